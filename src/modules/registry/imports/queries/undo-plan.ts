import { sql } from "kysely"
import type { Reader } from "#database/database.ts"
import type { Undo } from "../decision.ts"

/** Why a relation stays although its import is undone. */
export type Stays = "worked_on" | "listed_elsewhere"

/** What undoing an import comes to. */
export type UndoPlan = {
  /** Relations that the import brought and nobody worked on: they go. */
  readonly withdrawn: readonly string[]
  /** Relations that stay, and why; those that another import lists too belong to that one from then on. */
  readonly staying: readonly { readonly id: string; readonly why: Stays; readonly other: string | null }[]
  /** Relations of the register that took over what a row says, and go back to what they were. */
  readonly restored: readonly NonNullable<Undo["changed"]>[]
  /** Those that took it over and were worked on since: they stay as they are. */
  readonly keptChanges: readonly string[]
}

type Brought = { id: string; workedOn: boolean; other: string | null }
type TakenOver = { undo: Undo; revision: number }

/** Works out what undoing an import would do, as things stand. */
export const planUndo = async (reader: Reader, importId: string): Promise<UndoPlan> => {
  const brought = await sql<Brought>`
    select r.id,
      exists (select from history.change c join history.act a on a.id = c.act_id
        where c.root_id = r.id::text and c.root_kind in ('relation', 'attachment') and a.name not like 'import.%') as "workedOn",
      (select w.import_id from import_row w join import i on i.id = w.import_id and i.state = 'applied'
       where w.import_id <> ${importId} and w.decision is distinct from 'set_aside'
         and w.relation_id = any(array(select r.id union all select m.id from relation m where m.merged_into = r.id))
       order by i.applied_at limit 1) as other
    from relation r where r.import_id = ${importId} and r.withdrawn_at is null order by r.number`.execute(
    reader,
  )
  const takenOver = await sql<TakenOver>`
    select w.undo, r.revision from import_row w join relation r on r.id = (w.undo -> 'changed' ->> 'id')::uuid
    where w.import_id = ${importId} and w.outcome = 'changed' order by w.row`.execute(reader)
  const stays = ({ workedOn, other }: Brought) => workedOn || other !== null
  const changes = takenOver.rows.flatMap(({ undo, revision }) =>
    undo.changed ? [{ changed: undo.changed, untouched: undo.changed.revision === revision }] : [],
  )
  return {
    withdrawn: brought.rows.filter((one) => !stays(one)).map(({ id }) => id),
    staying: brought.rows
      .filter(stays)
      .map(({ id, workedOn, other }) => ({ id, why: workedOn ? "worked_on" : "listed_elsewhere", other })),
    restored: changes.filter(({ untouched }) => untouched).map(({ changed }) => changed),
    keptChanges: changes.filter(({ untouched }) => !untouched).map(({ changed }) => changed.id),
  }
}
