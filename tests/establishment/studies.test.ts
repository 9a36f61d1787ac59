import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { installReferenceCriteria } from "#modules/selection/index.ts"
import { apiAs } from "#tests/support/api.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { begin } from "../selection/support.ts"
import { Case, draft, type Offices, openOffices, signing } from "./offices.ts"
import { concludeStudy } from "./studied.ts"

let app: TestApp
let offices: Offices
let meeting: string
before(async () => {
  app = await startTestApp({ today: "2026-11-20" })
  await installReferenceCriteria(app.services)
  offices = await openOffices(app)
  meeting = await new Case(app, offices).meeting()
})
after(() => app.close())

const fateOf = async (study: string, candidate: string) => {
  const { body } = await apiAs(app, offices.officer).get(`/studies/${study}`)
  return body["candidates"].find(({ id }: { id: string }) => id === candidate)
}

const take = (one: Case, studyId: string, more: object = {}, person = offices.officer) =>
  apiAs(app, person).send("POST", `/cases/${one.id}/study`, { studyId, ...more })

test("a case takes a study up: the committee sees the appraisal frozen, the study learns what became of its candidate", async () => {
  const study = await concludeStudy(app, offices, ["JP-01", "JP-13", "JP-27"])
  const one = await new Case(app, offices).open()
  await one.decide(offices.officer, "province", "submit")
  assert.equal((await take(one, study.id, {}, offices.foreign)).status, 403)
  assert.equal((await take(one, study.id)).status, 200)
  const taken = (await one.as(offices.officer).get(`/cases/${one.id}`)).body
  assert.deepEqual(
    [taken["studyId"], taken["candidateId"], taken["partner"].unit.code],
    [study.id, study.ids[0], "JP-01"],
  )
  assert.deepEqual(taken["content"].candidates, ["JP-01", "JP-13", "JP-27"])
  assert.match(taken["content"].suitability, /เหมาะสมที่สุดทุกกลุ่มเกณฑ์/)
  assert.equal((await fateOf(study.id, study.ids[0])).fate, "in_case")
  const second = await new Case(app, offices).open()
  await second.decide(offices.officer, "province", "submit")
  assert.equal((await take(second, study.id)).status, 422, "a candidate is proposed by one case at a time")
  await one.enter({ background: "ฐานะเท่ากัน" })
  await one.decide(offices.officer, "province", "submit")
  assert.equal((await take(one, study.id)).status, 409, "the committee considers what was sent")
  const page = await app.fetch(`/cases/${one.id}`, { headers: { cookie: offices.secretary.cookie } })
  const html = await page.text()
  assert.match(html, /เป็นอันดับหนึ่งแน่นอน/)
  const copy = /\/cases\/[0-9a-f-]+\/copies\/[0-9a-f-]+/.exec(html)?.[0] ?? ""
  const frozen = await app.fetch(copy, { headers: { cookie: offices.secretary.cookie } })
  assert.match(await frozen.text(), /เหตุใดจึงเรียงตามนี้/)
  await one.decide(offices.secretary, "committee", "approve", { answers: { meeting, resolution: "เห็นชอบ" } })
  await one.toSigning(draft)
  await one.decide(offices.governor, "province", "sign", { answers: signing })
  const told = await fateOf(study.id, study.ids[0])
  assert.deepEqual([told.fate, told.fatePath], ["established", `/cases/${one.id}`])
})

test("after a refusal the search goes on with what the study has left, the best first", async () => {
  const study = await concludeStudy(app, offices, ["CN-YN", "CN-GX", "CN-SC"])
  const opened = await apiAs(app, offices.officer).send("POST", "/cases", {
    homeUnit: "TH-50",
    content: { origin: "partner", goals: "a", expected_results: "b", stakeholders: "c" },
    studyId: study.id,
  })
  assert.equal(opened.status, 201, JSON.stringify(opened.body))
  const one = new Case(app, offices)
  one.id = opened.body["id"]
  assert.equal(opened.body["partner"].unit.code, "CN-YN")
  await one.toReview(meeting, { background: "x" })
  await one.decide(offices.foreign, "foreign_affairs", "reject", { reason: "ไม่เหมาะสมด้านความมั่นคง" })
  const refused = await fateOf(study.id, study.ids[0])
  assert.equal(refused.fate, "refused")
  assert.match(refused.fateReason, /ไม่เหมาะสมด้านความมั่นคง/)
  const cookie = { headers: { cookie: offices.officer.cookie } }
  const page = await (await app.fetch(`/cases/${one.id}/another`, cookie)).text()
  assert.ok(page.indexOf(study.ids[1]) > 0 && page.indexOf(study.ids[1]) < page.indexOf(study.ids[2]))
  assert.equal(page.indexOf(study.ids[0]), -1)
  const officer = apiAs(app, offices.officer)
  const again = await officer.send("POST", `/cases/${one.id}/another`, { candidateId: study.ids[0] })
  assert.equal(again.status, 422)
  const next = await officer.send("POST", `/cases/${one.id}/another`, { candidateId: study.ids[1] })
  assert.equal(next.status, 201, JSON.stringify(next.body))
  assert.deepEqual(
    [
      next.body["studyId"],
      next.body["candidateId"],
      next.body["partner"].unit.code,
      next.body["content"].goals,
    ],
    [study.id, study.ids[1], "CN-GX", "a"],
  )
  assert.ok(!next.body["content"].candidates.includes("CN-YN"))
  const going = new Case(app, offices)
  going.id = next.body["id"]
  assert.equal((await going.enter({ partner: "CN-SC" })).status, 200)
  assert.equal((await fateOf(study.id, study.ids[1])).fate, null, "proposed no more")
  assert.equal((await fateOf(study.id, study.ids[2])).fate, "in_case")
  await officer.send("POST", `/cases/${going.id}/withdraw`, { reason: "งบประมาณไม่พอ" })
  assert.deepEqual(
    [(await fateOf(study.id, study.ids[2])).fate, (await fateOf(study.id, study.ids[2])).fateReason],
    ["ended", "งบประมาณไม่พอ"],
  )
})

test("only a concluded study of one's own province is taken up; what was written stays", async () => {
  const officer = apiAs(app, offices.officer)
  const open = await begin(officer, { candidates: [{ unit: "VN-HN", origin: "partner" }] })
  const one = await new Case(app, offices).open()
  assert.equal((await take(one, open.id)).status, 409)
  const elsewhere = await openOffices(app, "TH-57")
  const theirs = await new Case(app, elsewhere).open(undefined, "TH-57")
  const study = await concludeStudy(app, offices, ["KR-26", "KR-11", "KR-41"])
  const strange = await apiAs(app, elsewhere.officer).send("POST", `/cases/${theirs.id}/study`, {
    studyId: study.id,
  })
  assert.equal(strange.status, 422)
  await one.decide(offices.officer, "province", "submit")
  await one.enter({ background: "เขียนไว้แล้ว" })
  assert.equal((await take(one, study.id)).status, 200)
  assert.equal(
    (await one.as(offices.officer).get(`/cases/${one.id}`)).body["content"].background,
    "เขียนไว้แล้ว",
  )
})
