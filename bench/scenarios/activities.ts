import type { Scenario } from "../scenario.ts"

const columns = `a.id, a.title, a.kind, a.dimension, a.state, a.begins_on, a.ends_on, a.people, a.evidence, a.confirmation`
const counts = `count(*) as total, count(*) filter (where a.state = 'planned') as planned,
  count(*) filter (where a.state = 'held') as held, count(*) filter (where a.state = 'held' and a.joint) as joint,
  count(*) filter (where a.state = 'held' and a.tangible) as tangible, sum(a.people) as people`
const open = "a.withdrawn_at is null and a.published and a.confirmation = 'confirmed'"

/** The page's fifty rows and its figures, each over the same activities. */
const pageAndFigures = (where: string) => `
  select c.*, (select json_agg(i) from (
    select ${columns}, r.home_name, r.partner_name from activity a join relation r on r.id = a.relation_id
    where ${open} and ${where} order by a.begins_from desc, a.id desc limit 50) i) as items
  from (select ${counts} from activity a where ${open} and ${where}) c`

const provinces = ["TH-50", "TH-57", "TH-34", "TH-49", "TH-90", "TH-43", "TH-80", "TH-20"]
const months = ["2024-01", "2024-05", "2025-02", "2025-09"]

/** The figures of activities: 10,000 relations with 3,000,000 activities. A third of the floor's answers at least. */
export const activityScenarios: readonly Scenario[] = [
  {
    name: "activities-relation",
    says: "all that a pair did, its figures and the latest fifty: GET /relations/{id}/activities",
    measure: "throughput",
    target: 1 / 3,
    needs: "activities",
    requests: ({ relationIds }) => relationIds.map((id) => `/relations/${id}/activities`),
    floor: {
      sql: pageAndFigures("a.relation_id = $1"),
      values: (query) => [query.get("id")],
      requests: ({ relationIds }) => relationIds.map((id) => `/activities-relation?id=${id}`),
    },
  },
  {
    name: "activities-year",
    says: "a province's fiscal year, its figures and the latest fifty: GET /units/{code}/years/{year}",
    measure: "throughput",
    target: 1 / 3,
    needs: "activities",
    requests: () => provinces.map((code) => `/units/${code}/years/2568`),
    floor: {
      sql: pageAndFigures(
        "a.home_units[1] = $1 and a.begins_from >= date '2024-10-01' and a.begins_from < date '2025-10-01'",
      ),
      values: (query) => [query.get("unit")],
      requests: () => provinces.map((code) => `/activities-year?unit=${code}`),
    },
  },
  {
    name: "activities-calendar",
    says: "a month of the whole country, each day with how much and the first four: GET /calendar",
    measure: "throughput",
    target: 1 / 3,
    needs: "activities",
    requests: () => months.map((month) => `/calendar?month=${month}`),
    floor: {
      sql: `
        with numbered as (
          select a.id, a.begins_from as day, row_number() over (partition by a.begins_from order by a.id) as n,
            count(*) over (partition by a.begins_from) as count
          from activity a where ${open} and a.begins_from >= $1::date and a.begins_from < $1::date + interval '1 month')
        select n.day, n.count, a.id, a.title, a.state, r.home_name, r.partner_name
        from numbered n join activity a using (id) join relation r on r.id = a.relation_id where n.n <= 4 order by n.day, n.n`,
      values: (query) => [`${query.get("month")}-01`],
      requests: () => months.map((month) => `/activities-calendar?month=${month}`),
    },
  },
]
