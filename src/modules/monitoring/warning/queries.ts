import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import { type Day, fiscalYearOf } from "#kernel/dates.ts"
import { keptUntilActs } from "../queries/kept.ts"
import { type Assessment, assess } from "./assess.ts"
import { observe, panelOf, type RelationHistory, type RelationYear } from "./panel.ts"

type RelationRow = {
  readonly id: string
  readonly homeUnits: readonly string[]
  readonly signedYear: number
  readonly endedYear: number | null
  readonly knownYear: number
}

const relations = prepared<RelationRow>(`
  select id, home_units as "homeUnits", fiscal_year_of(signed_from::text)::int as "signedYear",
    fiscal_year_of(ended_from::text)::int as "endedYear",
    fiscal_year_of(((known_from at time zone 'Asia/Bangkok')::date)::text)::int as "knownYear"
  from relation where withdrawn_at is null and merged_into is null and status in ('in_force', 'ended')
    and signed_from <= $1 order by id`)

type YearRow = RelationYear & { readonly relation: string; readonly recorded: number }

const years = prepared<YearRow>(`
  select relation_id as relation, fiscal_year::int as year, count(*)::int as recorded,
    count(*) filter (where ours)::int as joint, count(*) filter (where ours and not tangible)::int as visits,
    count(*) filter (where ours and organised_locally)::int as local,
    coalesce(sum(spent_baht) filter (where state = 'held'), 0)::float8 as "spentBaht",
    max(ends_until) filter (where ours) as "lastOn",
    (array_agg(kind order by begins_from, id) filter (where ours))[1] as "firstKind"
  from (select *, state = 'held' and joint and not signing_ceremony as ours from activity
    where withdrawn_at is null and confirmation = 'confirmed' and begins_from <= $1) a
  group by 1, 2`)

const leaders = prepared<{ unit: string; year: number }>(`
  select distinct u.code as unit, fiscal_year_of(n.held_from::text)::int as year
  from appointment n join post p on p.id = n.post_id join organisation g on g.id = p.organisation_id
    cross join lateral unnest(g.units) u (code)
  where p.role = 'executive' and g.kind in ('province', 'bangkok') and not n.acting and n.held_from <= $1
    and exists (select from appointment o where o.post_id = n.post_id and o.account_id <> n.account_id and o.held_from < n.held_from)`)

/** Every relation with what was recorded of each of its years. */
const historiesOf = async (pool: pg.Pool, today: Day): Promise<readonly RelationHistory[]> => {
  const [rows, recorded, changes] = await Promise.all([
    relations(pool, [today]),
    years(pool, [today]),
    leaders(pool, [today]),
  ])
  const byRelation = Map.groupBy(recorded, ({ relation }) => relation)
  const byUnit = Map.groupBy(changes, ({ unit }) => unit)
  return rows.map(({ id, homeUnits, signedYear, endedYear, knownYear }) => {
    const own = byRelation.get(id) ?? []
    return {
      id,
      signedYear,
      endedYear,
      openFrom: Math.min(knownYear, ...own.map(({ year }) => year)),
      years: own,
      leaderChanges: homeUnits.flatMap((unit) => (byUnit.get(unit) ?? []).map(({ year }) => year)),
    }
  })
}

const read = keptUntilActs(async (pool: pg.Pool, today: string): Promise<Assessment> => {
  const last = fiscalYearOf(today as Day) - 1
  const histories = await historiesOf(pool, today as Day)
  const now = histories.flatMap((history) => {
    if (history.endedYear !== null) return []
    return observe(history, last, last) ?? []
  })
  return assess(panelOf(histories, last), now)
})

/** What earlier years teach about those that are awake at the end of the last fiscal year. */
export const assessment = (pool: pg.Pool, today: Day): Promise<Assessment> => read(pool, today)
