import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import { type Day, earliestDay, preciseDate } from "#kernel/dates.ts"
import { notFound } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import { fold } from "#modules/places/index.ts"
import { statusOn, termOf, type Status, type Term } from "./rules.ts"
import type { RelationFilter, RelationItem, sorts } from "./schema.ts"

type Row = Omit<RelationItem, "term"> & { term: Term | null; sortKey: string }

/** One relation as every face shows it: the row and its parties, each with both names. */
const itemColumns = `
  r.id, r.number, r.status, r.stage, r.term, r.certainty, r.signed_on as "signedOn", r.proposed_on as "proposedOn",
  r.ended_on as "endedOn", r.revision,
  (select json_agg(json_build_object('side', p.side, 'unit', case when u.code is not null then json_build_object(
     'code', u.code, 'nameTh', u.name_th, 'nameEn', u.name_en, 'level', u.level) end,
     'country', p.country, 'written', p.written) order by p.position)
   from party p left join unit u on u.code = p.unit where p.relation_id = r.id) as parties`

function nameOf(code: string) {
  return `coalesce((select coalesce(u.name_th, u.name_en) from unit u where u.code = ${code}), '') collate "th-x-icu"`
}

const present = "r.withdrawn_at is null and r.merged_into is null"

/** What each order sorts by. Names are Thai and sort as a Thai dictionary does: this is the national register. */
const sortings = {
  signed: { key: "coalesce(r.signed_from, r.proposed_from, 'infinity')::text", direction: "asc" },
  "-signed": { key: "coalesce(r.signed_from, r.proposed_from, '-infinity')::text", direction: "desc" },
  number: { key: "lpad(r.number::text, 10, '0')", direction: "asc" },
  "-number": { key: "lpad(r.number::text, 10, '0')", direction: "desc" },
  home: { key: nameOf("r.home_units[1]"), direction: "asc" },
  partner: { key: nameOf("r.partner_units[1]"), direction: "asc" },
} as const

/** Builds the WHERE of a filter; values are bound, never written into the text. */
const conditionsOf = (filter: RelationFilter) => {
  const values: unknown[] = []
  const bind = (value: unknown) => `$${values.push(value)}`
  const conditions = [present]
  if (filter.country) conditions.push(`r.partner_countries @> array[${bind(filter.country)}]`)
  if (filter.unit) {
    const unit = bind(filter.unit)
    conditions.push(`(r.home_units @> array[${unit}] or r.partner_units @> array[${unit}])`)
  }
  if (filter.certainty) conditions.push(`r.certainty = ${bind(filter.certainty)}`)
  if (filter.q) conditions.push(`r.search like ${bind(`%${fold(filter.q).replaceAll(/[\\%_]/g, "\\$&")}%`)}`)
  if (filter.asOf) conditions.push(statusCondition(filter.status, bind(filter.asOf)))
  else if (filter.status) conditions.push(`r.status = ${bind(filter.status)}`)
  return { where: conditions.join(" and "), values, bind }
}

/** The same rule as `statusOn`, for the database. */
const statusCondition = (status: Status | undefined, on: string): string => {
  const signed = `coalesce(r.signed_from <= ${on}, false)`
  const ended = `coalesce(r.ended_from <= ${on}, false)`
  const known = `(coalesce(r.proposed_from <= ${on}, false) or ${signed} or ${ended})`
  const byStatus: Record<Status, string> = {
    in_force: `${signed} and not ${ended}`,
    ended: `${signed} and ${ended}`,
    not_established: `not ${signed} and ${ended}`,
    proposed: `not ${signed} and not ${ended} and coalesce(r.proposed_from <= ${on}, false)`,
  }
  return status ? byStatus[status] : known
}

/** Which part of a list: after a cursor (the API goes through a list) or from a row on (people turn pages). */
export type Part = { readonly limit: number; readonly cursor?: string | undefined; readonly offset?: number }

/** One relation, whatever has become of it; the merged and the withdrawn say so. */
export type RelationDetail = RelationItem & {
  readonly endReason: string | null
  readonly note: string | null
  readonly mergedInto: string | null
  readonly withdrawnAt: string | null
  readonly importId: string | null
  readonly events: readonly RelationEvent[]
}

