import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { apiAs } from "#tests/support/api.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { receiveListedCases } from "#modules/establishment/index.ts"
import { beginFirstList } from "#modules/registry/index.ts"
import { Visitor } from "#tests/support/visitor.ts"
import { pageAs } from "../work/acts.ts"
import { type Offices, openOffices, signing } from "./offices.ts"

let app: TestApp
let offices: Offices
let counted: Record<string, number>

before(async () => {
  app = await startTestApp({ today: "2026-11-20" })
  offices = await openOffices(app, "TH-49")
  const bringIn = await beginFirstList(app.services)
  assert.ok(bringIn)
  await bringIn()
  await receiveListedCases(app.services)
  const rows = await app.services.database.query
    .selectFrom("establishment_case")
    .select(["listed_stage", "state", "step"])
    .execute()
  counted = {}
  for (const { listed_stage, state, step } of rows) {
    const key = `${listed_stage} ${state} ${step}`
    counted[key] = (counted[key] ?? 0) + 1
  }
})
after(() => app.close())

const registered = async () => {
  const rows = await app.services.database.query
    .selectFrom("relation")
    .select(["status", "stage"])
    .where("withdrawn_at", "is", null)
    .execute()
  const of = (status: string, stage: string | null) =>
    rows.filter((row) => row.status === status && row.stage === stage).length
  return { of, all: rows.length }
}

test("every pair of the official list has its case, at the stage that the list gives", async () => {
  const { of, all } = await registered()
  assert.ok(all > 130)
  assert.equal(counted["awaiting_signature open signing"], of("proposed", "awaiting_signature"))
  assert.equal(counted["minister_approved open signing"], of("proposed", "minister_approved"))
  assert.equal(counted["not_stated open null"], of("proposed", null))
  assert.equal(counted["signed completed null"], of("in_force", null))
  assert.equal(
    Object.values(counted).reduce((sum, one) => sum + one, 0),
    all,
  )
  const inProcess = Object.entries(counted).filter(([key]) => !key.startsWith("signed"))
  assert.equal(
    inProcess.reduce((sum, [, one]) => sum + one, 0),
    52,
  )
})

test("it is done once, whatever comes again", async () => {
  assert.equal(await receiveListedCases(app.services), 0)
})

test("its province says where a case stands, and it goes on from there to the signature", async () => {
  const province = apiAs(app, offices.officer)
  const list = await province.get("/cases?unit=TH-49&step=not_stated")
  const [first] = list.body["items"]
  const id = first?.id ?? (await province.get("/cases?step=not_stated")).body["items"][0].id
  const own = (await province.get(`/cases/${id}`)).body["home"].unit.code
  const people = own === "TH-49" ? offices : await openOffices(app, own)
  const officer = apiAs(app, people.officer)
  const early = await officer.send("POST", `/cases/${id}/decisions`, {
    office: "province",
    decision: "sign",
    answers: signing,
  })
  assert.equal(early.status, 409)
  const bare = await officer.send("POST", `/cases/${id}/stage`, { step: "signing", reason: "" })
  assert.equal(bare.status, 422)
  const onPage = new Visitor(app, people.officer.cookie)
  const unsaid = await onPage.post(`/cases/${id}/stage`, { reason: "หนังสือ มท 0204.1/1413" })
  assert.equal(unsaid.status, 422)
  assert.match(await unsaid.text(), /หนังสือ มท 0204.1\/1413/)
  const fields = { at: "signing", reason: "หนังสือ มท 0204.1/1413" }
  assert.equal((await onPage.post(`/cases/${id}/stage`, fields)).status, 303)
  assert.equal((await officer.get(`/cases/${id}`)).body["step"], "signing")
  assert.match(await pageAs(app, people.officer, "/work"), /ลงนาม: /)
  const again = await officer.send("POST", `/cases/${id}/stage`, { step: "study", reason: "x" })
  assert.equal(again.status, 409)
})

test("the page of such a case says what the list said and what is to be done", async () => {
  const list = await apiAs(app, offices.division).get("/cases?step=not_stated")
  const page = await pageAs(app, offices.division, `/cases/${list.body["items"][0].id}`)
  assert.match(page, /บัญชีรายชื่อไม่ได้ระบุขั้นตอน/)
  assert.match(page, /ระบุขั้นตอนปัจจุบัน/)
  const board = await pageAs(app, offices.division, "/cases/board")
  assert.match(board, /ยังไม่ระบุขั้นตอน/)
})
