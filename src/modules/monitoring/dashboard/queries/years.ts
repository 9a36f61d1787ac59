import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import { keptUntilActs } from "../../queries/kept.ts"

/** What a dashboard is about. */
export type Scope =
  { readonly kind: "nation" } | { readonly kind: "province" | "country" | "relation"; readonly id: string }

/** One fiscal year of a scope. Activities count in the year in which they begin; money is in baht. */
export type YearFigures = {
  readonly year: number
  /** In force on both the first and the last day, and how many of them pass indicator 2.1. */
  readonly counted: number
  readonly passed: number
  readonly provinces: number
  readonly provincesPassed: number
  readonly held: number
  readonly joint: number
  readonly tangible: number
  readonly local: number
  readonly people: number
  readonly plannedBaht: number
  readonly spentBaht: number
}

const scopes: Readonly<Record<Scope["kind"], string>> = {
  nation: "$3::text is null",
  province: "r.home_units @> array[$3::text]",
  country: "r.partner_countries @> array[$3::text]",
  relation: "r.id = $3::uuid",
}

/** Signed on a day that is known to the year alone: in force from the next year on (domain.md, "Indicators"). */
const standsFrom = `case when r.signed_on is null then r.signed_from
  when length(r.signed_on) = 4 then make_date(left(r.signed_on, 4)::int + 1, 1, 1) else r.signed_from end`
const outOn = (day: string) => `(coalesce(r.ended_from <= ${day}, false) or r.interruptions @> ${day})`
const lastBeginning = `case when a.ends_on is null then a.fiscal_year
  else fiscal_year_of(greatest(a.begins_from, edtf_earliest(a.ends_on))::text) end`

const statement = (kind: Scope["kind"]) => {
  const within = kind === "nation" ? "true" : "a.relation_id in (select id from r)"
  const live = `a.withdrawn_at is null and a.confirmation = 'confirmed' and ${within}`
  const joint = `a.state = 'held' and a.joint and not a.signing_ceremony and ${live}`
  return `
  with years as materialized (select y, make_date(y - 544, 10, 1) as f, make_date(y - 543, 9, 30) as t
      from generate_series($1::int, $2::int) y),
    r as materialized (select r.id, r.home_units, r.ended_from, r.interruptions, ${standsFrom} as stands_from
      from relation r where r.withdrawn_at is null and r.merged_into is null and ${scopes[kind]}),
    together as materialized (
      select distinct a.relation_id, a.fiscal_year::int as y from activity a
        where ${joint} and a.begins_from >= make_date($1 - 544, 10, 1) and a.begins_from < make_date($2 - 543, 10, 1)
      union select a.relation_id, g from activity a cross join lateral generate_series(a.fiscal_year + 1, ${lastBeginning}) g
        where ${joint} and a.ends_on is not null and a.ends_until >= make_date($1 - 544, 10, 1)
          and a.begins_from < make_date($2 - 543, 10, 1)),
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
      select a.fiscal_year::int as y, count(*) as held,
        count(*) filter (where a.joint and not a.signing_ceremony) as joint, count(*) filter (where a.tangible) as tangible,
        count(*) filter (where a.organised_locally) as local, sum(a.people) as people
      from activity a where ${live} and a.state = 'held' and a.begins_from >= make_date($1 - 544, 10, 1)
        and a.begins_from < make_date($2 - 543, 10, 1) group by 1),
    money as (
      select a.fiscal_year::int as y, sum(a.planned_baht) as planned, sum(a.spent_baht) as spent
      from activity a where ${live} and a.begins_from >= make_date($1 - 544, 10, 1)
        and a.begins_from < make_date($2 - 543, 10, 1) group by 1)
  select y.y as year, coalesce(n.counted, 0)::int as counted, coalesce(n.passed, 0)::int as passed,
    coalesce(p.provinces, 0)::int as provinces, coalesce(p.passed, 0)::int as "provincesPassed",
    coalesce(d.held, 0)::int as held, coalesce(d.joint, 0)::int as joint, coalesce(d.tangible, 0)::int as tangible,
    coalesce(d.local, 0)::int as local, coalesce(d.people, 0)::float8 as people,
    coalesce(m.planned, 0)::float8 as "plannedBaht", coalesce(m.spent, 0)::float8 as "spentBaht"
  from years y left join relations n using (y) left join provinces p using (y) left join doings d using (y)
    left join money m using (y) order by y.y`
}

const read = {
  nation: prepared<YearFigures>(statement("nation")),
  province: prepared<YearFigures>(statement("province")),
  country: prepared<YearFigures>(statement("country")),
  relation: prepared<YearFigures>(statement("relation")),
} as const

const nation = keptUntilActs((pool: pg.Pool, from: number, to: number) => read.nation(pool, [from, to, null]))

/** Fiscal years, B.E., of a scope, the earliest first. */
export const yearsOf = (
  pool: pg.Pool,
  scope: Scope,
  from: number,
  to: number,
): Promise<readonly YearFigures[]> =>
  scope.kind === "nation" ? nation(pool, from, to) : read[scope.kind](pool, [from, to, scope.id])
