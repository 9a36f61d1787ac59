import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import { type Day, parsePreciseDate } from "#kernel/dates.ts"
import { invalid } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import type { Text } from "#kernel/text.ts"
import type { ActivityEntry, ActivityItem } from "../schema.ts"
import { isPublic, itemColumns, live } from "./item.ts"
import { pairOfR } from "./pair.ts"

/** What a list of activities may be narrowed by. */
export type ActivityFilter = {
  readonly relation?: string | undefined
  /** Code of a Thai unit. */
  readonly unit?: string | undefined
  /** Fiscal year, B.E. */
  readonly year?: number | undefined
  readonly from?: Day | undefined
  readonly until?: Day | undefined
  readonly state?: string | undefined
  readonly dimension?: string | undefined
  readonly kind?: string | undefined
  readonly confirmation?: string | undefined
  readonly tangible?: boolean | undefined
  readonly project?: string | undefined
  /** The table that brought it in. */
  readonly import?: string | undefined
  /** Only what a figure counts: of those held, the joint, tangible or local ones. */
  readonly counted?: Counted | undefined
  readonly q?: string | undefined
  /** Only what was published. */
  readonly publicOnly: boolean
}

/** Figures of a year that count some of what was held, each as a condition. */
export const countedWhere = {
  joint: "a.state = 'held' and a.joint and not a.signing_ceremony",
  tangible: "a.state = 'held' and a.tangible",
  local: "a.state = 'held' and a.organised_locally",
} as const
export type Counted = keyof typeof countedWhere

/** An activity with the pair that it belongs to. */
export type ListedActivity = ActivityItem & { readonly pair: Text }

/** A list counts no further than this: nobody turns so many pages. */
export const countedUpTo = 10_000

type Row = ListedActivity & { readonly total: number }

/** Values of a statement as they are bound, one after another. */
export const bindings = () => {
  const values: unknown[] = []
  return { values, bind: (value: unknown) => `$${values.push(value)}` }
}

/** Builds the WHERE of a filter; values are bound, never written into the text. */
export const conditionsOf = (filter: ActivityFilter) => {
  const { values, bind } = bindings()
  const conditions = [live]
  if (filter.publicOnly) conditions.push(isPublic)
  if (filter.relation && !isUuid(filter.relation)) conditions.push("false")
  else if (filter.relation) conditions.push(`a.relation_id = ${bind(filter.relation)}::uuid`)
  if (filter.unit) conditions.push(inUnit(bind(filter.unit)))
  if (filter.year) {
    const first = `${filter.year - 544}-10-01`
    conditions.push(`a.begins_from >= ${bind(first)}::date`)
    conditions.push(`a.begins_from < ${bind(`${filter.year - 543}-10-01`)}::date`)
  }
  if (filter.from) conditions.push(`a.ends_until >= ${bind(filter.from)}::date`)
  if (filter.until) conditions.push(`a.begins_from <= ${bind(filter.until)}::date`)
  for (const name of ["state", "dimension", "kind", "confirmation"] as const)
    if (filter[name]) conditions.push(`a.${name} = ${bind(filter[name])}`)
  if (filter.tangible !== undefined) conditions.push(filter.tangible ? "a.tangible" : "not a.tangible")
  if (filter.project) conditions.push(`a.project_id = ${bind(filter.project)}::uuid`)
  if (filter.import)
    conditions.push(isUuid(filter.import) ? `a.import_id = ${bind(filter.import)}::uuid` : "false")
  if (filter.counted) conditions.push(countedWhere[filter.counted])
  for (const word of filter.q?.toLowerCase().split(/\s+/).filter(Boolean) ?? [])
    conditions.push(`a.search like ${bind(`%${word.replaceAll(/[\\%_]/g, "\\$&")}%`)}`)
  return { where: conditions.join(" and "), values, bind }
}

/** Nearly all relations are of one Thai unit and found by the first; the few others by an index of their own. */
export const inUnit = (unit: string): string =>
  `(a.home_units[1] = ${unit} or (cardinality(a.home_units) > 1 and a.home_units @> array[${unit}::text]))`

export type ListPart = {
  readonly limit: number
  readonly offset: number
  readonly order?: "latest" | "earliest"
  /** Whoever counts them anyway need not have them counted again; `total` is then 0. */
  readonly uncounted?: boolean
}

