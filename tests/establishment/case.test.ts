import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { apiAs } from "#tests/support/api.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { signInAs } from "#tests/support/people.ts"
import { pageAs } from "../work/acts.ts"
import { Case, draft, type Offices, openOffices, signing, strategy, study } from "./offices.ts"

let app: TestApp
let offices: Offices
let meeting: string
before(async () => {
  app = await startTestApp({ today: "2026-11-20" })
  offices = await openOffices(app)
  meeting = await new Case(app, offices).meeting()
})
after(() => app.close())

const newCase = () => new Case(app, offices).open()
const relationOf = async (one: Case) =>
  (await one.as(offices.officer).get(`/relations/${one.last["relationId"]}`)).body

test("a case goes from the idea to the signature, and the relation with it", async () => {
  const one = await newCase()
  assert.equal(one.last["step"], "strategy")
  assert.equal(one.last["relationId"], null)
  await one.toReview(meeting)
  assert.equal((await relationOf(one))["status"], "proposed")
  assert.deepEqual(one.last["waiting"].map(({ office }: { office: string }) => office).toSorted(), [
    "foreign_affairs",
    "interior",
  ])
  await one.toSigning()
  assert.equal((await relationOf(one))["stage"], "awaiting_signature")
  await one.sign()
  assert.deepEqual(
    [one.last["state"], one.last["endedAt"], one.last["waiting"]],
    ["completed", "completed", []],
  )
  const relation = await relationOf(one)
  assert.deepEqual(
    [relation["status"], relation["signedOn"], relation["stage"]],
    ["in_force", "2026-11-20", null],
  )
  assert.equal(relation["events"][0].place, "เชียงใหม่")
})

test("the signing and the relation are one: a date that cannot be leaves both as they were", async () => {
  const one = await newCase()
  await (await one.toReview(meeting, { ...study, partner: "JP-46" })).toSigning()
  const answers = { signed_on: "2027-01-01", place: "x", signatories: "y" }
  const refused = await one.tryDecide(offices.governor, "province", "sign", { answers })
  assert.equal(refused.status, 422)
  assert.deepEqual(
    refused.body["issues"].map(({ path }: { path: string }) => path),
    ["answers.signed_on"],
  )
  assert.equal((await relationOf(one))["status"], "proposed")
  await one.decide(offices.governor, "province", "sign", { answers: { ...answers, signed_on: "2026-11-20" } })
})

test("what was signed before it was registered is completed afterwards, by whoever says what that is known from", async () => {
  const one = await newCase()
  await (await one.toReview(meeting, { ...study, candidates: ["KR-11"], partner: "KR-11" })).toSigning()
  const answers = { ...signing, signed_on: "2026-10-15" }
  const bare = await one.tryDecide(offices.governor, "province", "sign", { answers })
  assert.deepEqual(
    [bare.status, bare.body["issues"].map(({ path }: { path: string }) => path)],
    [422, ["reason"]],
  )
  const early = { answers: { ...answers, signed_on: "2026-09-30" }, reason: "หนังสือ ชม 0017/55" }
  const before = await one.tryDecide(offices.governor, "province", "sign", early)
  assert.match(JSON.stringify(before.body), /ก่อนวันประชุมคณะกรรมการ/)
  await one.decide(offices.governor, "province", "sign", { answers, reason: "หนังสือ ชม 0017/55" })
  const relation = await relationOf(one)
  assert.deepEqual(
    [relation["status"], relation["signedOn"], relation["proposedOn"]],
    ["in_force", "2026-10-15", null],
  )
})

