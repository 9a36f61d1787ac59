import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import { notFound } from "#kernel/errors.ts"
import { searchKey, searchUnits } from "#modules/places/index.ts"
import type { RelationFilter, RelationItem, Sort } from "../schema.ts"
import { asItem, itemColumns, type ItemRow, present, statusOnDay, termInUse } from "./item.ts"
import { columnsIn, endOf, fewRelationsKnown, relationKnown, relationsKnown } from "./known.ts"

/** Names are Thai and sort as a Thai dictionary does: this is the national register. */
const sortings: Readonly<Record<Sort, { key: string; cast: string; direction: "asc" | "desc" }>> = {
  signed: { key: "coalesce(r.began_from, 'infinity')", cast: "date", direction: "asc" },
  "-signed": { key: "coalesce(r.began_from, '-infinity')", cast: "date", direction: "desc" },
  number: { key: "r.number", cast: "integer", direction: "asc" },
  "-number": { key: "r.number", cast: "integer", direction: "desc" },
  home: { key: `r.home_name collate "th-x-icu"`, cast: "text", direction: "asc" },
  "-home": { key: `r.home_name collate "th-x-icu"`, cast: "text", direction: "desc" },
  partner: { key: `r.partner_name collate "th-x-icu"`, cast: "text", direction: "asc" },
  "-partner": { key: `r.partner_name collate "th-x-icu"`, cast: "text", direction: "desc" },
}

/** A filter; or one relation; or the units that words mean where no name has them as they are written. */
type ListFilter = RelationFilter & { readonly units?: readonly string[]; readonly id?: string }

/** Builds the WHERE of a filter; values are bound, never written into the text. */
export const conditionsOf = (filter: ListFilter) => {
  const values: unknown[] = []
  const bind = (value: unknown) => `$${values.push(value)}`
  const status = filter.asOf ? statusOnDay(`${bind(filter.asOf)}::date`) : "r.status"
  const conditions = [filter.id ? `r.id = ${bind(filter.id)}` : present]
  if (filter.status) conditions.push(`${status} = ${bind(filter.status)}`)
  else if (filter.asOf) conditions.push(`${status} is not null`)
  if (filter.country) conditions.push(`r.partner_countries @> array[${bind(filter.country)}]`)
  if (filter.term) conditions.push(`${termInUse} = ${bind(filter.term)}`)
  if (filter.certainty) conditions.push(`r.certainty = ${bind(filter.certainty)}`)
  if (filter.stage) conditions.push(`r.stage = ${bind(filter.stage)}`)
  const byParties = partyConditions(filter, bind)
  const where = [...conditions, ...byParties].join(" and ")
  return { where, status, values, bind, ...sourcesOf(filter, where, byParties, bind) }
}

/** Conditions that few relations meet: a unit takes part, a name has these words in it. */
const partyConditions = (filter: ListFilter, bind: (value: unknown) => string): readonly string[] => {
  const conditions: string[] = []
  if (filter.unit) {
    const unit = bind(filter.unit)
    conditions.push(`(r.home_units @> array[${unit}] or r.partner_units @> array[${unit}])`)
  }
  if (filter.units) {
    const units = bind(filter.units)
    conditions.push(`(r.home_units && ${units}::text[] or r.partner_units && ${units}::text[])`)
  }
  if (filter.within) {
    const region = bind(filter.within)
    conditions.push(
      `exists (select from unit u where u.code = any(r.partner_units) and ${region} in (u.code, u.subdivision))`,
    )
  }
  for (const word of filter.q?.split(/\s+/) ?? []) {
    const key = searchKey(word)
    if (key) conditions.push(`r.search like ${bind(`%${key}%`)}`)
  }
  return conditions
}

/**
 * What statements read from: the table, or the register as it was known, with the columns that they speak of. `source`
 * stands for all relations, `row` joins one by its id.
 */
