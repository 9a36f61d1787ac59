import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { assertValidHtml } from "#tests/support/page-checks.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { signInAs } from "#tests/support/people.ts"
import { Visitor } from "#tests/support/visitor.ts"
import { activityFields, type Province, province, record, revisionIn, textOf } from "./support.ts"

let app: TestApp
let own: Province
before(async () => {
  app = await startTestApp()
  own = await province(app)
})
after(() => app.close())

const idOf = (address: string) => address.split("/").at(-1) ?? ""

const row = (id: string) =>
  app.services.database.query
    .selectFrom("activity")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirstOrThrow()

test("an office records an activity with everything, and reads it again", async () => {
  const address = await record(own)
  const html = await textOf(own.visitor, address)
  for (const text of ["งานแสดงสินค้าชายแดน", "4–7 พ.ค. 2569", "หอการค้าจังหวัด", "120 คน", "คู่ค้า 12 ราย", "17.11"])
    assert.ok(html.includes(text), text)
  await assertValidHtml(html)
  const kept = await row(idOf(address))
  assert.deepEqual(
    [kept.fiscal_year, kept.people, kept.tangible, kept.organised_locally, kept.reported, kept.evidence],
    [2569, 120, true, true, true, 1],
  )
  assert.deepEqual(kept.home_units, ["TH-49"])
})

test("the relation, the province's year and the national list show it; the public sees only what was published", async () => {
  const open = idOf(await record(own, { title: "เปิดเผยได้" }))
  const closed = idOf(await record(own, { title: "ภายในเท่านั้น", published: "" }))
  const anybody = new Visitor(app)
  for (const path of [
    `/relations/${own.relation}/activities`,
    "/units/TH-49/years/2569",
    "/activities?q=ภายใน",
    "/units/TH-49",
  ]) {
    const html = await textOf(anybody, path)
    assert.ok(!html.includes("ภายในเท่านั้น"), path)
    await assertValidHtml(html)
  }
  assert.ok((await textOf(anybody, "/activities?q=เปิดเผย")).includes("เปิดเผยได้"))
  assert.ok((await textOf(own.visitor, "/activities?q=ภายใน")).includes("ภายในเท่านั้น"))
  assert.equal((await anybody.get(`/activities/${open}`)).status, 200)
  assert.equal((await anybody.get(`/activities/${closed}`)).status, 403)
  assert.ok(!(await textOf(anybody, `/activities/${open}`)).includes("งบประมาณ"))
})

test("another province may not write, and neither may whoever is not signed in", async () => {
  const stranger = await signInAs(app, { role: "officer", kind: "province", units: ["TH-57"] })
  const theirs = new Visitor(app, stranger.cookie)
  const path = `/relations/${own.relation}/activities/new`
  assert.equal((await theirs.post(path, activityFields())).status, 403)
  assert.equal((await new Visitor(app).post(path, activityFields())).status, 403)
})

test("what is wrong is said at its field, and everything typed is kept", async () => {
  const path = `/relations/${own.relation}/activities/new`
  const wrong = activityFields({
    "beginsOn.year": "2570",
    "endsOn.day": "1",
    "participants.0.count": "มาก",
    sdgs: "99",
    outputs: "<b>ตัวหนา</b>",
  })
  const answer = await own.visitor.post(path, wrong)
  assert.equal(answer.status, 422)
  const html = await answer.text()
  assert.ok(html.includes('href="#field-participants-0-count"'))
  assert.ok(html.includes('href="#field-sdgs"'))
  assert.ok(html.includes("&lt;b&gt;ตัวหนา&lt;/b&gt;"))
  assert.ok(html.includes('value="มาก"'))
  const dates = await own.visitor.post(path, activityFields({ "endsOn.day": "1" }))
  assert.ok((await dates.text()).includes('href="#field-endsOn"'))
  const future = await own.visitor.post(
    path,
    activityFields({ "beginsOn.year": "2570", "endsOn.year": "2570" }),
  )
  assert.ok((await future.text()).includes('href="#field-beginsOn"'))
})

test("the same form sent twice records one activity", async () => {
  const fields = activityFields({ title: "ส่งสองครั้ง", key: crypto.randomUUID() })
  const path = `/relations/${own.relation}/activities/new`
  const [one, two] = await Promise.all([own.visitor.post(path, fields), own.visitor.post(path, fields)])
  assert.equal(one.headers.get("location"), two.headers.get("location"))
})

test("a planned activity is postponed, held and reported; only steps that make sense are taken", async () => {
  const address = await record(own, {
    state: "planned",
    outputs: "",
    "beginsOn.day": "10",
    "beginsOn.month": "10",
    "endsOn.day": "",
    "endsOn.month": "",
    "endsOn.year": "",
  })
  const id = idOf(address)
  const change = async (fields: Record<string, string>) => {
    const html = await textOf(own.visitor, `/activities/${id}/state`)
    return own.visitor.post(`/activities/${id}/state`, {
      revision: revisionIn(html),
      "beginsOn.day": "12",
      "beginsOn.month": "10",
      "beginsOn.year": "2569",
      ...fields,
    })
  }
  assert.equal((await change({ state: "postponed" })).status, 422)
  assert.equal((await change({ state: "postponed", reason: "น้ำท่วม" })).status, 303)
  assert.ok((await textOf(own.visitor, address)).includes("น้ำท่วม"))
  assert.equal((await change({ state: "held", outputs: "ผู้ร่วมงาน 300 คน" })).status, 303)
  const held = await row(id)
  assert.deepEqual([held.state, held.reported, held.state_reason], ["held", true, null])
  assert.equal((await change({ state: "cancelled", reason: "ไม่" })).status, 303)
  assert.equal((await row(id)).state, "held", "what was held stays held")
})

