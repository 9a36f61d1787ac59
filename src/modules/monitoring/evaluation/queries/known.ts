import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import { fiscalYear } from "#kernel/dates.ts"
import type { Expectation, Known } from "../known.ts"

type Counts = Omit<Known, "expectations" | "termEnds">

const counts = prepared<Counts>(`
  with a as (select * from activity where relation_id = $1 and withdrawn_at is null and confirmation = 'confirmed'
    and begins_from <= $3 and ends_until >= $2)
  select count(*) filter (where state = 'held') as held,
    count(*) filter (where state = 'held' and joint and not signing_ceremony) as joint,
    count(*) filter (where state = 'held' and tangible) as tangible,
    count(*) filter (where state = 'held' and organised_locally) as local,
    count(*) filter (where state in ('cancelled', 'postponed')) as cancelled,
    count(*) filter (where state = 'planned') as planned,
    coalesce(sum(people) filter (where state = 'held'), 0)::float8 as people,
    coalesce(array_agg(distinct dimension) filter (where state = 'held'), '{}') as dimensions,
    count(*) filter (where reported) as reported,
    count(*) filter (where evidence = 3) as "confirmedByPartner",
    (select max(least(b.ends_until, $3::date)) from activity b where b.relation_id = $1 and b.withdrawn_at is null
      and b.confirmation = 'confirmed' and b.state = 'held' and b.joint and b.begins_from <= $3) as "lastContact",
    coalesce(sum(planned_baht), 0)::float8 as "plannedBaht", coalesce(sum(spent_baht), 0)::float8 as "spentBaht"
  from a`)

/** Promises of the year's plan, of projects that ran in it, and, until three years after signing, of the case. */
const expectations = prepared<Expectation>(`
  select 'intention:' || i.id as key, 'intention' as "from", i.title, coalesce(i.expected_result, i.promise) as expected,
    i.outcome as result, i.reached, 1 as part, i.position as place
  from yearly_plan p join intention i on i.plan_id = p.id
  where p.relation_id = $1 and p.fiscal_year = $2 and p.withdrawn_at is null and i.removed_at is null
  union all
  select 'indicator:' || x.id, 'indicator', j.title || ': ' || x.name,
    trim_scale(x.target)::text || ' ' || x.unit, trim_scale(x.actual)::text || ' ' || x.unit,
    case when x.actual is null or x.target is null then null
      when (x.target >= coalesce(x.baseline, 0) and x.actual >= x.target)
        or (x.target < coalesce(x.baseline, 0) and x.actual <= x.target) then 'reached'
      else 'partly' end, 2, x.position
  from project j join project_indicator x on x.project_id = j.id
  where j.relation_id = $1 and j.withdrawn_at is null and j.begins_from <= $4 and j.ends_until >= $3
  union all
  select 'case:' || c.id, 'case', '', c.content ->> 'expected_results', null, null, 3, c.number
  from establishment_case c join relation r on r.id = c.relation_id
  where c.relation_id = $1 and c.state = 'completed' and coalesce(c.content ->> 'expected_results', '') <> ''
    and r.signed_from between $3::date - 1096 and $4
  order by part, place`)

const ending = prepared<{ ends: boolean }>(`
  select exists (select from relation_event e where e.relation_id = $1 and edtf_latest(e.valid_until) between $2 and $3)
    or exists (select from agreement m where m.relation_id = $1 and m.state in ('signed', 'replaced')
      and m.valid_through between $2 and $3)
    or exists (select from relation r where r.id = $1 and r.ended_from between $2 and $3) as ends`)

/** What the records say of a relation in a fiscal year, B.E. */
export const knownOf = async (on: pg.Pool, relation: string, year: number): Promise<Known> => {
  const { from, to } = fiscalYear(year)
  const [[counted], promised, [term]] = await Promise.all([
    counts(on, [relation, from, to]),
    expectations(on, [relation, year, from, to]),
    ending(on, [relation, from, to]),
  ])
  if (!counted) throw new Error("a count has one row")
  return {
    ...counted,
    expectations: promised.map(({ key, from: source, title, expected, result, reached }) => ({
      key,
      from: source,
      title,
      expected,
      result,
      reached,
    })),
    termEnds: term?.ends ?? false,
  }
}