const sourcesOf = (
  { knownOn, country }: ListFilter,
  where: string,
  byParties: readonly string[],
  bind: (value: unknown) => string,
) => {
  if (!knownOn)
    return {
      source: (_: string) => "relation r",
      row: (id: string, _: string) => `join relation r on r.id = ${id}`,
    }
  const before = `${bind(endOf(knownOn))}::timestamptz`
  return {
    source: (sql: string) => {
      const columns = columnsIn(`${sql} ${where}`)
      if (byParties.length === 0) return `${relationsKnown(before, columns, country && bind(country))} r`
      return `${fewRelationsKnown(before, byParties.join(" and "), columns)} r`
    },
    row: (id: string, sql: string) => `cross join lateral ${relationKnown(before, id, columnsIn(sql))} r`,
  }
}

/** Which part of a list: after a cursor (programs go through a list) or from a row on (people turn pages). */
export type Part = { readonly limit: number; readonly cursor?: string | undefined; readonly offset?: number }

export type RelationList = {
  readonly items: readonly RelationItem[]
  readonly total: number
  readonly inDoubt: number
  readonly next: string | null
}

type Row = ItemRow & { readonly sortKey: string; readonly total: number; readonly doubt: number }

/**
 * Relations of a filter, one page, with how many there are in all and how many of those are in doubt. Words that stand
 * in no name are taken for what they sound like: หยุนหนาน finds what Yunnan takes part in.
 */
export const listRelations = async (
  pool: pg.Pool,
  filter: RelationFilter,
  sort: Sort,
  part: Part,
): Promise<RelationList> => {
  const list = await listMatching(pool, filter, sort, part)
  if (list.total > 0 || !filter.q) return list
  const meant = await searchUnits(pool, { q: filter.q, country: filter.country, limit: mostMeant })
  const units = meant.flatMap(({ code, related }) => (related ? [code] : []))
  return units.length === 0 ? list : listMatching(pool, { ...filter, q: undefined, units }, sort, part)
}

const mostMeant = 10

const listMatching = async (
  pool: pg.Pool,
  filter: ListFilter,
  sort: Sort,
  part: Part,
): Promise<RelationList> => {
  const { where, status, values, bind, source, row } = conditionsOf(filter)
  const { key, cast, direction } = sortings[sort]
  const after = part.cursor ? readCursor(part.cursor) : undefined
  const beyond = after
    ? `where (sort_key, id) ${direction === "asc" ? ">" : "<"} (${bind(after.key)}::${cast}, ${bind(after.id)}::uuid)`
    : ""
  const select = `select r.id, r.certainty, ${key} as sort_key`
  const columns = itemColumns(status)
  // one pass over what is found serves the counts and the page; only the rows of the page are then read whole
  const rows = await prepared<Row>(`
    with found as materialized (${select} from ${source(select)} where ${where})
    select c.total, c.doubt, p.* from
      (select count(*) as total, count(*) filter (where certainty = 'in_doubt') as doubt from found) c left join
      (select ${columns}, f.sort_key::text as "sortKey" from
         (select id, sort_key from found ${beyond}
          order by sort_key ${direction}, id ${direction} limit ${bind(part.limit + 1)} offset ${bind(part.offset ?? 0)}) f
         ${row("f.id", columns)} order by f.sort_key ${direction}, f.id ${direction}) p on true`)(
    pool,
    values,
  )
  const found = rows.filter((row) => row.id !== null)
  const shown = found.slice(0, part.limit)
  const last = shown.at(-1)
  return {
    items: shown.map(({ sortKey: _, total: __, doubt: ___, ...row }) => asItem(row, filter.asOf)),
    total: rows[0]?.total ?? 0,
    inDoubt: rows[0]?.doubt ?? 0,
    next: found.length > part.limit && last ? writeCursor(last.sortKey, last.id) : null,
  }
}

const writeCursor = (key: string, id: string) => Buffer.from(JSON.stringify([key, id])).toString("base64url")

const readCursor = (cursor: string): { key: string; id: string } => {
  try {
    const [key, id] = JSON.parse(Buffer.from(cursor, "base64url").toString()) as [unknown, unknown]
    if (typeof key === "string" && typeof id === "string") return { key, id }
  } catch {
    // falls through to the refusal
  }
  throw notFound({
    th: "ไม่พบหน้าถัดไปของรายการ เริ่มจากหน้าแรกใหม่",
    en: "That page of the list is not known; begin from the first",
  })
}