export type RelationEvent = {
  readonly id: string
  readonly kind: "renewed" | "amended" | "note"
  readonly happenedOn: string
  readonly place: string | null
  readonly validUntil: string | null
  readonly note: string | null
  readonly source: string | null
}

const detail = prepared<Omit<RelationDetail, "term"> & { term: Term | null }>(`
  select ${itemColumns}, r.end_reason as "endReason", r.note, r.merged_into as "mergedInto",
    r.withdrawn_at::text as "withdrawnAt", r.import_id as "importId",
    coalesce((select json_agg(json_build_object('id', e.id, 'kind', e.kind, 'happenedOn', e.happened_on, 'place', e.place,
      'validUntil', e.valid_until, 'note', e.note, 'source', e.source) order by e.happened_from, e.id)
      from relation_event e where e.relation_id = r.id), '[]') as events
  from relation r where r.id = $1`)

/** @throws Refusal (not found) where there is no such relation */
export const getRelation = async (pool: pg.Pool, id: string): Promise<RelationDetail> => {
  const [row] = isUuid(id) ? await detail(pool, [id]) : []
  if (!row) throw notFound({ th: "ไม่พบความสัมพันธ์นี้ในทะเบียน", en: "This relation is not in the register" })
  return { ...row, term: termOf(row.term, countriesOf(row)) }
}

export type RelationList = { items: RelationItem[]; total: number; inDoubt: number; next: string | null }

/** Relations of a filter, one page, with how many there are in all and how many of those are in doubt. */
export const listRelations = async (
  pool: pg.Pool,
  filter: RelationFilter,
  sort: (typeof sorts)[number],
  part: Part,
): Promise<RelationList> => {
  const { where, values, bind } = conditionsOf(filter)
  const { key, direction } = sortings[sort]
  const countValues = [...values]
  const after = part.cursor ? readCursor(part.cursor) : undefined
  const comparison = direction === "asc" ? ">" : "<"
  const page = after ? `and (${key}, r.id) ${comparison} (${bind(after.key)}, ${bind(after.id)}::uuid)` : ""
  const items = prepared<Row>(`
    select ${itemColumns}, r.sort_key as "sortKey" from (
      select r.*, ${key} as sort_key from relation r where ${where} ${page}
      order by sort_key ${direction}, r.id ${direction} limit ${bind(part.limit + 1)} offset ${bind(part.offset ?? 0)}) r
    order by r.sort_key ${direction}, r.id ${direction}`)
  const count = prepared<{ total: number; doubt: number }>(
    `select count(*) as total, count(*) filter (where r.certainty = 'in_doubt') as doubt from relation r where ${where}`,
  )
  const [rows, counts] = await Promise.all([items(pool, values), count(pool, countValues)])
  const shown = rows.slice(0, part.limit)
  const last = shown.at(-1)
  return {
    items: shown.map((row) => asItem(row, filter.asOf)),
    total: counts[0]?.total ?? 0,
    inDoubt: counts[0]?.doubt ?? 0,
    next: rows.length > part.limit && last ? writeCursor(last.sortKey, last.id) : null,
  }
}

const asItem = ({ sortKey: _, ...row }: Row, asOf: Day | undefined): RelationItem => ({
  ...row,
  status: asOf ? (statusOnDay(row, asOf) ?? row.status) : row.status,
  term: termOf(row.term, countriesOf(row)),
})

const statusOnDay = (row: Omit<Row, "sortKey">, asOf: Day): Status | undefined => {
  const from = (date: string | null) => (date === null ? null : earliestDay(preciseDate(date)))
  return statusOn(
    {
      status: row.status,
      proposedFrom: from(row.proposedOn),
      signedFrom: from(row.signedOn),
      endedFrom: from(row.endedOn),
    },
    asOf,
  )
}

const countriesOf = (row: Pick<RelationItem, "parties">): string[] =>
  row.parties.flatMap((party) => (party.side === "partner" && party.country ? [party.country] : []))

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