test("a return opens the next round; the other's opinion and what they saw are kept", async () => {
  const one = await newCase()
  await one.toReview(meeting, {
    candidates: ["JP-13"],
    partner: "JP-13",
    background: "first",
    suitability: "s",
  })
  await one.decide(offices.foreign, "foreign_affairs", "approve", {
    opinion: "agree_with_conditions",
    reason: "ขอรายชื่อ",
  })
  await one.decide(offices.interior, "interior", "return", { opinion: "object", reason: "ศึกษาเพิ่ม" })
  assert.deepEqual([one.last["step"], one.last["round"]], ["study", 2])
  const events = one.last["events"] as { office: string; opinion: string; contentId: string; round: number }[]
  const kept = events.find(({ office }) => office === "foreign_affairs")
  assert.equal(kept?.opinion, "agree_with_conditions")
  assert.equal((await one.enter({ background: "second" })).status, 200)
  const copy = await app.services.database.query
    .selectFrom("case_content")
    .select(["content", "round"])
    .where("id", "=", kept?.contentId ?? "")
    .executeTakeFirstOrThrow()
  assert.deepEqual([(copy.content as Record<string, string>)["background"], copy.round], ["first", 1])
  await one.decide(offices.officer, "province", "submit")
  await one.decide(offices.secretary, "committee", "approve", { answers: { meeting, resolution: "ยืนยัน" } })
  await one.bothApprove()
  assert.equal(one.last["step"], "mou_draft")
})

test("a rejected partner closes the case, the relation is not established, and the search goes on with another", async () => {
  const one = await newCase()
  await one.toReview(meeting, { ...study, candidates: ["JP-27", "JP-26"], partner: "JP-27" })
  await one.decide(offices.foreign, "foreign_affairs", "reject", { reason: "ไม่เหมาะสม" })
  assert.deepEqual([one.last["state"], one.last["endedAt"]], ["rejected", "partner_rejected"])
  const relation = await relationOf(one)
  assert.equal(relation["status"], "not_established")
  assert.match(relation["endReason"], /ไม่เหมาะสม/)
  assert.match(await pageAs(app, offices.officer, "/work"), /เลือกเมืองอื่นต่อหรือไม่/)
  const next = await one.as(offices.officer).send("POST", `/cases/${one.id}/another`, undefined)
  assert.equal(next.status, 201, JSON.stringify(next.body))
  assert.deepEqual(next.body["content"].candidates, ["JP-26"])
  assert.equal(next.body["content"].goals, strategy.goals)
  assert.deepEqual([next.body["step"], next.body["searchId"]], ["study", one.last["searchId"]])
  const again = await one.as(offices.officer).send("POST", `/cases/${one.id}/another`, undefined)
  assert.equal(again.status, 409)
})

test("a draft that departs from the format goes to the Council of State as well", async () => {
  const one = await newCase()
  await one.toReview(meeting, { ...study, candidates: ["CN-YN"], partner: "CN-YN" })
  await one.bothApprove()
  await one.enter({ ...draft, departs: "yes", departures: "ข้อ 3 เพิ่มการระงับข้อพิพาท" })
  await one.decide(offices.officer, "province", "submit")
  await one.bothApprove()
  assert.deepEqual([one.last["step"], one.last["waiting"].length], ["mou_review", 1])
  assert.match(await pageAs(app, offices.council, "/work"), /พิจารณาร่างบันทึกความเข้าใจ/)
  await one.decide(offices.council, "council_of_state", "approve", { opinion: "agree" })
  assert.equal(one.last["step"], "minister")
})

test("the province withdraws at any step, with its reason", async () => {
  const one = await newCase()
  const bare = await one.as(offices.officer).send("POST", `/cases/${one.id}/withdraw`, { reason: " " })
  assert.equal(bare.status, 422)
  const stranger = await signInAs(app, { role: "officer", kind: "province", units: ["TH-57"] })
  assert.equal(
    (await one.as(stranger).send("POST", `/cases/${one.id}/withdraw`, { reason: "x" })).status,
    403,
  )
  const done = await one
    .as(offices.officer)
    .send("POST", `/cases/${one.id}/withdraw`, { reason: "เปลี่ยนนโยบาย" })
  assert.deepEqual([done.status, done.body["state"]], [200, "withdrawn"])
  assert.equal((await one.tryDecide(offices.officer, "province", "submit")).status, 409)
})

