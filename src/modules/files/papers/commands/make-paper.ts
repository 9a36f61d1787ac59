import { sql } from "kysely"
import { command } from "#database/act.ts"
import type { PaperFormat } from "#documents/papers/paper.ts"
import type { Text } from "#kernel/text.ts"
import type { KeptFile } from "../../content/receive.ts"
import { attach } from "../../commands/attach-files.ts"
import { filesRights } from "../../rights.ts"

/** A paper whose turn has come. */
export type Order = {
  readonly id: string
  readonly kind: string
  readonly subjectId: string
  readonly format: PaperFormat
  readonly templateId: string | null
  readonly askedBy: string | null
}

const right = filesRights["paper.make"]

/**
 * Takes the order whose turn it is: of all who wait, whoever was served longest ago comes first, so that nobody waits for
 * all that another asked for. An order whose maker died is taken again after a minute (`keepOrder`).
 */
export const takeOrder = command<object, object, Order | null>({
  right,
  find: async () => ({ subject: {} }),
  run: async (tx, act) => {
    const { rows } = await sql<Order>`
      update paper_order set state = 'making', begun_at = ${act.at} where id = (
        select o.id from paper_order o left join (
          select s.asked_by, max(s.begun_at) as begun_at from paper_order s
          where s.asked_by in (select w.asked_by from paper_order w where w.state in ('waiting', 'making'))
          group by s.asked_by) served on served.asked_by = o.asked_by
        where o.state = 'waiting' or (o.state = 'making' and o.begun_at < ${act.at}::timestamptz - interval '1 minute')
        order by served.begun_at nulls first, o.asked_at, o.id
        limit 1 for update of o skip locked)
      returning id, kind, subject_id as "subjectId", format, template_id as "templateId", asked_by as "askedBy"`.execute(
      tx,
    )
    return rows[0] ?? null
  },
})

/** Says, time and again within the minute, that the paper is still being made. */
export const keepOrder = command<{ readonly id: string }, object, undefined>({
  right,
  find: async () => ({ subject: {} }),
  run: async (tx, act, { id }) => {
    await tx
      .updateTable("paper_order")
      .set({ begun_at: act.at })
      .where("id", "=", id)
      .where("state", "=", "making")
      .execute()
    return undefined
  },
})

const brief = (text: string) => text.slice(0, 1000)

type Outcome =
  { readonly id: string; readonly file: KeptFile } | { readonly id: string; readonly problem: Text }

/** Keeps a paper that was made, or why it was not. */
export const finishOrder = command<Outcome, object, undefined>({
  right,
  find: async () => ({ subject: {} }),
  run: async (tx, act, outcome) => {
    const made =
      "file" in outcome
        ? {
            state: "ready",
            attachment_id: await attach(tx, act, { kind: "paper", id: outcome.id }, outcome.file),
          }
        : { state: "failed", problem: brief(outcome.problem.th), problem_en: brief(outcome.problem.en) }
    await tx
      .updateTable("paper_order")
      .set({ ...made, done_at: act.at })
      .where("id", "=", outcome.id)
      .where("state", "=", "making")
      .execute()
    return undefined
  },
})
