import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import { type Day, fiscalYear, fiscalYearOf } from "#kernel/dates.ts"
import { kept } from "../../queries/kept.ts"
import { reached, reaching } from "./in-force.ts"

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

/** Where relations are looked for; the whole country where nothing is said. */
export type Whose = { readonly province?: string; readonly relation?: string }

const scopes = {
  nation: "$4::text is null",
  province: `r.home_units && (select array_agg(u.code) from unit u
    where u.country = 'TH' and coalesce(u.subdivision, u.code) = $4::text)`,
  country: "r.partner_countries @> array[$4::text]",
  relation: "r.id = $4::uuid",
} as const

/**
 * Reporting is open to a relation from the first fiscal year for which anything was recorded of it, and at the latest
 * from the first full fiscal year after it came into the register. What is held is counted by the database as it is
 * written (`activity_tally`); only what goes on over days and reaches into the years is looked for.
 * $1 is the first day of the two years, $2 today, $3 the later of the years.
 */
const states = (scope: keyof typeof scopes, first?: number) => {
  const within = scope === "nation" ? "true" : "relation_id in (select id from own)"
  const order = `home_name collate "th-x-icu", id${first ? ` limit ${first}` : ""}`
  return `
  own as materialized (
    select id, home_name, partner_name, home_units, partner_countries, signed_from, created_at from relation r
    where r.withdrawn_at is null and r.merged_into is null and r.status = 'in_force'
      and r.signed_from <= $2 and not coalesce(r.ended_from <= $2, false) and ${scopes[scope]}
    ${first ? `order by ${order}` : ""}),
  done as materialized (
    select relation_id, sum(held)::int as held, sum(joint)::int as joint, sum(tangible)::int as tangible from (
      select relation_id, confirmed_held as held, confirmed_joint as joint,
        confirmed_joint_tangible as tangible
      from activity_tally where fiscal_year between $3::int - 1 and $3::int and ${within}
      union all
      select a.relation_id, 1, case when a.joint and not a.signing_ceremony then 1 else 0 end,
        case when a.tangible and a.joint and not a.signing_ceremony then 1 else 0 end
      from activity a where ${reaching} and a.fiscal_year < $3::int - 1 and ${reached} >= $3::int - 1 and ${within}) d group by 1),
  standing as materialized (
    select r.id, r.home_name, r.partner_name, r.home_units, r.partner_countries, coalesce(d.held, 0) as held,
      coalesce(d.joint, 0) as joint, coalesce(d.tangible, 0) as tangible,
      case when coalesce(d.joint, 0) > 0 then case when d.tangible > 0 then 'awake' else 'visits_only' end
        when r.signed_from > $1 then 'new'
        when (r.created_at at time zone 'Asia/Bangkok')::date <= $1 or exists (select from activity_tally n
          where n.relation_id = r.id and n.total > 0 and n.fiscal_year < $3::int) then 'asleep'
        else 'no_reports' end as state
    from own r left join done d on d.relation_id = r.id)`
}

const columns = `id, home_name as "homeName", partner_name as "partnerName", home_units as "homeUnits",
  partner_countries as countries, held, joint, tangible, state`
const listed = (scope: keyof typeof scopes, first?: number) =>
  prepared<RelationState>(
    `with ${states(scope, first)} select ${columns} from standing order by home_name collate "th-x-icu", id`,
  )

/** So many relations are listed on a page, which says how many more there are. */
export const mostListed = 50

const read = {
  nation: listed("nation"),
  province: listed("province"),
  relation: listed("relation"),
} as const
const firstOfCountry = listed("country", mostListed)

const asked = (today: Day) => {
  const last = fiscalYearOf(today) - 1
  return [fiscalYear(last - 1).from, today, last] as const
}

/** Relations in force with how awake they are, by name: all of the nation, of a province, or one. */
export const relationStates = (
  pool: pg.Pool,
  today: Day,
  { province, relation }: Whose = {},
): Promise<readonly RelationState[]> => {
  const values = asked(today)
  if (province) return read.province(pool, [...values, province])
  if (relation) return read.relation(pool, [...values, relation])
  return read.nation(pool, [...values, null])
}

/** Of the relations in force with a country the first by name, as many as are listed. */
export const firstStatesOfCountry = (pool: pg.Pool, today: Day, country: string) =>
  firstOfCountry(pool, [...asked(today), country])

/** So many relations in force do alike. */
export type AlikeRelations = Pick<RelationState, "countries" | "state" | "held" | "joint" | "tangible"> & {
  readonly count: number
}

const alike = prepared<AlikeRelations>(`with ${states("nation")}
  select partner_countries as countries, state, held, joint, tangible, count(*)::int as count from standing
  group by 1, 2, 3, 4, 5`)

/** How all relations in force do. */
export const standing = kept((pool: pg.Pool, today: string) => alike(pool, [...asked(today as Day), null]))

/** How many relations in force there are of each state. */
export type StateCounts = ReadonlyMap<Wakefulness, number>

export const countStates = (
  rows: readonly { readonly state: Wakefulness; readonly count?: number }[],
): StateCounts =>
  new Map(
    wakefulness.map((one) => [
      one,
      rows.reduce((sum, { state, count = 1 }) => (state === one ? sum + count : sum), 0),
    ]),
  )

export const totalOf = (counts: StateCounts): number => counts.values().reduce((sum, count) => sum + count, 0)

const pressingOnes = prepared<RelationState>(`with ${states("nation")}
  select ${columns} from (
    select *, row_number() over (partition by state order by home_name collate "th-x-icu", id) as place
    from standing where state in ('asleep', 'visits_only')) s
  where place <= ${mostListed} order by state, place`)

/** The first of those asleep, and of those with visits only. */
export const pressing = kept((pool: pg.Pool, today: string) =>
  pressingOnes(pool, [...asked(today as Day), null]),
)

/** One that still goes on is as of today; of a day that is known in part no more is told than is known. */
const contacts = prepared<{ id: string; last: string | null }>(`
  select r.id, (select case when a.ends_until > $2::date and length(coalesce(a.ends_on, a.begins_on)) = 10 then $2::text
      else coalesce(a.ends_on, a.begins_on) end
    from activity a where a.relation_id = r.id and a.state = 'held' and a.joint and not a.signing_ceremony
      and a.withdrawn_at is null and a.confirmation = 'confirmed' and a.begins_from <= $2::date
    order by a.ends_until desc, a.id limit 1) as last
  from unnest($1::uuid[]) r (id)`)

/** @property lastContact EDTF, the last day of something joint that was held */
export type MetRelation = RelationState & { readonly lastContact: string | null }

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
