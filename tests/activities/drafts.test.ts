import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { Visitor } from "#tests/support/visitor.ts"
import { activityFields, type Province, province, record, revisionIn, textOf } from "./support.ts"

let app: TestApp
let own: Province
before(async () => {
  app = await startTestApp()
  own = await province(app)
})
after(() => app.close())

const typed = "พิมพ์ค้างไว้ยังไม่ส่ง"

/** Every form of an office, with the field that something is typed into and what else it sends. */
const forms = async (): Promise<readonly (readonly [string, string, Record<string, string>])[]> => {
  const relation = `/relations/${own.relation}`
  const [held, planned] = [
    await record(own),
    await record(own, {
      state: "planned",
      title: "กิจกรรมที่จะมา",
      outputs: "",
      "beginsOn.year": "2570",
      "endsOn.year": "2570",
    }),
  ]
  const project = await own.visitor.post(`${relation}/projects/new`, {
    title: "โครงการ",
    dimension: "economy",
    state: "planned",
    owner: "จังหวัด",
    "beginsOn.year": "2570",
  })
  assert.equal(project.status, 303)
  const one = project.headers.get("location") ?? ""
  return [
    [`${relation}/activities/new`, "title", activityFields()],
    [`${held}/correct`, "title", activityFields()],
    [`${planned}/state`, "outputs", { state: "held" }],
    [`${held}/withdraw`, "reason", {}],
    [`${held}/budget`, "lines.0.note", { "lines.0.amount": "1" }],
    [`${one}/correct`, "objective", { title: "โครงการ" }],
    [`${one}/budget`, "lines.0.note", { "lines.0.amount": "1" }],
    [`${relation}/plans/2570/edit`, "note", {}],
    [`${relation}/projects/new`, "objective", {}],
    [`${relation}/contacts/new`, "name", { side: "partner" }],
    [`${relation}/contacts/log`, "summary", { channel: "meeting" }],
  ]
}

test("what an officer typed into any form is there again, for them alone, until it is thrown away", async () => {
  const later = new Visitor(app, own.officer.cookie)
  for (const [path, field, rest] of await forms()) {
    const before = await textOf(own.visitor, path)
    assert.match(before, /<keep-typed/, `${path} keeps nothing`)
    const kept = await own.visitor.post(path, { ...rest, [field]: typed, step: "keep" })
    assert.equal(kept.status, 204, path)
    const again = await textOf(later, path)
    assert.ok(again.includes(typed) && again.includes('value="discard"'), `${path} forgot what was typed`)
    const thrown = await later.post(path, { step: "discard" })
    assert.equal(thrown.status, 303, path)
    assert.ok(!(await textOf(later, path)).includes(typed), `${path} kept what was thrown away`)
  }
})

test("a form that was sent leaves no draft; one that was refused keeps it", async () => {
  const path = `/relations/${own.relation}/activities/new`
  const draft = activityFields({ title: "งานที่ร่างไว้", published: "" })
  assert.equal((await own.visitor.post(path, { ...draft, step: "keep" })).status, 204)
  const shown = await textOf(own.visitor, path)
  assert.ok(!/name="published"[^>]*checked/.test(shown), "what was unticked stays unticked")
  const refused = await own.visitor.post(path, { ...draft, title: "" })
  assert.equal(refused.status, 422)
  assert.ok((await textOf(own.visitor, path)).includes("งานที่ร่างไว้"))
  assert.equal((await own.visitor.post(path, draft)).status, 303)
  assert.ok(!(await textOf(own.visitor, path)).includes("งานที่ร่างไว้"))
})

test("a draft of a record that another has changed meanwhile is told so when it is sent, and nothing is lost", async () => {
  const activity = await record(own, { title: "สองคนแก้" })
  const path = `${activity}/correct`
  const revision = revisionIn(await textOf(own.visitor, path))
  const mine = activityFields({ title: "ฉันแก้ไว้ก่อน", revision })
  assert.equal((await own.visitor.post(path, { ...mine, step: "keep" })).status, 204)
  assert.equal((await own.visitor.post(path, activityFields({ title: "อีกคนแก้", revision }))).status, 303)
  assert.equal((await own.visitor.post(path, { ...mine, step: "keep" })).status, 204)
  const shown = await textOf(own.visitor, path)
  assert.equal(revisionIn(shown), revision)
  const answer = await own.visitor.post(path, mine)
  assert.equal(answer.status, 409)
  assert.ok((await answer.text()).includes("ฉันแก้ไว้ก่อน"))
})
