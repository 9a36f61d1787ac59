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
  /** Held in the two years: all, joint, and more than visits. */
  readonly held: number
  readonly joint: number
  readonly tangible: number
}

/**
 * Reporting is open to a relation from the first fiscal year for which anything was recorded of it, and at the latest
 * from the first full fiscal year after it came into the register. What is held is counted by the database as it is
 * written (`activity_tally`); only what goes on over days and reaches into the years is looked for.
 */
const states = prepared<RelationState>(`
  with done as materialized (
    select relation_id, sum(held)::int as held, sum(joint)::int as joint, sum(tangible)::int as tangible from (
      select relation_id, confirmed_held as held, confirmed_joint as joint,
        confirmed_joint_tangible as tangible
      from activity_tally where fiscal_year between $3 - 1 and $3
      union all
      select relation_id, 1, case when joint and not signing_ceremony then 1 else 0 end,
        case when tangible and joint and not signing_ceremony then 1 else 0 end
      from activity where state = 'held' and withdrawn_at is null and confirmation = 'confirmed'
        and ends_until > begins_from and ends_until >= $1 and begins_from < $1
        and edtf_earliest(coalesce(ends_on, begins_on)) >= $1) d group by 1),
  opened as materialized (
    select relation_id, make_date(min(fiscal_year) - 544, 10, 1) as first from activity_tally where total > 0 group by 1)
  select r.id, r.home_name as "homeName", r.partner_name as "partnerName", r.home_units as "homeUnits",
    r.partner_countries as countries, coalesce(d.held, 0) as held, coalesce(d.joint, 0) as joint,
    coalesce(d.tangible, 0) as tangible,
    case when coalesce(d.joint, 0) > 0 then case when d.tangible > 0 then 'awake' else 'visits_only' end
      when r.signed_from > $1 then 'new'
      when least(o.first, (r.created_at at time zone 'Asia/Bangkok')::date) <= $1 then 'asleep'
      else 'no_reports' end as state
  from relation r left join done d on d.relation_id = r.id left join opened o on o.relation_id = r.id
  where r.withdrawn_at is null and r.merged_into is null and r.status = 'in_force'
    and r.signed_from <= $2 and not coalesce(r.ended_from <= $2, false)
  order by r.home_name collate "th-x-icu", r.id`)

const kept = keptUntilActs((pool: pg.Pool, today: string) => {
  const last = fiscalYearOf(today as Day) - 1
  return states(pool, [fiscalYear(last - 1).from, today, last])
})

/** Every relation in force, with how awake it is. */
export const relationStates = (pool: pg.Pool, today: Day): Promise<readonly RelationState[]> =>
  kept(pool, today)

const contacts = prepared<{ id: string; last: Day | null }>(`
  select r.id, (select least(max(a.ends_until), $2::date) from activity a where a.relation_id = r.id and a.state = 'held'
    and a.joint and a.withdrawn_at is null and a.confirmation = 'confirmed' and a.begins_from <= $2) as last
  from unnest($1::uuid[]) r (id)`)

const units = prepared<{ code: string }>(
  "select code from unit where country = 'TH' and coalesce(subdivision, code) = $1",
)

/** A province's own code and those of the units within it. */
export const unitsOfProvince = async (pool: pg.Pool, province: string): Promise<ReadonlySet<string>> =>
  new Set((await units(pool, [province])).map(({ code }) => code))

export type MetRelation = RelationState & { readonly lastContact: Day | null }

/** Relations with the last day of something joint, which is looked up for those alone that are shown. */
export const withLastContact = async (
  pool: pg.Pool,
  states: readonly RelationState[],
  today: Day,
): Promise<readonly MetRelation[]> => {
  const ids = states.map(({ id }) => id)
  const rows = ids.length > 0 ? await contacts(pool, [ids, today]) : []
  const last = new Map(rows.map((row) => [row.id, row.last]))
  return states.map((state) => ({ ...state, lastContact: last.get(state.id) ?? null }))
}

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

/**
 * By the rule of indicator 2.1: in force on both the first and the last day of the year, with at least one joint activity
 * that overlaps it. $1 to $2 is the fiscal year, $3 its number.
 */
const peerStatement = (of: string) => `
  with done as materialized (
    select relation_id, sum(held)::int as held, sum(tangible)::int as tangible, sum(local)::int as local, sum(spent) as spent,
      bool_or(passed) as passed
    from (
      select relation_id, confirmed_held as held, confirmed_tangible as tangible, confirmed_local as local,
        confirmed_spent_baht as spent, confirmed_joint > 0 as passed
      from activity_tally where fiscal_year = $3
      union all
      select relation_id, 0, 0, 0, 0, true from activity
      where state = 'held' and withdrawn_at is null and confirmation = 'confirmed' and ends_until > begins_from
        and ends_until >= $1 and begins_from < $1 and joint and not signing_ceremony
        and edtf_earliest(coalesce(ends_on, begins_on)) >= $1) d group by 1),
  counted as materialized (
    select r.id, ${of} as codes from relation r
    where r.withdrawn_at is null and r.merged_into is null and r.signed_from <= $1
      and (r.signed_on is null or length(r.signed_on) > 4 or make_date(left(r.signed_on, 4)::int + 1, 1, 1) <= $1)
      and not (coalesce(r.ended_from <= $2, false) or r.interruptions @> $1::date or r.interruptions @> $2::date))
  select one.code as id, count(*)::int as relations, count(*) filter (where d.passed)::int as passed, coalesce(sum(d.held), 0)::int as held,
    coalesce(sum(d.tangible), 0)::int as tangible, coalesce(sum(d.local), 0)::int as local,
    coalesce(sum(d.spent), 0)::float8 as "spentBaht"
  from counted r cross join lateral unnest(r.codes) one (code) left join done d on d.relation_id = r.id
  group by 1 order by 1`

const provincesOfRelation = `(select array_agg(distinct coalesce(u.subdivision, h.code))
  from unnest(r.home_units) h (code) left join unit u on u.code = h.code)`
const provinces = prepared<PeerFigures>(peerStatement(provincesOfRelation))
const countries = prepared<PeerFigures>(peerStatement("r.partner_countries"))

/** Every province with a relation that counts in the year. */
export const provincesInYear = keptUntilActs((pool: pg.Pool, year: number) => {
  const { from, to } = fiscalYear(year)
  return provinces(pool, [from, to, year])
})

/** Every partner country with a relation that counts in the year. */
export const countriesInYear = keptUntilActs((pool: pg.Pool, year: number) => {
  const { from, to } = fiscalYear(year)
  return countries(pool, [from, to, year])
})
