import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import { keptUntilActs } from "../../queries/kept.ts"

/** What a dashboard is about. */
export type Scope =
  { readonly kind: "nation" } | { readonly kind: "province" | "country" | "relation"; readonly id: string }

/** One fiscal year of a scope. Activities and projects count in the year in which they begin; money is in baht. */
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
  province: `r.home_units && (select array_agg(u.code) from unit u
    where u.country = 'TH' and coalesce(u.subdivision, u.code) = $3::text)`,
  country: "r.partner_countries @> array[$3::text]",
  relation: "r.id = $3::uuid",
}

/** Signed on a day that is known to the year alone: in force from the next year on (domain.md, "Indicators"). */
const standsFrom = `case when r.signed_on is null then r.signed_from
  when length(r.signed_on) = 4 then make_date(left(r.signed_on, 4)::int + 1, 1, 1) else r.signed_from end`
const outOn = (day: string) => `(coalesce(r.ended_from <= ${day}, false) or r.interruptions @> ${day})`

/**
 * From what the database counts as activities are written (`activity_tally`); what goes on over days and reaches into a
 * later year is looked for by itself.
 */
const statement = (kind: Scope["kind"]) => {
  const within = (relation: string) => (kind === "nation" ? "true" : `${relation} in (select id from r)`)
  return `
  with years as materialized (select y, make_date(y - 544, 10, 1) as f, make_date(y - 543, 9, 30) as t
      from generate_series($1::int, $2::int) y),
    r as materialized (select r.id, r.home_units, r.ended_from, r.interruptions, ${standsFrom} as stands_from
      from relation r where r.withdrawn_at is null and r.merged_into is null and ${scopes[kind]}),
    tally as materialized (select k.* from activity_tally k where k.fiscal_year between $1 and $2 and ${within("k.relation_id")}),
    together as materialized (
      select relation_id, fiscal_year::int as y from tally where confirmed_joint > 0
      union select a.relation_id, g from activity a cross join lateral generate_series(a.fiscal_year + 1,
          fiscal_year_of(greatest(a.begins_from, edtf_earliest(coalesce(a.ends_on, a.begins_on)))::text)) g
        where a.state = 'held' and a.joint and not a.signing_ceremony and a.withdrawn_at is null
          and a.confirmation = 'confirmed' and a.ends_until > a.begins_from
          and a.ends_until >= make_date($1 - 544, 10, 1) and a.begins_from < make_date($2 - 543, 10, 1) and ${within("a.relation_id")}),
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
