import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { computeIndicators, type Indicator } from "#modules/monitoring/index.ts"
import { assertValidHtml } from "#tests/support/page-checks.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { day } from "#kernel/dates.ts"
import { signInAs } from "#tests/support/people.ts"
import { Visitor } from "#tests/support/visitor.ts"
import { draw, type DrawnActivity, type DrawnRelation, write } from "./scenario.ts"

const year = 2566
const asked = { year, today: day("2026-11-21") }
let app: TestApp
let drawn: ReturnType<typeof draw>
let figures: readonly Indicator[]
before(async () => {
  app = await startTestApp({ today: "2026-11-21" })
  drawn = draw(app, 7, year - 543)
  await write(app, drawn)
  figures = await computeIndicators(app.services.database.pool, asked)
})
after(() => app.close())

const figure = (id: string, variant: string | null = null) => {
  const found = figures.find((one) => one.id === id && one.variant === variant)
  assert.ok(found, `${id} ${variant}`)
  return found
}

// the same figures by walking through the year day by day, from what was drawn and not from the tables
const days = (from: string, to: string) => {
  const all: string[] = []
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000)
    all.push(new Date(at).toISOString().slice(0, 10))
  return all
}
const years = {
  fiscal: days("2022-10-01", "2023-09-30"),
  calendar: days("2023-01-01", "2023-12-31"),
}
const first = (date: string) => `${date}-01-01`.slice(0, 10)
const standsFrom = (signedOn: string) =>
  signedOn.length === 4 ? `${Number(signedOn) + 1}-01-01` : first(signedOn)

const inForce = ({ signedOn, endedOn }: DrawnRelation, day: string) =>
  signedOn !== null && standsFrom(signedOn) <= day && !(endedOn !== null && first(endedOn) <= day)

const tookPlace = ({ begins, ends }: DrawnActivity, day: string) =>
  first(begins) <= day && (day <= first(begins) || day <= first(ends ?? begins))

const counting = (one: DrawnActivity) => one.state === "held" && one.joint && !one.signing && one.confirmed

const expected = (kind: "fiscal" | "calendar", minimum = false) => {
  const of = years[kind]
  const counted = drawn.relations.filter(
    (relation) => inForce(relation, of[0] ?? "") && inForce(relation, of.at(-1) ?? ""),
  )
  const met = counted.filter(({ id }) =>
    drawn.activities.some(
      (one) =>
        one.relation === id &&
        counting(one) &&
        (!minimum || one.outputs) &&
        of.some((day) => tookPlace(one, day)),
    ),
  )
  return { counted, met }
}

for (const kind of ["fiscal", "calendar"] as const) {
  test(`relations with a joint activity, ${kind} year, as counted day by day`, () => {
    const { counted, met } = expected(kind)
    const { numerator, denominator, value, without, imprecise } = figure("2.1", `relation_${kind}`)
    assert.ok(met.length > 10 && counted.length > met.length, "the scenario has both sorts")
    assert.deepEqual(
      [numerator, denominator, value],
      [met.length, counted.length, met.length / counted.length],
    )
    const failing = counted.filter((relation) => !met.includes(relation)).map(({ id }) => id)
    assert.deepEqual(new Set(without), new Set(failing))
    const vague = counted.filter(({ signedOn }) => signedOn?.length === 4).map(({ id }) => id)
    assert.deepEqual(new Set(imprecise), new Set(vague))
  })

  test(`provinces of which every relation has one, ${kind} year`, () => {
    const { counted, met } = expected(kind)
    const provinces = [...new Set(counted.flatMap(({ homes }) => homes))]
    const failing = provinces.filter((code) =>
      counted.some((relation) => relation.homes.includes(code) && !met.includes(relation)),
    )
    const { numerator, denominator, without } = figure("2.1", `province_${kind}`)
    assert.deepEqual([numerator, denominator], [provinces.length - failing.length, provinces.length])
    assert.deepEqual(new Set(without), new Set(failing))
  })
}

test("a grade of evidence counts only what was reported", async () => {
  const graded = await computeIndicators(app.services.database.pool, { ...asked, evidence: 1 })
  const { met } = expected("fiscal", true)
  assert.equal(graded.find(({ variant }) => variant === "relation_fiscal")?.numerator, met.length)
})

test("new relations, beside the year before, and of provinces that had none", () => {
  const fiscalYear = (date: string) =>
    date.length === 4 ? Number(date) : Number(date.slice(0, 4)) + (Number(date.slice(5, 7)) >= 10 ? 1 : 0)
  const signed = (at: number) =>
    drawn.relations.filter(({ signedOn }) => signedOn && fiscalYear(signedOn) === at)
  const { numerator, denominator } = figure("2.2")
  assert.deepEqual([numerator, denominator], [signed(2023).length, signed(2022).length])
  const earlier = new Set(
    drawn.relations
      .filter(({ signedOn }) => signedOn && fiscalYear(signedOn) < 2023)
      .flatMap(({ homes }) => homes),
  )
  const fresh = signed(2023).filter(({ homes }) => homes.some((code) => !earlier.has(code)))
  assert.equal(figure("2.2b").numerator, fresh.length)
})

test("where nothing is to be counted a figure is not applicable, neither nothing nor everything", async () => {
  const early = await computeIndicators(app.services.database.pool, { ...asked, year: 2510 })
  for (const variant of ["province_fiscal", "relation_calendar"])
    assert.equal(early.find((one) => one.variant === variant)?.value, null)
  assert.equal(early.find(({ id }) => id === "3.2")?.value, null)
})

test("an office sees every figure and its rows; the public does not", async () => {
  const officer = await signInAs(app, { role: "officer", kind: "province", units: ["TH-49"] })
  const reader = new Visitor(app, officer.cookie)
  for (const path of [
    "/indicators?year=2566",
    "/en/indicators?year=2566&evidence=2",
    "/indicators/2.1-province_fiscal?year=2566",
    "/en/indicators/2.1-relation_calendar?year=2566",
    "/indicators/2.2?year=2566",
  ]) {
    const answer = await reader.get(path)
    assert.equal(answer.status, 200, path)
    await assertValidHtml(await answer.text())
  }
  assert.equal((await reader.get("/indicators/9.9?year=2566")).status, 404)
  assert.notEqual((await app.fetch("/indicators?year=2566", { redirect: "manual" })).status, 200)
})

test("a closed year keeps its figures, and what was corrected later shows beside them", async () => {
  const reviewer = await signInAs(app, { role: "officer", kind: "interior", units: [] })
  const office = new Visitor(app, reviewer.cookie)
  const close = () => office.post("/indicators/close", { year: String(year) })
  const answers = await Promise.all([close(), close()])
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([303, 409]))
  const running = await office.post("/indicators/close", { year: "2570" })
  assert.equal(running.status, 422)
  const [gone] = expected("fiscal").counted
  assert.ok(gone)
  await write(app, { relations: [{ ...gone, id: app.services.newId() }], activities: [] })
  const html = await (await office.get(`/indicators?year=${year}`)).text()
  assert.ok(html.includes("ปิดแล้วเมื่อ"))
  assert.ok(html.includes("ขณะนี้"))
  const kept = expected("fiscal")
  for (const path of ["/en/dashboard", "/en/results"]) {
    const page = await (await office.get(`${path}?year=${year}`)).text()
    assert.match(page, new RegExp(`keeps ${kept.met.length} of ${kept.counted.length}; above is what later`))
  }
})
