import { sql } from "kysely"
import type { Reader } from "#database/database.ts"
import { addDays, type Day } from "#kernel/dates.ts"
import { invalid } from "#kernel/errors.ts"
import { type ActRow, describeActs, type HistoryAct } from "./history.ts"

/** Which changes: between two days, both counted, of all relations or of those of one Thai unit. */
export type ChangesFilter = { readonly from: Day; readonly until: Day; readonly unit?: string | undefined }

/** What one act changed of one relation. */
export type Change = HistoryAct & { readonly relation: string }

export type Changes = {
  readonly items: readonly Change[]
  readonly total: number
  readonly next: string | null
}

type Part = { readonly limit: number; readonly offset?: number; readonly cursor?: string | undefined }
type Row = ActRow & { relation: string; total: number; mark: string }

/**
 * What changed in the register between two days, and why: act by act and relation by relation, newest first.
 * @param withPeople whether the reader may see who acted by name
 */
export const changesBetween = async (
  reader: Reader,
  { from, until, unit }: ChangesFilter,
  { limit, offset = 0, cursor }: Part,
  withPeople: boolean,
): Promise<Changes> => {
  const after = cursor ? readCursor(cursor) : undefined
  const begin = `${from}T00:00:00+07:00`
  const end = `${addDays(until, 1)}T00:00:00+07:00`
  const { rows } = await sql<Row>`
    select p.*, coalesce(person.name, p.actor_name) as actor_name, c.changes,
      o.title_th || ' ' || g.name_th as post_th, o.title_en || ', ' || g.name_en as post_en
    from (
      select a.id, a.at, a.at::text as mark, a.name, a.actor_kind, a.actor_name, a.account_id, a.post_id, a.reason,
        t.relation, count(*) over () as total
      from history.act a cross join lateral (
        select distinct h.root_id as relation from history.change h
        where h.act_id = a.id and h.root_kind = 'relation') t
      where a.at >= ${begin}::timestamptz and a.at < ${end}::timestamptz
        and (${unit ?? null}::text is null or exists (
          select from relation r where r.id = t.relation::uuid and r.home_units @> array[${unit ?? ""}]))
      ) p
    cross join lateral (
      select json_agg(json_build_object('table', h.table_name, 'operation', h.operation,
        'before', h.before - 'search', 'after', h.after - 'search') order by h.id) as changes
      from history.change h where h.act_id = p.id and h.root_kind = 'relation' and h.root_id = p.relation) c
    left join account person on person.id = p.account_id
    left join post o on o.id = p.post_id left join organisation g on g.id = o.organisation_id
    where ${after ? sql<boolean>`(p.at, p.id, p.relation) < (${after.at}::timestamptz, ${after.act}::uuid, ${after.relation})` : sql<boolean>`true`}
    order by p.at desc, p.id desc, p.relation desc limit ${limit + 1} offset ${offset}`.execute(reader)
  const page = rows.slice(0, limit)
  const acts = await describeActs(reader, page, withPeople)
  const last = rows.length > limit ? page.at(-1) : undefined
  return {
    items: acts.map((act, index) => ({ ...act, relation: page[index]?.relation ?? "" })),
    total: rows[0]?.total ?? 0,
    next: last ? writeCursor(last) : null,
  }
}

const writeCursor = ({ mark, id, relation }: Row): string =>
  Buffer.from(JSON.stringify([mark, id, relation])).toString("base64url")

const readCursor = (cursor: string): { at: string; act: string; relation: string } => {
  try {
    const [at, act, relation] = JSON.parse(Buffer.from(cursor, "base64url").toString()) as unknown[]
    if (typeof at !== "string" || typeof act !== "string" || typeof relation !== "string") throw new Error()
    if (!/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?[+-]\d\d(:\d\d)?$/.test(at) || !/^[\w-]{36}$/.test(act))
      throw new Error()
    return { at, act, relation }
  } catch {
    throw invalid([{ path: "cursor", text: notACursor }])
  }
}

const notACursor = {
  th: "cursor ต้องเป็นค่า next ของหน้าก่อนหน้า",
  en: "cursor must be the value of next from the page before",
}
