import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { assertValidHtml } from "#tests/support/page-checks.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { signInAs } from "#tests/support/people.ts"
import { Visitor } from "#tests/support/visitor.ts"
import { activityFields, type Province, province, record, revisionIn, textOf } from "./support.ts"

let app: TestApp
let own: Province
let ministry: Visitor
before(async () => {
  app = await startTestApp()
  own = await province(app)
  ministry = new Visitor(app, (await signInAs(app, { role: "administrator", kind: "interior" })).cookie)
})
after(() => app.close())

const switchGate = async (name: "plans" | "travel", value: "yes" | "") => {
  const path = `/administration/settings/activities.gate_${name}`
  const answer = await ministry.post(path, { value, reason: "ทดสอบ" })
  assert.deepEqual([answer.status, answer.headers.get("location")], [303, "/administration/settings"])
}

const planFields = (revision: string, change: Record<string, string> = {}) => ({
  revision,
  note: "เน้นการค้าชายแดน",
  "intentions.0.title": "งานแสดงสินค้าปีละครั้ง",
  "intentions.0.dimension": "economy",
  "intentions.0.promise": "ข้อ 3 ส่งเสริมการค้าและการลงทุน",
  "intentions.0.expectedResult": "คู่ค้าใหม่ 10 ราย",
  "intentions.0.estimateBaht": "๒๐๐,๐๐๐",
  ...change,
})

test("a plan is written from promises, adopted, and held against what came of it", async () => {
  const plan = `/relations/${own.relation}/plans/2570`
  await assertValidHtml(await textOf(own.visitor, plan))
  const form = await textOf(own.visitor, `${plan}/edit`)
  await assertValidHtml(form)
  assert.equal((await own.visitor.post(`${plan}/edit`, planFields(revisionIn(form)))).status, 303)
  const stale = await own.visitor.post(`${plan}/edit`, planFields("0", { note: "พิมพ์พร้อมกัน" }))
  assert.equal(stale.status, 409)
  assert.ok((await stale.text()).includes("พิมพ์พร้อมกัน"))
  assert.equal((await own.visitor.post(`${plan}/adopt`)).status, 303)
  assert.equal((await own.visitor.post(`${plan}/adopt`)).status, 409)
  const html = await textOf(own.visitor, plan)
  for (const text of ["ข้อ 3 ส่งเสริมการค้า", "200,000", "คู่ค้าใหม่ 10 ราย", "เห็นชอบเมื่อ"])
    assert.ok(html.includes(text), text)
  const intention = /\/intentions\/([\w-]+)/.exec(html)?.[1] ?? ""
  await record(own, { intentionId: intention, title: "งานตามแผน" })
  const weighed = await own.visitor.post(`/intentions/${intention}`, {
    reached: "partly",
    outcome: "ได้ 6 ราย",
  })
  assert.equal(weighed.status, 303)
  const after = await textOf(own.visitor, plan)
  assert.ok(after.includes("บรรลุบางส่วน") && after.includes("ได้ 6 ราย") && after.includes("จัดแล้ว 1"))
  await assertValidHtml(after)
  assert.equal((await new Visitor(app).get(plan)).status, 303, "plans are for offices")
})

test("a project keeps indicators, partners and risks", async () => {
  const made = await own.visitor.post(`/relations/${own.relation}/projects/new`, {
    title: "พัฒนาโรงเรียนคู่มิตร",
    owner: "สำนักงานศึกษาธิการจังหวัด",
    dimension: "education",
    state: "running",
    "beginsOn.year": "2569",
    "partners.0.name": "โรงเรียนมัธยม",
    "partners.0.side": "partner",
    "partners.0.kind": "education",
    "indicators.0.name": "นักเรียนที่แลกเปลี่ยน",
    "indicators.0.unit": "คน",
    "indicators.0.baseline": "0",
    "indicators.0.target": "40",
    "indicators.0.actual": "๑๒.๕",
    "risks.0.what": "ด่านปิด",
    "risks.0.likelihood": "low",
    "risks.0.effect": "high",
    published: "yes",
  })
  assert.equal(made.status, 303)
  const address = made.headers.get("location") ?? ""
  const html = await textOf(own.visitor, address)
  for (const text of ["พัฒนาโรงเรียนคู่มิตร", "12.5", "โรงเรียนมัธยม", "ด่านปิด"]) assert.ok(html.includes(text), text)
  await assertValidHtml(html)
  await assertValidHtml(await textOf(own.visitor, `${address}/correct`))
  await assertValidHtml(await textOf(new Visitor(app), `/relations/${own.relation}/projects`))
})

