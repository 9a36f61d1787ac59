import type { Ask } from "../load.ts"
import type { Scenario, Seeded } from "../scenario.ts"

const work = `
  select m.id, m.kind, m.title_th, m.path, m.due_on, m.opened_at, count(*) over () as total
  from matter m where m.holder = any(string_to_array($1, ',')) and m.state = 'open' order by m.due_on, m.id limit 30`

const board = `
  select c.procedure_id, d.step, d.office, c.home_unit, width_bucket(current_date - d.opened_on, array[16,31,61,91,181]) as age,
    count(*) as total, count(*) filter (where d.due_on < current_date) as late,
    count(*) filter (where d.due_on between current_date and current_date + 3) as soon
  from case_desk d join establishment_case c on c.id = d.case_id where d.closed_at is null
  group by grouping sets ((c.procedure_id, d.step, d.office), (d.office), (c.home_unit), (5), ())`

const one = `
  select c.*, h.name_th as home, p.name_th as partner,
    (select json_agg(e order by e.at) from case_event e where e.case_id = c.id) as events,
    (select json_agg(d order by d.opened_at) from case_desk d where d.case_id = c.id) as desks,
    (select json_agg(k) from case_comment k where k.case_id = c.id) as comments,
    (select json_agg(l) from letter l where l.case_id = c.id) as letters,
    (select json_agg(a) from attachment a where a.subject_id = c.id::text and a.subject_kind = 'case') as files
  from establishment_case c left join unit h on h.code = c.home_unit left join unit p on p.code = c.partner_unit
  where c.id = $1`

const as = (cookie: string, path: string): Ask => ({ path, headers: { cookie } })
const floorOf = (name: string, sql: string, key: string, asked: (seeded: Seeded) => readonly string[]) => ({
  sql,
  values: (query: URLSearchParams) => (key ? [query.get(key)] : []),
  requests: (seeded: Seeded) =>
    asked(seeded).map((value) => (key ? `/${name}?${key}=${encodeURIComponent(value)}` : `/${name}`)),
})

/** 20,000 cases with 400,000 events: what an office sees of them (issue 4). */
export const caseScenarios: readonly Scenario[] = [
  {
    name: "case-work",
    says: "what waits for a reviewer among 20,000 cases: GET /work",
    measure: "p50",
    target: 3,
    requests: ({ cases }) => [as(cases.reviewer, "/work")],
    floor: floorOf("case-work", work, "holders", ({ cases }) => [cases.holders.join(",")]),
  },
  {
    name: "case-board",
    says: "the national board of 20,000 cases: GET /cases/board",
    measure: "p50",
    target: 3,
    requests: ({ cases }) => [as(cases.reviewer, "/cases/board")],
    floor: floorOf("case-board", board, "", () => [""]),
  },
  {
    name: "case-page",
    says: "a case with its 20 events: GET /cases/{id}",
    measure: "p50",
    target: 3,
    requests: ({ cases }) => cases.caseIds.map((id) => as(cases.reviewer, `/cases/${id}`)),
    floor: floorOf("case-page", one, "id", ({ cases }) => cases.caseIds),
  },
]
