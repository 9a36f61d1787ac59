import type { Act, Tx } from "#database/act.ts"
import { enqueue } from "#database/jobs/enqueue.ts"
import { job } from "#database/jobs/job.ts"
import type { Day } from "#kernel/dates.ts"
import type { Text } from "#kernel/text.ts"
import { type Holder, holderColumns, holderKey } from "./holders.ts"
import type { Kind } from "./kinds.ts"
import { soonBefore } from "./rules.ts"

/** A record that something is about: its kind ("relation", "case") and id. */
export type SubjectOfWork = { readonly kind: string; readonly id: string }

/** Something that waits for somebody. */
export type NewMatter = {
  readonly kind: Kind
  readonly subject: SubjectOfWork
  readonly holder: Holder
  /** Who waits for it; the office of whoever opens it when absent, nobody where that has none. */
  readonly waiter?: { readonly organisation: string } | { readonly account: string } | "nobody"
  /** What is to be done, as the holder reads it: "ให้ความเห็นต่อคู่ความสัมพันธ์ ..." */
  readonly title: Text
  /** What led to it: the submission, the letter, the resolution. */
  readonly because?: Text
  /** Where it is done; a path without a language. */
  readonly path: string
  /** The last day; late from the next on. */
  readonly dueOn?: Day | undefined
  /** From when its last day is near; three days before it when absent. */
  readonly soonOn?: Day | undefined
}

/** Wakes whoever tells holders what waits for them. */
export const announceMatters = job("work.announce")

/**
 * Says that something waits for a holder, in the transaction of the act that led to it. Holders see it at once under
 * "my work" and are told. The same matter of a record that is open already stays as it is, but for what it says and its
 * date.
 */
export const openMatter = (tx: Tx, act: Act, matter: NewMatter): Promise<void> =>
  openMatters(tx, act, [matter])

/** As `openMatter`, for many at once; no two of them the same matter of a record for the same holder. */
export const openMatters = async (tx: Tx, act: Act, matters: readonly NewMatter[]): Promise<void> => {
  if (matters.length === 0) return
  const opened = await tx
    .insertInto("matter")
    .values(matters.map((matter) => asRow(act, matter)))
    .onConflict((on) =>
      on
        .columns(["subject_kind", "subject_id", "kind", "holder"])
        .where("state", "=", "open")
        .doUpdateSet((given) => ({
          title_th: given.ref("excluded.title_th"),
          title_en: given.ref("excluded.title_en"),
          because_th: given.ref("excluded.because_th"),
          because_en: given.ref("excluded.because_en"),
          path: given.ref("excluded.path"),
          due_on: given.ref("excluded.due_on"),
          soon_on: given.ref("excluded.soon_on"),
        })),
    )
    .returning(["id", "opened_by_act"])
    .execute()
  const news = opened.filter(({ opened_by_act }) => opened_by_act === act.id)
  if (news.length === 0) return
  await tx
    .insertInto("matter_announcement")
    .values(news.map(({ id }) => ({ matter_id: id, opened_at: act.at })))
    .onConflict((on) => on.doNothing())
    .execute()
  await enqueue(tx, announceMatters, {})
}

const asRow = (act: Act, matter: NewMatter) => {
  const { kind, subject, holder, title, because, path, dueOn = null, soonOn } = matter
  return {
    id: act.newId(),
    kind: kind.name,
    subject_kind: subject.kind,
    subject_id: subject.id,
    title_th: title.th,
    title_en: title.en,
    because_th: because?.th ?? null,
    because_en: because?.en ?? null,
    path,
    due_on: dueOn,
    soon_on: soonOn ?? (dueOn && soonBefore(dueOn)),
    ...holderColumns(holder),
    ...waiterColumns(matter.waiter ?? usualWaiter(act)),
    opened_at: act.at,
    opened_by_act: act.id,
  }
}

const usualWaiter = ({ by }: Act): NewMatter["waiter"] =>
  by ? { organisation: by.organisationId } : "nobody"

const waiterColumns = (waiter: NewMatter["waiter"]) => ({
  waiter_organisation: typeof waiter === "object" && "organisation" in waiter ? waiter.organisation : null,
  waiter_account: typeof waiter === "object" && "account" in waiter ? waiter.account : null,
})

type Settled = {
  readonly subject: SubjectOfWork
  /** Only matters of this kind; all of the record when absent. */
  readonly kind?: Kind
  /** Only this holder's. */
  readonly holder?: Holder
  /** Done by those it waited for, or needed no more. */
  readonly as: "done" | "withdrawn"
}

/** Says that what waited is done, or needed no more. Matters that are settled already stay as they are. */
export const settleMatters = async (
  tx: Tx,
  act: Act,
  { subject, kind, holder, as }: Settled,
): Promise<number> => {
  const settled = await tx
    .updateTable("matter")
    .set({ state: as, settled_at: act.at, settled_by_act: act.id })
    .where("subject_kind", "=", subject.kind)
    .where("subject_id", "=", subject.id)
    .where("state", "=", "open")
    .$if(kind !== undefined, (query) => query.where("kind", "=", kind?.name ?? ""))
    .$if(holder !== undefined, (query) => query.where("holder", "=", holder ? holderKey(holder) : ""))
    .executeTakeFirst()
  return Number(settled.numUpdatedRows)
}
