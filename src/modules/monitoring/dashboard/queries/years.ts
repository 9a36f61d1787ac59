import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import { type Freshness, oldest, type Shown } from "../../queries/kept.ts"
import { outOn, reached, reaching, standsFrom } from "./in-force.ts"
import { counting, type Doings, nationYear, type NationYear, type PlaceYear } from "./places.ts"

/** What a dashboard is about. */
export type Scope =
  { readonly kind: "nation" } | { readonly kind: "province" | "country" | "relation"; readonly id: string }

/** One fiscal year of a scope. */
export type YearFigures = {
  readonly year: number
  /** In force on both the first and the last day, and how many of them pass indicator 2.1. */
  readonly counted: number
  readonly passed: number
  /** The same by province; of a country's years, the whole nation's. */
  readonly provinces: number
  readonly provincesPassed: number
} & Doings

type Direct = Exclude<Scope["kind"], "nation" | "country">

const scopes: Readonly<Record<Direct, string>> = {
  province: `r.home_units && (select array_agg(u.code) from unit u
    where u.country = 'TH' and coalesce(u.subdivision, u.code) = $3::text)`,
  relation: "r.id = $3::uuid",
}

/**
 * From what the database counts as activities are written (`activity_tally`); what goes on over days and reaches into a
 * later year is looked for by itself.
 */
const statement = (kind: Direct) => {
  const within = (relation: string) => `${relation} in (select id from r)`
  return `
  with years as materialized (select y, make_date(y - 544, 10, 1) as f, make_date(y - 543, 9, 30) as t
      from generate_series($1::int, $2::int) y),
    r as materialized (select r.id, r.home_units, r.ended_from, r.interruptions, ${standsFrom} as stands_from
      from relation r where r.withdrawn_at is null and r.merged_into is null and ${scopes[kind]}),
    tally as materialized (select k.* from activity_tally k where k.fiscal_year between $1 and $2 and ${within("k.relation_id")}),
    together as materialized (
      select relation_id, fiscal_year::int as y from tally where confirmed_joint > 0
      union select a.relation_id, g from activity a cross join lateral generate_series(a.fiscal_year + 1, ${reached}) g
        where ${reaching} and a.joint and not a.signing_ceremony and ${reached} >= $1::int and a.fiscal_year < $2::int
          and ${within("a.relation_id")}),
    counted as materialized (
      select y.y, r.home_units, t.relation_id is not null as passed
      from years y join r on r.stands_from <= y.f and not ${outOn("y.f")} and not ${outOn("y.t")}
        left join together t on t.relation_id = r.id and t.y = y.y),
    provinces as (
      select y, count(*) as provinces, count(*) filter (where passed) as passed from (
        select c.y, coalesce(u.subdivision, h.code) as province, bool_and(c.passed) as passed
        from counted c cross join lateral unnest(c.home_units) h (code) left join unit u on u.code = h.code
        group by 1, 2) p group by 1),
    relations as (select y, count(*) as counted, count(*) filter (where passed) as passed from counted group by 1),
    doings as (
      select fiscal_year::int as y, sum(confirmed_held) as held, sum(confirmed_joint) as joint, sum(confirmed_tangible) as tangible,
        sum(confirmed_local) as local, sum(confirmed_people) as people, sum(confirmed_planned_baht) as planned,
        sum(confirmed_spent_baht) as spent
      from tally group by 1),
    projects as (
      select p.fiscal_year::int as y, sum(p.planned_baht) as planned, sum(p.spent_baht) as spent
      from project p where p.withdrawn_at is null and p.fiscal_year between $1 and $2 and ${within("p.relation_id")} group by 1)
  select y.y as year, coalesce(n.counted, 0)::int as counted, coalesce(n.passed, 0)::int as passed,
    coalesce(p.provinces, 0)::int as provinces, coalesce(p.passed, 0)::int as "provincesPassed",
    coalesce(d.held, 0)::int as held, coalesce(d.joint, 0)::int as joint, coalesce(d.tangible, 0)::int as tangible,
    coalesce(d.local, 0)::int as local, coalesce(d.people, 0)::float8 as people,
    (coalesce(d.planned, 0) + coalesce(j.planned, 0))::float8 as "plannedBaht",
    (coalesce(d.spent, 0) + coalesce(j.spent, 0))::float8 as "spentBaht"
  from years y left join relations n using (y) left join provinces p using (y) left join doings d using (y)
    left join projects j using (y) order by y.y`
}

const read = {
  province: prepared<YearFigures>(statement("province")),
  relation: prepared<YearFigures>(statement("relation")),
} as const

const yearFrom = (year: number, { provinces }: NationYear, place: PlaceYear | undefined): YearFigures => {
  const counted = counting(provinces)
  const none = { held: 0, joint: 0, tangible: 0, local: 0, people: 0, plannedBaht: 0, spentBaht: 0 }
  return {
    year,
    counted: place?.relations ?? 0,
    passed: place?.passed ?? 0,
    provinces: counted.length,
    provincesPassed: counted.filter(({ relations, passed }) => passed === relations).length,
    ...(place?.all ?? none),
  }
}

/** Fiscal years, B.E., of a scope, the earliest first. A province's and a relation's are always read as they are now. */
export const yearsOf = async (
  pool: pg.Pool,
  scope: Scope,
  from: number,
  to: number,
  freshness: Freshness = "now",
): Promise<Shown<readonly YearFigures[]>> => {
  if (scope.kind === "province" || scope.kind === "relation")
    return { value: await read[scope.kind](pool, [from, to, scope.id]), age: undefined }
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  const found = await Promise.all(
    years.map(async (year): Promise<Shown<NationYear>> =>
      freshness === "shown"
        ? nationYear.shown(pool, year)
        : { value: await nationYear.now(pool, year), age: undefined },
    ),
  )
  const value = found.map(({ value: one }, index) =>
    yearFrom(
      from + index,
      one,
      scope.kind === "country" ? one.countries.find(({ id }) => id === scope.id) : one.nation,
    ),
  )
  return { value, age: oldest(found) }
}
