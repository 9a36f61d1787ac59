import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { execute } from "#database/act.ts"
import { day } from "#kernel/dates.ts"
import { systemActor } from "#kernel/rights.ts"
import { demonstrate } from "#modules/activities/commands/demonstrate.ts"
import { demoMark, seeded } from "#kernel/invented.ts"
import { inventYears } from "#modules/activities/demo/invent.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { province, record, textOf } from "./support.ts"

let app: TestApp
before(async () => {
  app = await startTestApp()
})
after(() => app.close())

const run = () =>
  execute(app.services, systemActor("demo"), demonstrate, { seed: 7, password: "long enough to be one" })

test("the same seed invents the same ten years, all of it labelled", () => {
  const years = () => inventYears(seeded(11), day("2026-11-21"))
  assert.deepEqual(years(), years())
  const many = Array.from({ length: 60 }, (_, seed) => inventYears(seeded(seed), day("2026-11-21"))).flat()
  assert.ok(many.length > 200)
  assert.ok(many.every(({ entry }) => entry.title.startsWith(demoMark)))
  assert.ok(many.every(({ entry }) => entry.state !== "held" || entry.beginsOn <= "2026-11-21"))
})

test("the set is refused without pairs, and in a database that holds people", async () => {
  await assert.rejects(run(), /No relation is in force/)
  const own = await province(app)
  await record(own)
  await assert.rejects(run(), /never mixed with real data/)
})

test("activities leave as a table and in the shape of IATI; nothing unpublished, no formula, no broken markup", async () => {
  const own = await province(app, "TH-34", "LA-CH")
  await record(own, { title: '=HYPERLINK("x") <b>&', outputs: "ก\u0007ข & ค" })
  await record(own, { title: "ลับภายใน", published: "" })
  const csv = await (await app.fetch("/activities.csv")).text()
  assert.ok(csv.startsWith("ลำดับที่,เลขทะเบียนความสัมพันธ์,") && csv.includes(`"'=HYPERLINK(""x"") <b>&"`))
  const xml = await (await app.fetch("/activities.iati.xml")).text()
  assert.ok(xml.includes("=HYPERLINK(&quot;x&quot;) &lt;b&gt;&amp;") && xml.includes("กข &amp; ค"))
  assert.equal(xml.split("<iati-activity ").length, xml.split("</iati-activity>").length)
  assert.ok(!csv.includes("ลับภายใน") && !xml.includes("ลับภายใน"))
  assert.ok((await textOf(own.visitor, "/activities.csv")).includes("ลับภายใน"))
})
