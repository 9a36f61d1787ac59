import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { sql } from "kysely"
import { command, execute } from "#database/act.ts"
import { day } from "#kernel/dates.ts"
import { systemActor } from "#kernel/rights.ts"
import { computeIndicators, monitoringRights } from "#modules/monitoring/index.ts"
import { askedIn } from "#modules/monitoring/time/asked.ts"
import { caseTimes } from "#modules/monitoring/time/queries.ts"
import { timesByStep, turnsOf } from "#modules/monitoring/time/rules.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { signInAs } from "#tests/support/people.ts"
import { Visitor } from "#tests/support/visitor.ts"

// Two cases as their offices wrote them, and one that left the procedure: every figure below is reckoned by hand with a
// calendar of January and February 2024, in which no working day is a holiday after the second of January.
type Event = readonly [
  on: string,
  step: string,
  office: string,
  decision: string,
  to: string | null,
  why?: string,
]
type Desk = readonly [
  round: number,
  visit: number,
  step: string,
  office: string,
  from: string,
  to: string | null,
]

const first: { readonly events: readonly Event[]; readonly desks: readonly Desk[] } = {
  events: [
    ["2024-01-03", "strategy", "province", "submit", "study"],
    ["2024-01-04", "study", "province", "submit", "committee"],
    ["2024-01-08", "committee", "committee", "approve", "partner_review"],
    ["2024-01-15", "partner_review", "interior", "approve", null],
    ["2024-01-22", "partner_review", "foreign_affairs", "return", "study", "procedure"],
    ["2024-01-29", "study", "province", "submit", "committee"],
    ["2024-01-29", "committee", "committee", "approve", "partner_review"],
    ["2024-02-01", "partner_review", "interior", "approve", null],
    ["2024-02-05", "partner_review", "foreign_affairs", "approve", "mou_draft"],
  ],
  desks: [
    [1, 1, "partner_review", "interior", "2024-01-08", "2024-01-15"],
    [1, 1, "partner_review", "foreign_affairs", "2024-01-08", "2024-01-22"],
    [2, 2, "study", "province", "2024-01-22", "2024-01-29"],
    [2, 3, "partner_review", "interior", "2024-01-29", "2024-02-01"],
    [2, 3, "partner_review", "foreign_affairs", "2024-01-29", "2024-02-05"],
    [2, 4, "mou_draft", "province", "2024-02-05", null],
  ],
}
const second: typeof first = {
  events: [
    ["2024-01-04", "strategy", "province", "submit", "study"],
    ["2024-01-05", "study", "province", "submit", "committee"],
    ["2024-01-08", "committee", "committee", "approve", "partner_review"],
    ["2024-01-09", "partner_review", "interior", "return", "study", "substance"],
  ],
  desks: [
    [1, 1, "partner_review", "interior", "2024-01-08", "2024-01-09"],
    [1, 1, "partner_review", "foreign_affairs", "2024-01-08", "2024-01-09"],
  ],
}
const astray: typeof first = {
  events: [
    ["2024-01-04", "strategy", "province", "submit", "study"],
    ["2024-01-05", "minister", "minister", "approve", "signing"],
  ],
  desks: [],
}

const entering = command<typeof first, object, string>({
  right: monitoringRights["indicator.read"],
  find: async () => ({ subject: {} }),
  run: async (tx, act, { events, desks }) => {
    const id = act.newId()
    const noon = (on: string) => sql`${`${on}T12:00:00+07:00`}::timestamptz`
    await sql`insert into establishment_case (id, search_id, procedure_id, kind, home_unit, state, step, opened_at, updated_at)
      values (${id}, ${id}, 'th-2561', 'establish', 'TH-49', 'open', 'mou_draft', ${noon("2024-01-02")}, now())`.execute(
      tx,
    )
    await sql`insert into case_event (id, case_id, revision, kind, round, step, at)
      values (${act.newId()}, ${id}, 0, 'opened', 1, 'strategy', ${noon("2024-01-02")})`.execute(tx)
    for (const [at, [on, step, office, decision, to, why]] of events.entries())
      await sql`insert into case_event (id, case_id, revision, kind, round, step, office, decision, reason, answers, to_step, at)
        values (${act.newId()}, ${id}, ${at + 1}, 'decided', 1, ${step}, ${office}, ${decision}, ${why ? `เพราะ ${why}` : null},
          ${JSON.stringify(why ? { returned_for: why } : {})}, ${to}, ${noon(on)} + ${at} * interval '1 second')`.execute(
        tx,
      )
    for (const [round, visit, step, office, from, to] of desks)
      await sql`insert into case_desk (id, case_id, round, visit, step, office, opened_at, opened_on, due_on, closed_at, closed_on)
        values (${act.newId()}, ${id}, ${round}, ${visit}, ${step}, ${office}, ${noon(from)}, ${from}, ${from}::date + 10,
          ${to ? noon(to) : null}, ${to})`.execute(tx)
    return id
  },
})

