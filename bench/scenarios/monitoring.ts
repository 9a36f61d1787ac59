import type { Ask } from "../load.ts"
import type { Scenario, Seeded } from "../scenario.ts"

const as = (cookie: string, path: string): Ask => ({ path, headers: { cookie } })

/** Five years of a scope: what was held, and how many relations did something together. Reads the kept counts, as the pages do. */
const years = (scope: string) => `
  with r as materialized (select id, signed_from, ended_from from relation r
      where withdrawn_at is null and merged_into is null and ${scope}),
    t as materialized (select relation_id, fiscal_year as y, sum(confirmed_held) as held, sum(confirmed_joint) as joint,
        sum(confirmed_tangible) as tangible, sum(confirmed_spent_baht) as spent
      from activity_tally where fiscal_year between 2565 and 2569 and relation_id in (select id from r) group by 1, 2)
  select y.y, count(*) as counted, count(*) filter (where t.joint > 0) as passed, sum(t.held) as held,
    sum(t.tangible) as tangible, sum(t.spent) as spent,
    (select count(*) from r where signed_from <= current_date and not exists (select from t t2
      where t2.relation_id = r.id and t2.y >= 2568 and t2.joint > 0)) as asleep
  from generate_series(2565, 2569) y (y)
    join r on r.signed_from <= make_date(y.y - 544, 10, 1) and not coalesce(r.ended_from <= make_date(y.y - 543, 9, 30), false)
    left join t on t.relation_id = r.id and t.y = y.y
  group by 1 order by 1`

/** And where a relation stands among those with the same country in the last two full years, as its page says. */
const beside = `
  with own as (select partner_countries as countries from relation where id = $1::uuid),
    done as materialized (select t.relation_id, sum(t.confirmed_held) as held, sum(t.confirmed_joint) as joint,
        sum(t.confirmed_joint_tangible)::float8 / nullif(sum(t.confirmed_joint), 0) as tangible
      from activity_tally t join relation r on r.id = t.relation_id
      where t.fiscal_year between 2568 and 2569 and r.withdrawn_at is null and r.merged_into is null
        and r.status = 'in_force' and r.partner_countries && (select countries from own) group by 1),
    mine as materialized (select * from done where relation_id = $1::uuid)
  select count(*) as among, percentile_cont(0.5) within group (order by d.held) as held,
    percentile_cont(0.5) within group (order by d.joint) as joint, percentile_cont(0.5) within group (order by d.tangible) as tangible,
    1 + count(*) filter (where d.held > m.held) as held_place, 1 + count(*) filter (where d.joint > m.joint) as joint_place,
    1 + count(*) filter (where d.tangible > m.tangible) as tangible_place
  from done d left join mine m on true where d.relation_id <> $1::uuid`

const provinces = ["TH-50", "TH-57", "TH-34", "TH-49", "TH-90", "TH-43", "TH-80", "TH-20"]
const countries = ["CN", "JP", "VN", "KR", "LA"]

const dashboard = (
  name: string,
  says: string,
  sql: string,
  of: (seeded: Seeded) => readonly string[],
): Scenario => ({
  name: `dashboard-${name}`,
  says: `${says}: GET /dashboard${name in pathOf ? `/${pathOf[name]}/{id}` : ""}`,
  measure: "p99",
  target: 3,
  needs: "activities",
  requests: (seeded) =>
    of(seeded).map((id) =>
      as(seeded.cases.reviewer, id ? `/dashboard/${pathOf[name]}/${id}?year=2569` : "/dashboard?year=2569"),
    ),
  floor: {
    sql,
    values: (query) => (query.has("id") ? [query.get("id")] : []),
    requests: (seeded) =>
      of(seeded).map((id) => `/dashboard-${name}${id ? `?id=${encodeURIComponent(id)}` : ""}`),
  },
})

const pathOf: Readonly<Record<string, string>> = {
  province: "provinces",
  country: "countries",
  relation: "relations",
}

/** Dashboards over all relations and activities that were seeded: at most three times the floor's p99 (issue 7). */
export const monitoringScenarios: readonly Scenario[] = [
  dashboard("nation", "the nation at a glance", years("true"), () => [""]),
  dashboard("province", "a province at a glance", years("home_units @> array[$1::text]"), () => provinces),
  dashboard(
    "country",
    "a country at a glance",
    years("partner_countries @> array[$1::text]"),
    () => countries,
  ),
  dashboard(
    "relation",
    "a relation at a glance, its years and its place among those with the same country",
    `select (select json_agg(q) from (${years("r.id = $1::uuid")}) q) as years, b.* from (${beside}) b`,
    ({ relationIds }) => relationIds,
  ),
  {
    name: "early-warning",
    says: "who is near to falling asleep, as the background found it: GET /early-warning",
    measure: "p99",
    target: 3,
    needs: "activities",
    requests: ({ cases }) => [as(cases.reviewer, "/early-warning")],
    floor: {
      sql: `select w.*, r.home_name, r.partner_name from relation_warning w join relation r on r.id = w.relation_id
        order by w.position limit 25`,
      values: () => [],
      requests: () => ["/early-warning"],
    },
  },
]
