import { sql } from "kysely"
import type { Reader } from "#database/database.ts"
import { addDays, type Day } from "#kernel/dates.ts"
import type { Image, RecordedPart } from "./recorded.ts"

/** One row that an act changed, as the database kept it. */
export type RowChange = {
  readonly table: string
  readonly record: string
  readonly before: Image | null
  readonly after: Image | null
}

/** One act on a record: who, in which post, when, why, and the rows that it changed. */
export type PastAct = {
  readonly id: string
  readonly at: Date
  readonly name: string
  readonly actorKind: "anonymous" | "system" | "person"
  readonly actorName: string
  readonly postTh: string | null
  readonly postEn: string | null
  readonly reason: string | null
  readonly changes: readonly RowChange[]
  readonly total: number
}

/** The changes of a record in the parts that the reader may see. */
const ofRecord = (id: string, parts: readonly RecordedPart[]) => {
  const roots = parts.flatMap(({ root }) => root ?? [])
  const rooted = parts.filter(({ root }) => root !== undefined).map(({ table }) => table)
  const own = parts.filter(({ root, begins }) => root === undefined && !begins).map(({ table }) => table)
  const begun = parts.filter(({ begins }) => begins).map(({ table }) => table)
  return sql<boolean>`(
    (c.root_kind = any(${roots}) and c.root_id = ${id} and c.table_name = any(${rooted}))
    or (c.table_name = any(${own}) and c.record_id = ${id})
    or (c.table_name = any(${begun}) and starts_with(c.record_id, ${`${id}-`})))`
}

/** What was done to a record, newest first. */
export const actsOn = async (
  reader: Reader,
  id: string,
  parts: readonly RecordedPart[],
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<readonly PastAct[]> => {
  const { rows } = await sql<PastAct>`
    select a.id, a.at, a.name, a.actor_kind as "actorKind", coalesce(person.name, a.actor_name) as "actorName",
      p.title_th || ' ' || o.name_th as "postTh", p.title_en || ', ' || o.name_en as "postEn", a.reason, t.changes,
      count(*) over () as total
    from (
      select c.act_id, json_agg(json_build_object('table', c.table_name, 'record', c.record_id, 'before', c.before,
        'after', c.after) order by c.id) as changes
      from history.change c where ${ofRecord(id, parts)} group by c.act_id) t
    join history.act a on a.id = t.act_id
    left join account person on person.id = a.account_id
    left join post p on p.id = a.post_id left join organisation o on o.id = p.organisation_id
    order by a.at desc, a.id desc limit ${limit} offset ${offset}`.execute(reader)
  return rows
}

/** A row of a record as it stood. */
export type PastRow = { readonly table: string; readonly record: string; readonly image: Image }

/** Every row of a record as it stood when a day ended in Thailand, the first written first. */
export const rowsOn = async (
  reader: Reader,
  id: string,
  parts: readonly RecordedPart[],
  on: Day,
): Promise<readonly PastRow[]> => {
  const { rows } = await sql<PastRow>`
    select "table", record, image from (
      select distinct on (c.table_name, c.record_id) c.table_name as "table", c.record_id as record, c.operation,
        c.after as image, min(c.id) over (partition by c.table_name, c.record_id) as first
      from history.change c
      where ${ofRecord(id, parts)} and c.at < ${`${addDays(on, 1)}T00:00:00+07:00`}::timestamptz
      order by c.table_name, c.record_id, c.id desc) newest
    where operation <> 'delete' and image is not null order by first`.execute(reader)
  return rows
}
