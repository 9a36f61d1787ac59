import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import { fiscalYearOf } from "#kernel/dates.ts"
import type { Question, Thing } from "../indicators/facts.ts"

type Row = {
  readonly id: string
  readonly units: readonly string[]
  readonly countries: readonly string[]
  readonly signedIn: number | null
  /** Everything that is true of it, packed into the bits of `marks`. */
  readonly bits: number
  readonly held: number
  readonly tangible: number
  readonly local: number
}

const counts =
  "a.state = 'held' and a.withdrawn_at is null and a.confirmation = 'confirmed' and a.evidence >= $5"
const joint = "a.joint and not a.signing_ceremony"
const end = "edtf_earliest(coalesce(a.ends_on, a.begins_on))"

/**
 * $1 to $2 is the fiscal year, $3 to $4 the calendar year, $5 the least grade; $6 is the first day of the last two full
 * fiscal years, $7 the later of them.
 * What begins within the years is read from one index; the few that go on over days and reach into them from another.
 */
const doings = `
  select d.relation_id, coalesce(sum(d.held), 0)::int as held, coalesce(sum(d.tangible), 0)::int as tangible,
    coalesce(sum(d.local), 0)::int as local, coalesce(bool_or(d.fiscal), false) as fiscal, coalesce(bool_or(d.calendar), false) as calendar
  from (
    select a.relation_id, count(*) filter (where a.begins_from <= $2) as held,
      count(*) filter (where a.begins_from <= $2 and a.tangible) as tangible,
      count(*) filter (where a.begins_from <= $2 and a.organised_locally) as local,
      bool_or(${joint} and a.begins_from <= $2) as fiscal, bool_or(${joint} and a.begins_from >= $3) as calendar
    from activity a where ${counts} and a.begins_from between $1 and $4 group by 1
    union all
    select a.relation_id, 0, 0, 0, a.begins_from < $1, true from activity a
    where ${counts} and a.ends_until > a.begins_from and ${joint} and a.ends_until >= $3 and a.begins_from < $3 and ${end} >= $3
    union all
    select a.relation_id, 0, 0, 0, true, false from activity a
    where ${counts} and a.ends_until > a.begins_from and ${joint} and a.ends_until >= $1 and a.begins_from < $1 and ${end} >= $1) d
  group by 1`

/** What did something joint in the last two full fiscal years, of which $7 is the later. */
const awake = `
  select relation_id from activity_tally where fiscal_year between $7::int - 1 and $7::int and confirmed_joint > 0
  union
  select a.relation_id from activity a where a.state = 'held' and a.withdrawn_at is null and a.confirmation = 'confirmed'
    and a.ends_until > a.begins_from and ${joint} and a.ends_until >= $6 and a.begins_from < $6 and ${end} >= $6`

/** Reporting is open to a relation from the first year of which anything was recorded, or since it is in the register. */
const opened = `least((r.created_at at time zone 'Asia/Bangkok')::date,
  (select make_date(min(n.fiscal_year) - 544, 10, 1) from activity_tally n where n.relation_id = r.id and n.total > 0))`

const outOn = (day: string) => `(coalesce(r.ended_from <= ${day}, false) or r.interruptions @> ${day})`
const through = (from: string, to: string) =>
  `coalesce(s.stands_from <= ${from}, false) and not ${outOn(from)} and not ${outOn(to)}`
/** Looked up one by one in an index, for the few that count and do not pass; or it began before and reaches into the year. */
const recorded = (from: string, to: string) => `
  (coalesce((select true from activity a where a.relation_id = r.id and a.withdrawn_at is null
    and a.begins_from between ${from} and ${to} limit 1), false)
  or r.id in (select relation_id from reaching where begins_from < ${from} and ends_until >= ${from}))`
const reaching = `
  select relation_id, begins_from, ends_until from activity
  where withdrawn_at is null and ends_until > begins_from and ends_until >= $1 and begins_from < $3`
const atEnd = `coalesce(r.signed_from <= $2, false) and r.status in ('in_force', 'ended') and not ${outOn("$2::date")}`