test("the reports gate: overdue reports are shown first, and where it is switched on nothing new passes before they are filed", async () => {
  const late = await province(app, "TH-34", "LA-CH")
  const old = await record(late, { state: "planned", outputs: "", title: "ค้างรายงาน" })
  const plan = `/relations/${late.relation}/plans/2570/edit`
  const fresh = `/relations/${late.relation}/activities/new`
  for (const path of [plan, fresh]) assert.ok((await textOf(late.visitor, path)).includes("ค้างรายงาน"), path)
  const visit = activityFields({
    state: "planned",
    kind: "visit",
    outputs: "",
    "beginsOn.year": "2570",
    "endsOn.year": "2570",
  })
  assert.equal((await late.visitor.post(fresh, visit)).status, 303, "the gate is open as it comes")

  await switchGate("travel", "yes")
  await switchGate("plans", "yes")
  const refused = await late.visitor.post(fresh, visit)
  assert.equal(refused.status, 409)
  const says = await refused.text()
  assert.ok(says.includes("มีรายงานกิจกรรมเกินกำหนด 1 รายการ") && says.includes("ค้างรายงาน"))
  const held = await late.visitor.post(plan, planFields("0"))
  assert.equal(held.status, 409)
  assert.ok((await held.text()).includes("งานแสดงสินค้าปีละครั้ง"), "nothing typed is lost")
  assert.equal(
    (await late.visitor.post(fresh, activityFields())).status,
    303,
    "what was held may always be recorded",
  )

  const form = await textOf(late.visitor, `${old}/state`)
  const report = activityFields({ revision: revisionIn(form), outputs: "รายงานแล้ว" })
  assert.equal((await late.visitor.post(`${old}/state`, report)).status, 303)
  assert.equal((await late.visitor.post(fresh, visit)).status, 303)
  assert.equal((await late.visitor.post(plan, planFields("0"))).status, 303)
  await switchGate("travel", "")
  await switchGate("plans", "")
})

test("contacts, talks and promises: for offices alone, and what was promised waits with its date", async () => {
  const base = `/relations/${own.relation}/contacts`
  const person = {
    side: "partner",
    name: "ທ່ານ ສົມພອນ",
    organisation: "ແຂວງ",
    phone: "020",
    "heldFrom.year": "2568",
  }
  assert.equal((await own.visitor.post(`${base}/new`, person)).status, 303)
  const talk = {
    "happenedOn.day": "20",
    "happenedOn.month": "11",
    "happenedOn.year": "2569",
    channel: "meeting",
    summary: "หารือเรื่องงานแสดงสินค้า",
    "promises.0.what": "ส่งรายชื่อผู้ประกอบการ",
    "promises.0.side": "home",
    "promises.0.dueOn.day": "30",
    "promises.0.dueOn.month": "11",
    "promises.0.dueOn.year": "2569",
    "promises.1.what": "ส่งหนังสือเชิญ",
    "promises.1.side": "partner",
  }
  assert.equal((await own.visitor.post(`${base}/log`, talk)).status, 303)
  const html = await textOf(own.visitor, base)
  for (const text of ["ທ່ານ ສົມພອນ", "หารือเรื่องงานแสดงสินค้า", "ส่งหนังสือเชิญ"]) assert.ok(html.includes(text), text)
  await assertValidHtml(html)
  await assertValidHtml(await textOf(own.visitor, `${base}/log`))
  const work = await textOf(own.visitor, "/work")
  assert.ok(work.includes("ทำตามที่รับปากไว้: ส่งรายชื่อผู้ประกอบการ") && work.includes("ติดตามคำมั่นของคู่ความสัมพันธ์"))
  const id = /\/obligations\/([\w-]+)/.exec(html)?.[1]
  assert.equal((await own.visitor.post(`/obligations/${id}`, { kept: "yes" })).status, 303)
  assert.ok(!(await textOf(own.visitor, "/work")).includes("ทำตามที่รับปากไว้"))
  assert.equal((await new Visitor(app).get(base)).status, 303)
  const local = await signInAs(app, { role: "local_reporter", kind: "local", units: ["TH-49"] })
  assert.equal((await new Visitor(app, local.cookie).get(base)).status, 403)
  const { rows } = await app.services.database.pool.query(
    "select from history.change where table_name = 'contact' and (after::text like '%ສົມພອນ%' or after::text like '%020%')",
  )
  assert.equal(rows.length, 0, "personal data stays out of the history")
  const contact = /\/contacts\/([\w-]{36})/.exec(html)?.[1]
  assert.equal((await own.visitor.post(`/contacts/${contact}/erase`)).status, 303)
  assert.ok(!(await textOf(own.visitor, base)).includes("ສົມພອນ"))
})
