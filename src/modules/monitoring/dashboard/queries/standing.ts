import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import { type Day, fiscalYear, fiscalYearOf } from "#kernel/dates.ts"
import { keptUntilActs } from "../../queries/kept.ts"

/**
 * How a relation that is in force does, by the two full fiscal years before today: awake with something joint in them,
 * asleep without, and "no reports" where reporting was not open to it in both (domain.md, "Relation: status").
 */
export const wakefulness = ["awake", "visits_only", "asleep", "no_reports", "new"] as const
export type Wakefulness = (typeof wakefulness)[number]

export type RelationState = {
  readonly id: string
  readonly homeName: string
  readonly partnerName: string
  readonly homeUnits: readonly string[]
  readonly countries: readonly string[]
  readonly state: Wakefulness
  readonly lastContact: Day | null
  /** Held in the two years: all, joint, and more than visits. */
  readonly held: number
  readonly joint: number
  readonly tangible: number
}

/**
 * Reporting is open to a relation from the first fiscal year for which anything was recorded of it, and at the latest
 * from the first full fiscal year after the register knew it.
 */
const states = prepared<RelationState>(`
  with done as materialized (
    select relation_id, count(*) as held, count(*) filter (where joint and not signing_ceremony) as joint,
      count(*) filter (where tangible and joint and not signing_ceremony) as tangible
    from activity where state = 'held' and withdrawn_at is null and confirmation = 'confirmed'
      and begins_from <= $2 and ends_until >= $1 group by 1),
  ever as materialized (
    select relation_id, min(begins_from) as first, max(ends_until) filter (where state = 'held' and joint) as last
    from activity where withdrawn_at is null and confirmation = 'confirmed' and begins_from <= $3 group by 1)
  select r.id, r.home_name as "homeName", r.partner_name as "partnerName", r.home_units as "homeUnits",
    r.partner_countries as countries, case when e.last is not null then least(e.last, $3::date) end as "lastContact", coalesce(d.held, 0)::int as held,
    coalesce(d.joint, 0)::int as joint, coalesce(d.tangible, 0)::int as tangible,
    case when coalesce(d.joint, 0) > 0 then case when d.tangible > 0 then 'awake' else 'visits_only' end
      when r.signed_from > $1 then 'new'
      when least(e.first, ((r.known_from at time zone 'Asia/Bangkok')::date)) <= $1 then 'asleep'
      else 'no_reports' end as state
  from relation r left join done d on d.relation_id = r.id left join ever e on e.relation_id = r.id
  where r.withdrawn_at is null and r.merged_into is null and r.status = 'in_force'
    and r.signed_from <= $3 and not coalesce(r.ended_from <= $3, false)
  order by r.home_name collate "th-x-icu", r.id`)

const kept = keptUntilActs((pool: pg.Pool, today: string) => {
  const last = fiscalYearOf(today as Day) - 1
  return states(pool, [fiscalYear(last - 1).from, fiscalYear(last).to, today])
})

/** Every relation in force, with how awake it is. */
export const relationStates = (pool: pg.Pool, today: Day): Promise<readonly RelationState[]> =>
  kept(pool, today)

/** One fiscal year of a province or country, to be held beside others. */
export type PeerFigures = {
  readonly id: string
  readonly relations: number
  readonly passed: number
  readonly held: number
  readonly tangible: number
  readonly local: number
  readonly spentBaht: number
}

const peerStatement = (of: string) => `
  with done as materialized (
    select relation_id, count(*) as held, count(*) filter (where tangible) as tangible,
      count(*) filter (where organised_locally) as local, sum(spent_baht) as spent,
      bool_or(joint and not signing_ceremony) as passed
    from activity where state = 'held' and withdrawn_at is null and confirmation = 'confirmed'
      and begins_from between $1 and $2 group by 1)
  select one.code as id, count(*)::int as relations, count(*) filter (where d.passed)::int as passed, coalesce(sum(d.held), 0)::int as held,
    coalesce(sum(d.tangible), 0)::int as tangible, coalesce(sum(d.local), 0)::int as local,
    coalesce(sum(d.spent), 0)::float8 as "spentBaht"
  from relation r cross join lateral unnest(${of}) one (code) left join done d on d.relation_id = r.id
  where r.withdrawn_at is null and r.merged_into is null and r.status in ('in_force', 'ended')
    and r.signed_from <= $2 and not coalesce(r.ended_from <= $2, false)
  group by 1 order by 1`

const provinces = prepared<PeerFigures>(peerStatement("r.home_units"))
const countries = prepared<PeerFigures>(peerStatement("r.partner_countries"))

/** Every province with a relation in force at the end of the year. */
export const provincesInYear = keptUntilActs((pool: pg.Pool, year: number) => {
  const { from, to } = fiscalYear(year)
  return provinces(pool, [from, to])
})

/** Every partner country with a relation in force at the end of the year. */
export const countriesInYear = keptUntilActs((pool: pg.Pool, year: number) => {
  const { from, to } = fiscalYear(year)
  return countries(pool, [from, to])
})