/** In the order of the bits. */
const marks = {
  stands_fiscal: "m.fiscal",
  together_fiscal: "coalesce(t.fiscal, false)",
  recorded_fiscal: `coalesce(t.fiscal, false) or (m.fiscal and ${recorded("$1::date", "$2::date")})`,
  stands_calendar: "m.calendar",
  together_calendar: "coalesce(t.calendar, false)",
  recorded_calendar: `coalesce(t.calendar, false) or (m.calendar and ${recorded("$3::date", "$4::date")})`,
  concerned: `coalesce(r.signed_from <= $2, r.proposed_from <= $2, false) and not ${outOn("$2::date")}`,
  stands_at_end: "m.at_end",
  asleep: `m.at_end and r.signed_from <= $6 and k.relation_id is null and ${opened} <= $6`,
  imprecise: "r.signed_from is not null and (r.signed_on is null or length(r.signed_on) = 4)",
  in_doubt: "r.certainty = 'in_doubt'",
  signed_undated: "r.signed_on is null and r.status in ('in_force', 'ended')",
} as const

const names = Object.keys(marks) as (keyof typeof marks)[]
const packed = Object.values(marks)
  .map((holds, bit) => `(case when ${holds} then ${1 << bit} else 0 end)`)
  .join(" + ")

const relations = prepared<Row>(`
  with doing as materialized (${doings}), awake as materialized (${awake}),
    reaching as materialized (${reaching})
  select r.id, r.home_units as units, r.partner_countries as countries, s.signed_in as "signedIn", ${packed} as bits,
    coalesce(t.held, 0) as held, coalesce(t.tangible, 0) as tangible, coalesce(t.local, 0) as local
  from relation r
    cross join lateral (select
      case when r.signed_on is null then r.signed_from
        when length(r.signed_on) = 4 then make_date(left(r.signed_on, 4)::int + 1, 1, 1) else r.signed_from end as stands_from,
      case when length(r.signed_on) = 4 then left(r.signed_on, 4)::int + 543
        when r.signed_on is not null then fiscal_year_of(r.signed_on) end as signed_in offset 0) s
    cross join lateral (select ${through("$1::date", "$2::date")} as fiscal, ${through("$3::date", "$4::date")} as calendar,
      ${atEnd} as at_end offset 0) m
    left join doing t on t.relation_id = r.id
    left join awake k on k.relation_id = r.id
  where r.withdrawn_at is null and r.merged_into is null`)

const bit = (bits: number, name: keyof typeof marks) => (bits & (1 << names.indexOf(name))) !== 0

type RelationThing = Thing & { readonly concerned: boolean }

/** Every relation of the register, with what the indicators of a year look at. */
export const readRelations = async (
  pool: pg.Pool,
  question: Question,
  provincesOf: (codes: readonly string[]) => readonly string[],
  asean: ReadonlySet<string>,
): Promise<readonly RelationThing[]> => {
  const { year, fiscal: within, calendar: beside, minimumEvidence, twoYears } = question
  const rows = await relations(pool, [
    within.from,
    within.to,
    beside.from,
    beside.to,
    minimumEvidence,
    twoYears.from,
    fiscalYearOf(twoYears.to),
  ])
  const placed = rows.map((row) => ({ ...row, provinces: provincesOf(row.units) }))
  const earlier = new Set(
    placed
      .filter(({ signedIn, bits }) => (signedIn === null ? bit(bits, "signed_undated") : signedIn < year))
      .flatMap(({ provinces }) => provinces),
  )
  return placed.map(({ id, provinces, countries, signedIn, bits, held, tangible, local }) => {
    const inAsean = countries.filter((code) => asean.has(code)).length
    const firstOf = provinces.filter((province) => !earlier.has(province))
    return {
      id,
      provinces,
      countries,
      stands_fiscal: bit(bits, "stands_fiscal"),
      together_fiscal: bit(bits, "together_fiscal"),
      recorded_fiscal: bit(bits, "recorded_fiscal"),
      stands_calendar: bit(bits, "stands_calendar"),
      together_calendar: bit(bits, "together_calendar"),
      recorded_calendar: bit(bits, "recorded_calendar"),
      stands_at_end: bit(bits, "stands_at_end"),
      asleep: bit(bits, "asleep"),
      imprecise: bit(bits, "imprecise"),
      in_doubt: bit(bits, "in_doubt"),
      concerned: bit(bits, "concerned"),
      signed: signedIn === year,
      signed_before: signedIn === year - 1,
      firstOf,
      first_of_province: firstOf.length > 0,
      placed: countries.length > 0 ? 1 : 0,
      asean: countries.length > 0 ? inAsean / countries.length : 0,
      held,
      tangible,
      local,
    }
  })
}