/** Activities of a filter, the latest first, one page, and how many there are (up to `countedUpTo`). */
export const listActivities = async (
  pool: pg.Pool,
  filter: ActivityFilter,
  part: ListPart,
): Promise<{ items: readonly ListedActivity[]; total: number }> => {
  const { where, values, bind } = conditionsOf(filter)
  // one relation's pair is the same in every row, and read once
  const pair = filter.relation
    ? `(select ${pairOfR} from relation r where r.id = ${bind(filter.relation)}::uuid)`
    : pairOfR
  const relations = filter.relation ? "" : "join relation r on r.id = a.relation_id"
  const direction = part.order === "earliest" ? "asc" : "desc"
  const rows = await prepared<Row>(`
    with page as materialized (
      select a.id from activity a where ${where}
      order by a.begins_from ${direction}, a.id ${direction} limit ${bind(part.limit)}::int offset ${bind(part.offset)}::int)
    select c.total, i.* from
      (select ${part.uncounted ? "0" : `(select count(*) from (select from activity a where ${where} limit ${countedUpTo + 1}) counted)`} as total) c left join
      (select ${itemColumns}, ${pair} as pair
       from page join activity a using (id) ${relations}) i on true
    order by i."beginsFrom" ${direction}, i.id ${direction}`)(pool, values)
  return { items: rows.filter(({ id }) => id !== null), total: rows[0]?.total ?? 0 }
}

type After = { readonly limit: number; readonly cursor?: string | undefined }

/** Activities of a filter, the latest first, from a cursor on: as quick at the end of a long list as at its head. */
export const listAfter = async (
  pool: pg.Pool,
  filter: ActivityFilter,
  { limit, cursor }: After,
): Promise<{ items: readonly ListedActivity[]; next: string | null }> => {
  const { where, values, bind } = conditionsOf(filter)
  const [day, id] = cursor?.split("_") ?? []
  if (cursor && (!isUuid(id ?? "") || !parsePreciseDate(day ?? ""))) throw invalid([noCursor])
  const after = cursor ? `and (a.begins_from, a.id) < (${bind(day)}::date, ${bind(id)}::uuid)` : ""
  const rows = await prepared<ListedActivity>(`
    with page as materialized (
      select a.id from activity a where ${where} ${after}
      order by a.begins_from desc, a.id desc limit ${bind(limit + 1)}::int)
    select ${itemColumns}, r.home_name as "homeName", r.partner_name as "partnerName"
    from page join activity a using (id) join relation r on r.id = a.relation_id
    order by a.begins_from desc, a.id desc`)(pool, values)
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last ? `${last.beginsFrom}_${last.id}` : null }
}

const noCursor = {
  path: "cursor",
  text: { th: "cursor ต้องเป็นค่า next ของหน้าก่อน", en: "cursor is the `next` of the page before" },
}

/** No export is longer: whoever needs more asks year by year. */
const mostExported = 50_000

/** An activity as an export tells of it. */
export type ExportedActivity = ActivityItem & {
  readonly homeName: string
  readonly partnerName: string
  readonly relationNumber: number
  readonly plannedBaht: string
  readonly stateReason: string | null
  readonly organisers: ActivityEntry["organisers"]
  readonly participants: ActivityEntry["participants"]
  readonly outputs: string | null
  readonly outcomes: string | null
  readonly nextStep: string | null
  readonly sdgs: readonly string[]
}

/** Activities of a filter with what an export tells of them, the earliest first. */
export const exportedActivities = (
  pool: pg.Pool,
  filter: ActivityFilter,
): Promise<readonly ExportedActivity[]> => {
  const { where, values } = conditionsOf(filter)
  return prepared<ExportedActivity>(`
    select ${itemColumns}, r.home_name as "homeName", r.partner_name as "partnerName",
      r.number as "relationNumber", a.planned_baht as "plannedBaht", a.state_reason as "stateReason", a.organisers,
      a.participants, a.outputs, a.outcomes, a.next_step as "nextStep", a.sdgs
    from activity a join relation r on r.id = a.relation_id where ${where}
    order by a.begins_from, a.id limit ${mostExported}`)(pool, values)
}