let app: TestApp
let left: string
before(async () => {
  app = await startTestApp({ today: "2026-11-21" })
  const enter = (one: typeof first) => execute(app.services, systemActor("test"), entering, one)
  await enter(first)
  await enter(second)
  left = await enter(astray)
})
after(() => app.close())

const read = () => caseTimes(app.services.database.pool, app.services.database.query)

test("working days by step and office, with their spread, are those of the calendar", async () => {
  const { visits } = await read()
  const of = (step: string, office: string, round?: number) =>
    timesByStep(visits.filter((visit) => !round || visit.round === round)).find(
      (one) => one.step === step && one.office === office,
    )?.spread
  // Interior: 5, 3 and 1 days; Foreign Affairs: 10 and 5, and once it was cut short; the province once, 5
  assert.deepEqual(of("partner_review", "interior"), {
    count: 3,
    median: 3,
    low: 2,
    high: 4,
    ninth: 4.6,
    late: 0,
  })
  const abroad = of("partner_review", "foreign_affairs")
  assert.deepEqual([abroad?.count, abroad?.median, abroad?.low, abroad?.high], [2, 7.5, 6.25, 8.75])
  assert.equal(abroad?.late, 1 / 2, "due ten days after it came, closed after fourteen")
  assert.deepEqual([of("study", "province")?.count, of("study", "province")?.median], [1, 5])
  assert.equal(of("mou_draft", "province"), undefined, "what still lies there has no length")
  assert.equal(of("partner_review", "interior", 1)?.median, 3, "first rounds: 5 and 1")
  assert.equal(of("partner_review", "interior", 2)?.median, 3, "the second round: 3")
  assert.equal(of("partner_review", "foreign_affairs", 2)?.median, 5)
})

test("where cases turn back, by whom, and why", async () => {
  const { visits, reasons } = await read()
  assert.deepEqual(turnsOf(visits), [{ step: "partner_review", to: "study", count: 2, of: 3 }])
  assert.deepEqual(visits.flatMap(({ returnedBy }) => returnedBy ?? []).toSorted(), [
    "foreign_affairs",
    "interior",
  ])
  assert.deepEqual(
    reasons.map(({ reason }) => reason),
    ["เพราะ procedure", "เพราะ substance"],
    "the latest first",
  )
})

test("what left the procedure is found, and nothing else", async () => {
  const { deviations, replayed } = await read()
  assert.equal(replayed, 3)
  assert.deepEqual(
    deviations.map(({ caseId, kind, step }) => [caseId, kind, step]),
    [[left, "out_of_turn", "minister"]],
  )
})

test("indicator 1.2 counts what was sent on and not returned for a fault of procedure", async () => {
  const { pool } = app.services.database
  const asked = { year: 2567, today: day("2026-11-21") }
  const sent = async (province?: string) =>
    (await computeIndicators(pool, { ...asked, province })).find(({ id }) => id === "1.2b")
  // 5 of the first case, one of them returned for its procedure; 3 of the second, returned for its substance; 1 of the third
  const nation = await sent()
  assert.deepEqual([nation?.numerator, nation?.denominator], [8, 9])
  assert.deepEqual([(await sent("TH-49"))?.denominator, (await sent("TH-50"))?.denominator], [9, 0])
  assert.equal((await sent("TH-50"))?.value, null, "not applicable")
  const earlier = (await computeIndicators(pool, { ...asked, year: 2566 })).find(({ id }) => id === "1.2b")
  assert.equal(earlier?.value, null)
})

test("the page says the same medians", async () => {
  const office = await signInAs(app, { role: "officer", kind: "interior", units: [] })
  const html = await (await new Visitor(app, office.cookie).get("/en/time-lost")).text()
  const cut = "sent the case away before this one had decided (1)"
  for (const says of ["a median of 7.5 working days", "66.7 %", "2 – 4", cut])
    assert.ok(html.includes(says), says)
})

test("days that are no number are said to be wrong, and stay where they were typed", async () => {
  const { visits } = await read()
  const asked = (days: string) =>
    askedIn({ change: "deadline", where: "partner_review/interior", days }, visits)
  assert.deepEqual(asked("๕").change, {
    kind: "deadline",
    step: "partner_review",
    office: "interior",
    days: 5,
  })
  for (const wrong of ["abc", "-1", "1001", ""]) assert.equal(asked(wrong).wrongDays?.typed, wrong)
  assert.equal(asked("abc").wrongDays?.of.office, "interior")
})
