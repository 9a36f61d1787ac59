import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import { type Day, fiscalYearOf } from "#kernel/dates.ts"
import { reached } from "../dashboard/queries/in-force.ts"
import { seeded } from "./mathematics/judge.ts"
import type { RelationHistory, RelationYear } from "./panel.ts"

type RelationRow = {
  readonly id: string
  readonly homeUnits: readonly string[]
  readonly signedYear: number
  readonly endedYear: number | null
  readonly outYears: readonly number[]
  readonly openFrom: number
}

/** Reporting is open to a relation from the first year of which anything was recorded, or since it is in the register. */
const relations = prepared<RelationRow>(`
  select r.id, r.home_units as "homeUnits", fiscal_year_of(r.signed_from::text)::int as "signedYear",
    fiscal_year_of(r.ended_from::text)::int as "endedYear",
    coalesce((select array_agg(y) from unnest(r.interruptions) i (days) cross join lateral generate_series(
      fiscal_year_of(lower(i.days)::text)::int, fiscal_year_of((upper(i.days) - 1)::text)::int) y), '{}')::int[] as "outYears",
    least(fiscal_year_of(((r.created_at at time zone 'Asia/Bangkok')::date)::text), t.first)::int as "openFrom"
  from relation r left join (select relation_id, min(fiscal_year) as first from activity_tally where total > 0 group by 1) t
    on t.relation_id = r.id
  where r.withdrawn_at is null and r.merged_into is null and r.status in ('in_force', 'ended')
    and r.signed_from <= $1 order by r.id`)

const columns = "relation_id, id, kind, tangible, organised_locally, begins_from, ends_until"
const ofThem = `relation_id = any($2::uuid[]) and withdrawn_at is null and confirmation = 'confirmed'
      and state = 'held' and begins_from <= $1`
const together = "joint and not signing_ceremony"

/** By the fiscal year in which activities begin; what goes on into later years keeps the relation awake in those too. */
const years = prepared<RelationYear & { readonly relation: string }>(`
  select relation_id as relation, year, count(*) filter (where ours)::int as joint,
    count(*) filter (where ours and not tangible)::int as visits,
    count(*) filter (where ours and organised_locally)::int as local, coalesce(sum(spent), 0)::float8 as "spentBaht",
    max(least(ends_until, $1, make_date(year - 543, 9, 30))) filter (where ours) as "lastOn",
    (array_agg(kind order by begins_from, id) filter (where ours))[1] as "firstKind"
  from (
    select ${columns}, fiscal_year::int as year, ${together} as ours, spent_baht as spent from activity
    where ${ofThem} and begins_from >= $3
    union all
    select ${columns}, y, true, 0 from activity a cross join lateral generate_series(a.fiscal_year::int + 1,
      least(${reached}, fiscal_year_of($1::date::text))::int) y
    where ${ofThem} and ${together} and ${reached} - a.fiscal_year > 0 and ends_until >= $3) a
  group by 1, 2`)

const leaders = prepared<{ unit: string; year: number }>(`
  select distinct coalesce(w.code, u.code) as unit, fiscal_year_of(n.held_from::text)::int as year
  from appointment n join post p on p.id = n.post_id join organisation g on g.id = p.organisation_id
    cross join lateral unnest(g.units) u (code) left join unit w on w.country = 'TH' and coalesce(w.subdivision, w.code) = u.code
  where p.role = 'executive' and g.kind in ('province', 'bangkok') and not n.acting and n.held_from <= $1
    and exists (select from appointment o where o.post_id = n.post_id and o.account_id <> n.account_id and o.held_from < n.held_from)`)

/** From so many relations enough is learnt; of more, as many are drawn. */
const mostTeachers = 3_000
const atOnce = 2_000
const seed = 2566

export type Histories = {
  /** Relations with all their years: what is learnt from. */
  readonly teachers: readonly RelationHistory[]
  /** Relations in force with their last three years: what is foretold. */
  readonly now: readonly RelationHistory[]
}

/** What was recorded of relations, read some thousand at a time so that nobody waits for the database. */
export const readHistories = async (pool: pg.Pool, today: Day): Promise<Histories> => {
  const last = fiscalYearOf(today) - 1
  const [rows, changes] = await Promise.all([relations(pool, [today]), leaders(pool, [today])])
  const byUnit = Map.groupBy(changes, ({ unit }) => unit)
  const withYears = async (of: readonly RelationRow[], from: string): Promise<readonly RelationHistory[]> => {
    const found: RelationHistory[] = []
    for (let start = 0; start < of.length; start += atOnce) {
      const part = of.slice(start, start + atOnce)
      const recorded = await years(pool, [today, part.map(({ id }) => id), from])
      const byRelation = Map.groupBy(recorded, ({ relation }) => relation)
      for (const { homeUnits, ...row } of part)
        found.push({
          ...row,
          years: (byRelation.get(row.id) ?? []).map(({ relation: _, ...year }) => year),
          leaderChanges: homeUnits.flatMap((unit) => (byUnit.get(unit) ?? []).map(({ year }) => year)),
        })
    }
    return found
  }
  const random = seeded(seed)
  const teachers = rows.filter(() => rows.length <= mostTeachers || random() < mostTeachers / rows.length)
  return {
    teachers: await withYears(teachers, "0001-01-01"),
    now: await withYears(
      rows.filter(({ endedYear }) => endedYear === null),
      `${last - 2 - 544}-10-01`,
    ),
  }
}
