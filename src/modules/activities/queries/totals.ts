import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import { isUuid } from "#kernel/ids.ts"
import type { BudgetKind, Source, Stage } from "../rules.ts"
import type { BudgetLine } from "../schema.ts"
import { type ActivityFilter, bindings, conditionsOf, countedWhere } from "./list.ts"

/** A sum of money, in baht, as the database writes numerics: exact, and never a floating number. */
export type Sum = {
  readonly stage: Stage
  readonly source: Source
  readonly kind: BudgetKind
  readonly baht: string
}

/**
 * Money of the activities of a filter and, where it names a relation or a unit and nothing narrower, of the projects' own
 * lines too; by stage, source and kind. A project's lines count in the fiscal year in which it begins.
 */
export const budgetSums = (pool: pg.Pool, filter: ActivityFilter): Promise<readonly Sum[]> => {
  const { where, values } = conditionsOf(filter)
  return prepared<Sum>(`
    select b.stage, b.source, b.kind, sum(b.baht)::text as baht from (
      select b.stage, b.source, b.kind, b.baht from activity a join budget_line b on b.activity_id = a.id where ${where}
      union all
      select b.stage, b.source, b.kind, b.baht from (${projectsLike}) a join budget_line b on b.project_id = a.id where ${where}) b
    group by 1, 2, 3`)(pool, values)
}

/** Projects with the columns that a filter of activities speaks of; what a project does not have meets no filter. */
const projectsLike = `
  select p.id, p.relation_id, p.home_units, p.begins_from, p.ends_until, p.withdrawn_at, p.state, p.dimension,
    p.id as project_id, p.published, 'confirmed' as confirmation, null::text as kind, null::boolean as tangible, null::boolean as joint,
    null::boolean as organised_locally, null::boolean as signing_ceremony, null::uuid as import_id,
    lower(p.title) as search
  from project p`

const lines = prepared<BudgetLine & { readonly baht: string }>(`
  select stage, source, kind, amount::text, currency, trim_scale(rate)::text as rate, rate_note as "rateNote", note, baht::text
  from budget_line where owner_id = $1 and (activity_id = $1 or project_id = $1) order by position`)

/** The lines of an activity's or a project's budget. */
export const budgetOf = (pool: pg.Pool, owner: string) => lines(pool, [owner])

/** How many activities of a filter there are, and of what sort. */
export type YearCounts = {
  readonly total: number
  readonly planned: number
  readonly held: number
  readonly postponed: number
  readonly cancelled: number
  readonly joint: number
  readonly tangible: number
  readonly local: number
  readonly reported: number
  readonly people: number
}

/** What a filter may say beside `publicOnly` and still be answered from the tallies that the database keeps. */
const tallied = new Set(["relation", "unit", "year"])

const isTallied = (filter: ActivityFilter): boolean =>
  Object.entries(filter).every(
    ([name, value]) => value === undefined || name === "publicOnly" || tallied.has(name),
  )

const counted = [
  "total",
  "planned",
  "held",
  "postponed",
  "cancelled",
  "joint",
  "tangible",
  "local",
  "reported",
]
const sumsOfTallies = counted.map((name) => `coalesce(sum(t.${name}), 0) as ${name}`).join(", ")

/** From the tallies: some rows for each relation, however much it did. */
const tallies = (filter: ActivityFilter): Counting => {
  const { relation, unit, year, publicOnly } = filter
  const { values, bind } = bindings()
  const conditions = ["true"]
  if (relation) conditions.push(isUuid(relation) ? `t.relation_id = ${bind(relation)}::uuid` : "false")
  if (unit)
    conditions.push(
      `t.relation_id = any (array(select r.id from relation r where r.home_units @> array[${bind(unit)}::text]))`,
    )
  if (year) conditions.push(`t.fiscal_year = ${bind(year)}::smallint`)
  if (publicOnly) conditions.push("t.open")
  const text = `select ${sumsOfTallies}, coalesce(sum(t.people), 0)::bigint as people
    from activity_tally t where ${conditions.join(" and ")}`
  return { text, values }
}

/** From the activities themselves, where a filter is narrower than any tally. */
const rows = (filter: ActivityFilter): Counting => {
  const { where, values } = conditionsOf(filter)
  const text = `select count(*) as total, count(*) filter (where a.state = 'planned') as planned,
      count(*) filter (where a.state = 'held') as held, count(*) filter (where a.state = 'postponed') as postponed,
      count(*) filter (where a.state = 'cancelled') as cancelled,
      count(*) filter (where ${countedWhere.joint}) as joint,
      count(*) filter (where ${countedWhere.tangible}) as tangible,
      count(*) filter (where ${countedWhere.local}) as local,
      count(*) filter (where a.reported) as reported,
      coalesce(sum(a.people) filter (where a.state = 'held'), 0)::bigint as people
    from activity a where ${where}`
  return { text, values }
}

type Counting = { readonly text: string; readonly values: readonly unknown[] }

/** Counts of the activities of a filter. Joint, tangible, local and reported are those of the held ones. */
export const countActivities = async (pool: pg.Pool, filter: ActivityFilter): Promise<YearCounts> => {
  const { text, values } = isTallied(filter) ? tallies(filter) : rows(filter)
  const [row] = await prepared<YearCounts>(text)(pool, values)
  if (!row) throw new Error("a count has one row")
  return row
}
