import assert from "node:assert/strict"
import { after, before, describe, test } from "node:test"
import { type Province, province, record, textOf } from "../activities/support.ts"
import { Case, openOffices } from "../establishment/offices.ts"
import { startTestApp, type TestApp } from "../support/app.ts"
import { signInAs, type TestPerson } from "../support/people.ts"
import { Visitor } from "../support/visitor.ts"

let app: TestApp
let own: Province
let admin: Visitor
let stranger: TestPerson
let running: Case

before(async () => {
  app = await startTestApp()
  own = await province(app)
  stranger = await signInAs(app, { role: "officer", kind: "province", units: ["TH-57"], name: "สมศรี ใจงาม" })
  await signInAs(app, { role: "officer", kind: "province", units: ["TH-58"], name: "สมศรี ใจเย็น" })
  running = await new Case(app, await openOffices(app)).open()
  admin = new Visitor(app, (await signInAs(app, { role: "administrator", name: "ผู้ดูแลทดสอบ" })).cookie)
})
after(() => app.close())

const ask = (fields: Record<string, string>, language = "") =>
  textOf(admin, `${language}/administration/rights?${String(new URLSearchParams(fields))}`)
const answerIn = (html: string) => html.slice(html.indexOf('id="explained"'))

describe("the page that explains rights", () => {
  test("takes a person by words of the name, and asks which where several are called alike", async () => {
    const html = await ask({ person: "สมศรี", act: "relation.correct" })
    assert.ok(html.includes("ใจงาม") && html.includes("ใจเย็น") && !html.includes('id="explained"'))
    assert.ok((await ask({ person: "ใจงาม", act: "relation.correct" })).includes('id="explained"'))
    assert.ok((await ask({ person: "ไม่มีผู้ใดชื่อนี้" })).includes("ไม่พบบุคคล"))
  })

  test("takes a record by the address of its page, and judges as the record’s own page does", async () => {
    const activity = await record(own)
    for (const [address, act] of [
      [`/relations/${own.relation}`, "relation.correct"],
      [`${app.url}${activity}/correct`, "activity.record"],
      [`/cases/${running.id}`, "case.comment"],
      [`/organisations/${own.officer.organisationId}`, "organisation.read"],
    ] as const) {
      const mine = answerIn(await ask({ person: own.officer.accountId, act, record: address }, "/en"))
      const theirs = answerIn(await ask({ person: stranger.accountId, act, record: address }, "/en"))
      const open = act === "organisation.read"
      const away = act === "case.comment"
      assert.equal(/status jade/.test(mine), !away, `${act} by its own province`)
      assert.equal(/status jade/.test(theirs), open, `${act} by another province`)
      if (!open) assert.match(theirs, /lies outside the area|needs the post/, act)
    }
    assert.ok((await ask({ person: stranger.accountId, record: "/cases/1" })).includes("ไม่พบรายการ"))
  })

  test("needs no code to be typed: acts, provinces and states are chosen in words", async () => {
    const html = await ask({}, "/en")
    const choices = [...html.matchAll(/<option[^>]*>([^<]*)<\/option>/g)].map(([, label]) => label ?? "")
    assert.ok(choices.length > 100)
    for (const label of choices) assert.doesNotMatch(label, /^[a-z_]+\.[a-z_]+$|^TH-/, label)
  })

  test("is closed to provinces", async () => {
    const { status } = await own.visitor.get("/administration/rights")
    assert.equal(status, 403)
  })
})
