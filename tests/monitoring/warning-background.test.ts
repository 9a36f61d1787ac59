import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { pino } from "pino"
import { warningWorkers } from "#modules/monitoring/warning/workers.ts"
import { readAssessment } from "#modules/monitoring/warning/queries.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { assertValidHtml } from "#tests/support/page-checks.ts"
import { signInAs } from "#tests/support/people.ts"
import { Visitor } from "#tests/support/visitor.ts"
import { draw, write } from "./scenario.ts"

let app: TestApp
let ministry: Visitor
before(async () => {
  app = await startTestApp({ today: "2026-11-21" })
  ministry = new Visitor(app, (await signInAs(app, { role: "officer", kind: "interior", units: [] })).cookie)
})
after(() => app.close())

const [worker] = warningWorkers
const look = async () => {
  const log = pino({ level: "silent" })
  await worker?.work({ services: app.services, log, signal: AbortSignal.timeout(600_000) }, [{}])
  return readAssessment(app.services.database.pool)
}
const page = async (language: "" | "/en" = "/en") => {
  const html = await (await ministry.get(`${language}/early-warning`)).text()
  await assertValidHtml(html)
  return html
}

test("the background looks, says when, and looks again only where something was done since", async () => {
  assert.ok(
    (await page()).includes("The first computation is under way"),
    "before it has looked the page says so",
  )
  const drawn = draw(app, 41, 2024)
  await write(app, drawn)
  const found = await look()
  assert.ok(found)
  assert.equal(found.asOf, "2026-11-21")
  assert.equal((await look())?.computedAt.getTime(), found.computedAt.getTime(), "nothing was done since")
  const [one] = drawn.relations
  assert.ok(one)
  await write(app, { relations: [{ ...one, id: app.services.newId() }], activities: [] })
  const again = await look()
  assert.ok(again && again.computedAt.getTime() > found.computedAt.getTime(), "something was")
})

test("every relation that is warned of is awake, stands once, and the page names the first", async () => {
  const { rows } = await app.services.database.pool.query<{ relation: string; home: string; days: number }>(
    `select w.relation_id as relation, r.home_name as home, w.days_silent as days from relation_warning w
       join relation r on r.id = w.relation_id order by w.position`,
  )
  assert.ok(rows.length > 0)
  assert.equal(new Set(rows.map(({ relation }) => relation)).size, rows.length)
  const html = await page("")
  for (const { relation } of rows.slice(0, 25)) assert.ok(html.includes(relation))
})
