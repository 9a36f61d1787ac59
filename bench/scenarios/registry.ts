import type { Scenario } from "../scenario.ts"

const listed = `
  select r.id, r.number, r.status, r.stage, r.term, r.certainty, r.signed_on, r.revision, p.side, p.country,
         u.code, u.name_th, u.name_en
  from (select * from relation
        where withdrawn_at is null and merged_into is null and status = 'in_force' and partner_countries @> array[$1]
        order by signed_from desc nulls last, id desc limit 50) r
  join party p on p.relation_id = r.id join unit u on u.code = p.unit
  order by r.signed_from desc nulls last, r.id desc, p.position`

const one = `
  select r.id, r.number, r.status, r.stage, r.term, r.certainty, r.signed_on, r.revision, p.side, p.country,
         u.code, u.name_th, u.name_en
  from relation r join party p on p.relation_id = r.id join unit u on u.code = p.unit
  where r.id = $1 order by p.position`

const found = `
  select code, country, level, name_th, name_en, subdivision from unit
  where search like '%' || $1 || '%' order by weight desc limit 20`

const countries = ["CN", "JP", "VN", "KR", "LA"]

/** The figures of the register (docs/bench.md). */
export const registryScenarios: readonly Scenario[] = [
  {
    name: "api-list",
    says: "50 relations of a country in force, newest first, both names: GET /api/v1/relations",
    measure: "throughput",
    target: 0.6,
    requests: () =>
      countries.map(
        (country) => `/api/v1/relations?country=${country}&status=in_force&sort=-signed&limit=50`,
      ),
    floor: {
      sql: listed,
      values: (query) => [query.get("country")],
      requests: () => countries.map((country) => `/api-list?country=${country}`),
    },
  },
  {
    name: "api-detail",
    says: "one relation with its parties: GET /api/v1/relations/{id}",
    measure: "throughput",
    target: 0.6,
    requests: ({ relationIds }) => relationIds.map((id) => `/api/v1/relations/${id}`),
    floor: {
      sql: one,
      values: (query) => [query.get("id")],
      requests: ({ relationIds }) => relationIds.map((id) => `/api-detail?id=${id}`),
    },
  },
  {
    name: "html-list",
    says: "the same list as a page: GET /relations",
    measure: "throughput",
    target: 0.25,
    requests: () => countries.map((country) => `/relations?country=${country}&status=in_force`),
    floor: {
      sql: listed,
      values: (query) => [query.get("country")],
      requests: () => countries.map((country) => `/html-list?country=${country}`),
    },
  },
  {
    name: "search",
    says: "20 places of 200,000 by a part of their name, Thai and English: GET /api/v1/units",
    measure: "p99",
    target: 4,
    requests: ({ searches }) => searches.map((q) => `/api/v1/units?limit=20&q=${encodeURIComponent(q)}`),
    floor: {
      sql: found,
      values: (query) => [query.get("q")],
      requests: ({ searches }) => searches.map((q) => `/search?q=${encodeURIComponent(q.toLowerCase())}`),
    },
  },
]
