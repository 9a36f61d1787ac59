import { sql } from "kysely"
import type { Services, Tx } from "#database/act.ts"
import type { Text } from "#kernel/text.ts"
import type { Holder } from "../holders.ts"
import type { Teller } from "./notice.ts"
import { tell } from "./tell.ts"
import { dueText } from "../words.ts"

/** A matter as it is told. */
export type ToldMatter = {
  readonly id: string
  readonly kind: string
  readonly path: string
  readonly title_th: string
  readonly title_en: string
  readonly because_th: string | null
  readonly because_en: string | null
  readonly due_on: string | null
  readonly holder_post: string | null
  readonly holder_organisation: string | null
  readonly holder_role: string | null
  readonly holder_account: string | null
}

const atATime = 50

/** Tells holders of matters that were opened since: each matter in a transaction that also forgets that it is due. */
export const announceDue = async (services: Services, signal: AbortSignal): Promise<void> => {
  while (!signal.aborted) {
    const told = await services.database.query.transaction().execute(async (tx) => {
      const matters = await takeUnannounced(tx)
      for (const matter of matters) await announce(tx, tellerOf(services), matter)
      return matters.length
    })
    if (told < atATime) return
  }
}

type Unannounced = ToldMatter & { readonly state: string; readonly opener: string | null }

const takeUnannounced = async (tx: Tx): Promise<readonly Unannounced[]> => {
  const { rows } = await sql<Unannounced>`
    with taken as (
      delete from matter_announcement where matter_id in (
        select matter_id from matter_announcement order by opened_at limit ${atATime} for update skip locked)
      returning matter_id)
    select m.*, a.account_id as opener from taken
    join matter m on m.id = taken.matter_id left join history.act a on a.id = m.opened_by_act
    order by m.opened_at`.execute(tx)
  return rows
}

const announce = async (tx: Tx, by: Teller, matter: Unannounced) => {
  if (matter.state !== "open") return
  await tellMatter(tx, by, matter, "opened", matter.opener ?? undefined)
}

/** Tells the holders of a matter that it was opened, that its day is near, or that it has passed. */
export const tellMatter = async (
  tx: Tx,
  by: Teller,
  matter: ToldMatter,
  news: "opened" | "soon" | "late",
  except?: string,
): Promise<void> => {
  await tell(tx, by, {
    key: `matter:${matter.id}:${news}`,
    kind: { name: matter.kind },
    to: [holderOf(matter)],
    except,
    title: { th: matter.title_th, en: matter.title_en },
    note: noteOf(matter, by, news),
    path: matter.path,
  })
}

const noteOf = (matter: ToldMatter, by: Teller, news: "opened" | "soon" | "late"): Text | undefined => {
  const because =
    news === "opened" && matter.because_th && matter.because_en
      ? { th: matter.because_th, en: matter.because_en }
      : undefined
  const due = matter.due_on ? dueText(matter.due_on, by.today) : undefined
  if (because && due) return { th: `${because.th} · ${due.th}`, en: `${because.en} · ${due.en}` }
  return because ?? due
}

const holderOf = (matter: ToldMatter): Holder => {
  if (matter.holder_post) return { post: matter.holder_post }
  if (matter.holder_account) return { account: matter.holder_account }
  const organisation = matter.holder_organisation ?? ""
  return matter.holder_role ? ({ organisation, role: matter.holder_role } as Holder) : { organisation }
}

/** The clock, identifiers and keys of a job. */
export const tellerOf = ({ now, today, newId, key }: Services): Teller => ({
  at: now(),
  today: today(),
  newId,
  key,
})