test("of two at once the second is told what the first did", async () => {
  const one = await newCase()
  await one.toReview(meeting, { ...study, candidates: ["CN-GD"], partner: "CN-GD" })
  const { visit } = one.last as unknown as { visit: number }
  await one.decide(offices.interior, "interior", "return", {
    opinion: "object",
    reason: "ขาดผลการศึกษา",
    visit,
  })
  const late = await one.tryDecide(offices.foreign, "foreign_affairs", "approve", { opinion: "agree", visit })
  assert.equal(late.status, 409)
  assert.match(late.body["detail"], /กองการต่างประเทศ มท\..*ส่งคืนให้แก้ไข.*ขาดผลการศึกษา/)
})

test("two who fill in different fields both stand; the same field is refused with what the other wrote", async () => {
  const one = await newCase()
  const api = one.as(offices.officer)
  const seen = { "if-match": `"${one.last["revision"]}"` }
  const send = (values: object, by = api) => by.send("PUT", `/cases/${one.id}/content`, { values }, seen)
  assert.equal((await send({ goals: "จากเจ้าหน้าที่" })).status, 200)
  assert.equal((await send({ stakeholders: "จากผู้ว่า" }, one.as(offices.governor))).status, 200)
  const refused = await send({ goals: "จากผู้ว่า" }, one.as(offices.governor))
  assert.equal(refused.status, 412)
  assert.equal(refused.body["changes"][0].after.th, "จากเจ้าหน้าที่")
  const now = await api.get(`/cases/${one.id}`)
  assert.deepEqual([now.body["content"].goals, now.body["content"].stakeholders], ["จากเจ้าหน้าที่", "จากผู้ว่า"])
})

test("what is under review is not changed, and a step is not filled before it comes", async () => {
  const one = await newCase()
  assert.equal((await one.enter({ background: "x" })).status, 422)
  await one.toReview(meeting, { ...study, candidates: ["CN-GX"], partner: "CN-GX" })
  assert.equal((await one.enter({ goals: "x" })).status, 409)
  assert.equal((await one.enter({ goals: "x" }, offices.interior)).status, 409)
})

test("a pair that is in force already is not proposed again", async () => {
  const one = await newCase()
  await one.decide(offices.officer, "province", "submit")
  await one.enter({ ...study, candidates: ["JP-01"], partner: "JP-01" })
  const refused = await one.tryDecide(offices.officer, "province", "submit")
  assert.equal(refused.status, 409)
  assert.match(refused.body["detail"], /อาจมีอยู่แล้วในทะเบียน/)
})

test("remarks of the ministries wait for the province's answer", async () => {
  const one = await newCase()
  await one.toReview(meeting, { ...study, candidates: ["CN-SC"], partner: "CN-SC" })
  const said = await one
    .as(offices.interior)
    .send("POST", `/cases/${one.id}/comments`, { field: "background", body: "ประชากรเท่าไร" })
  assert.equal(said.status, 201)
  assert.match(await pageAs(app, offices.officer, "/work"), /ชี้แจงข้อสังเกต/)
  const answer = await one
    .as(offices.officer)
    .send("POST", `/cases/${one.id}/comments`, { body: "7 แสนคน", answers: said.body["id"] })
  assert.equal(answer.status, 201)
  assert.doesNotMatch(await pageAs(app, offices.officer, "/work"), /ชี้แจงข้อสังเกต/)
  const strange = await one
    .as(offices.interior)
    .send("POST", `/cases/${one.id}/comments`, { field: "no_such", body: "x" })
  assert.equal(strange.status, 422)
})

test("my work shows what waits, until when, and the list finds it", async () => {
  const one = await newCase()
  await one.toReview(meeting, { ...study, candidates: ["CN-CQ"], partner: "CN-CQ" })
  const page = await pageAs(app, offices.foreign, "/work")
  assert.match(page, /ส่วนกลางพิจารณาเมือง: เชียงใหม่ – ฉงชิ่ง/)
  assert.equal(one.last["waiting"][0].dueOn, "2026-12-15")
  const found = await apiAs(app, offices.foreign).get("/cases?q=ฉงชิ่ง&office=foreign_affairs&state=open")
  assert.deepEqual(
    found.body["items"].map(({ id }: { id: string }) => id),
    [one.id],
  )
  const other = await apiAs(app, offices.foreign).get("/cases?q=ฉงชิ่ง&step=minister")
  assert.equal(other.body["total"], 0)
})