test("two people at once: the second is told, and nothing typed is lost", async () => {
  const address = await record(own, { title: "แก้พร้อมกัน" })
  const html = await textOf(own.visitor, `${address}/correct`)
  const revision = revisionIn(html)
  const first = await own.visitor.post(`${address}/correct`, activityFields({ title: "คนแรก", revision }))
  assert.equal(first.status, 303)
  const second = await own.visitor.post(`${address}/correct`, activityFields({ title: "คนที่สอง", revision }))
  assert.equal(second.status, 409)
  assert.ok((await second.text()).includes("คนที่สอง"))
  assert.equal((await row(idOf(address))).title, "คนแรก")
})

test("a duplicate is merged: it leads to the one that is kept", async () => {
  const kept = await record(own, { title: "ประชุมคณะทำงานร่วม" })
  const double = await record(own, { title: "ประชุมคณะทำงานร่วม ไทย-ลาว" })
  assert.ok((await textOf(own.visitor, `${double}/merge`)).includes("ประชุมคณะทำงานร่วม"))
  const merged = await own.visitor.post(`${double}/merge`, { into: idOf(kept) })
  assert.equal(merged.headers.get("location"), kept)
  assert.equal((await own.visitor.get(double)).headers.get("location"), kept)
  const again = await own.visitor.post(`${kept}/merge`, { into: idOf(double) })
  assert.equal(again.status, 409)
})

test("what proves a duplicate comes to the activity that is kept: papers, money, what came of it", async () => {
  const kept = await record(own, { title: "สัมมนาชายแดน", outputs: "" })
  const double = await record(own, { title: "สัมมนาชายแดนไทย-ลาว", outputs: "ข้อตกลง 3 ฉบับ" })
  const form = new FormData()
  form.append("files", new File(["%PDF-1.4\n%%EOF\n"], "รายงาน.pdf"))
  const sent = await app.fetch(`/files/of/activity/${idOf(double)}`, {
    method: "POST",
    body: form,
    headers: { cookie: own.officer.cookie, origin: app.url },
  })
  assert.equal(sent.status, 303)
  const revision = revisionIn(await textOf(own.visitor, `${double}/budget`))
  const line = { stage: "spent", source: "province", kind: "content", amount: "1500.25" }
  const fields = Object.fromEntries(Object.entries(line).map(([name, value]) => [`lines.0.${name}`, value]))
  assert.equal((await own.visitor.post(`${double}/budget`, { revision, ...fields })).status, 303)
  const of = async (address: string) => {
    const { documents, evidence, spent_baht, outputs } = await row(idOf(address))
    return { documents, evidence, spent: spent_baht, outputs }
  }
  assert.deepEqual(await of(kept), { documents: 0, evidence: 0, spent: "0.00", outputs: null })
  assert.equal((await own.visitor.post(`${double}/merge`, { into: idOf(kept) })).status, 303)
  assert.deepEqual(await of(kept), {
    documents: 1,
    evidence: 2,
    spent: "1500.25",
    outputs: "ข้อตกลง 3 ฉบับ",
  })
  assert.equal((await row(idOf(double))).documents, 0)
  assert.match(await textOf(own.visitor, kept), /รายงาน\.pdf/)
})

test("what was entered in error is withdrawn with a reason, and shown no more", async () => {
  const address = await record(own, { title: "บันทึกผิดคู่" })
  assert.equal((await own.visitor.post(`${address}/withdraw`, {})).status, 422)
  assert.equal((await own.visitor.post(`${address}/withdraw`, { reason: "ผิดคู่" })).status, 303)
  assert.ok(!(await textOf(own.visitor, "/activities?q=บันทึกผิดคู่")).includes("/activities/0"))
})

test("activities follow a relation that is merged into another", async () => {
  const other = await province(app, "TH-49", "LA-KH")
  const address = await record(other, { title: "ของคู่ที่จะรวม" })
  const ministry = await signInAs(app, { role: "officer", kind: "interior" })
  const visitor = new Visitor(app, ministry.cookie)
  const revision = revisionIn(await textOf(visitor, `/relations/${other.relation}/merge`))
  const target = await app.services.database.query
    .selectFrom("relation")
    .select("number")
    .where("id", "=", own.relation)
    .executeTakeFirstOrThrow()
  const fields = { step: "save", revision, number: String(target.number), reason: "ซ้ำ" }
  const answer = await visitor.post(`/relations/${other.relation}/merge`, fields)
  assert.equal(answer.status, 303)
  assert.equal((await row(idOf(address))).relation_id, own.relation)
})
