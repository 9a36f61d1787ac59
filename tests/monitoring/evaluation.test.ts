import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { moves, movesIn, evaluationStates, moveTable } from "#modules/monitoring/evaluation/procedure.ts"
import { factors, problems, qualities } from "#modules/monitoring/evaluation/rules.ts"
import { askEveryProvince } from "#modules/monitoring/evaluation/workers.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { assertValidHtml } from "#tests/support/page-checks.ts"
import { signInAs } from "#tests/support/people.ts"
import { Visitor } from "#tests/support/visitor.ts"
import { write } from "./scenario.ts"

let app: TestApp
let province: Visitor
let another: Visitor
let ministry: Visitor
const [one, two, three] = Array.from({ length: 3 }, (_, n) => `0198a000-0000-7000-8000-00000000000${n}`) as [
  string,
  string,
  string,
]

before(async () => {
  app = await startTestApp({ today: "2026-11-21" })
  const relations = [one, two, three].map((id) => ({
    id,
    homes: ["TH-48"],
    signedOn: "2019-05-01",
    endedOn: null,
  }))
  const held = { state: "held", joint: true, signing: false, confirmed: true, outputs: "ผล" } as const
  await write(app, {
    relations,
    activities: [
      { ...held, relation: one, begins: "2026-02-03", ends: null },
      { ...held, relation: one, begins: "2025-10-01", ends: null, joint: false },
      { ...held, relation: one, begins: "2025-09-30", ends: null },
    ],
  })
  const person = async (...[role, kind, units]: ["officer", "province" | "interior", string[]]) =>
    new Visitor(app, (await signInAs(app, { role, kind, units })).cookie)
  province = await person("officer", "province", ["TH-48"])
  another = await person("officer", "province", ["TH-57"])
  ministry = await person("officer", "interior", [])
})
after(() => app.close())

const at = (relation: string, rest = "") => `/evaluations/${relation}/2569${rest}`
const api = (relation: string) => `/api/v1/evaluations/${relation}/2569`

type Answer = {
  state: string
  round: number
  revision: number
  missing: string[]
  known: Record<string, number>
}
const read = async (relation: string): Promise<Answer> =>
  (await (await ministry.get(api(relation))).json()) as Answer

const sent = async (who: Visitor, path: string, fields: Record<string, string>) => {
  const answer = await who.post(path, fields)
  assert.equal(answer.status, 303, await answer.text())
  return answer.headers.get("location") ?? ""
}

const fill = async (relation: string) => {
  const part = async (name: string, fields: Record<string, string>) => {
    const { revision } = await read(relation)
    return sent(province, at(relation, `/parts/${name}`), {
      revision: String(revision),
      step: "next",
      ...fields,
    })
  }
  await part("results", { results: "นักเรียน 40 คนไปเรียนภาษา" })
  await part("factors", { "factors[]": "local" })
  await part("problems", { "problems[]": "budget", problemsNote: "งบมาช้า" })
  await part(
    "quality",
    Object.fromEntries(qualities.map((side, n) => [`quality.${side}`, String(1 + (n % 5))])),
  )
  return part("decision", { decision: "revive", decisionReason: "ห่างหายไปนาน" })
}

const move = async (who: Visitor, relation: string, name: string, reason?: string) => {
  const { revision } = await read(relation)
  return who.post(at(relation, `/${name}`), { revision: String(revision), ...(reason ? { reason } : {}) })
}

test("the taxonomy names the six problems of 000 and the seven of 003, each once", () => {
  const from = problems.flatMap((problem) => problem.from).toSorted()
  assert.deepEqual(from, [
    "000-1",
    "000-2",
    "000-3",
    "000-3",
    "000-4",
    "000-5",
    "000-6",
    "003",
    "003-1",
    "003-2",
    "003-3",
    "003-4",
    "003-5",
    "003-6",
    "003-7",
  ])
  for (const list of [problems, factors]) assert.equal(new Set(list.map(({ id }) => id)).size, list.length)
})

test("the records fill in what they know of the fiscal year, and no more", async () => {
  const { known, state, missing } = await read(one)
  assert.equal(state, "none")
  assert.deepEqual([known["held"], known["joint"], known["reported"]], [2, 1, 2])
  assert.deepEqual(missing, ["results", "factors", "problems", "quality", "decision"])
  const page = await (await province.get(at(one))).text()
  await assertValidHtml(page)
  assert.match(page, /2 · ร่วมกันสองฝ่าย 1/)
})

test("a province fills part by part, the ministry returns with a reason, and every round is kept", async () => {
  assert.equal((await move(province, one, "submit")).status, 409, "before it is begun")
  const partly = at(one, "/parts/quality")
  assert.equal((await province.post(partly, { revision: "0", "quality.trust": "9" })).status, 422)
  assert.equal((await another.post(partly, { revision: "0" })).status, 403, "another province")
  assert.match(await fill(one), new RegExp(`${at(one)}$`))
  assert.equal((await move(ministry, one, "submit")).status, 403)
  assert.equal((await move(province, one, "submit")).status, 303)
  assert.equal((await province.post(partly, { revision: "9" })).status, 409, "it lies with the ministry")
  assert.equal((await move(ministry, one, "return")).status, 422, "a return needs its reason")
  assert.equal((await move(ministry, one, "return", "ขอตัวเลขผู้เข้าร่วม")).status, 303)
  await sent(ministry, at(one, "/remark"), { part: "results", body: "ตัวเลขมาจากไหน" })
  const work = await (await province.get("/work")).text()
  assert.match(work, /ขอตัวเลขผู้เข้าร่วม/, "it waits under my work, with the reason")
  const { revision } = await read(one)
  await sent(province, at(one, "/parts/results"), {
    revision: String(revision),
    results: "40 คน ตามรายงานโรงเรียน",
  })
  assert.equal((await move(province, one, "submit")).status, 303)
  assert.equal((await move(ministry, one, "accept")).status, 303)
  const page = await (await ministry.get(at(one))).text()
  await assertValidHtml(page)
  for (const said of ["รอบที่ 1", "รอบที่ 2", "ขอตัวเลขผู้เข้าร่วม", "ตัวเลขมาจากไหน"])
    assert.match(page, new RegExp(said))
  const copies = [...page.matchAll(/\/copies\/([0-9a-f-]{36})/g)].map(([path]) => path)
  const first = await (await ministry.get(at(one, copies[0]))).text()
  await assertValidHtml(first)
  assert.match(first, /นักเรียน 40 คนไปเรียนภาษา/)
  assert.doesNotMatch(first, /ตามรายงานโรงเรียน/, "a copy does not change")
})

test("what was decided waits for the province until it is carried out", async () => {
  assert.match(await (await province.get("/work")).text(), /ดำเนินการตามผลการประเมิน/)
  const done = { "on.day": "20", "on.month": "11", "on.year": "2569", note: "นัดประชุมแล้ว" }
  assert.equal((await ministry.post(at(one, "/carry-out"), done)).status, 403)
  const future = await province.post(at(one, "/carry-out"), { ...done, "on.day": "25" })
  assert.equal(future.status, 422)
  await sent(province, at(one, "/carry-out"), done)
  assert.doesNotMatch(await (await province.get("/work")).text(), /ดำเนินการตามผลการประเมิน/)
  assert.equal((await province.post(at(one, "/carry-out"), done)).status, 409, "once")
})

test("from every state exactly the moves of the table are possible", async () => {
  const path: Record<string, readonly [Visitor, string, string?][]> = {
    drafting: [],
    submitted: [[province, "submit"]],
    returned: [
      [province, "submit"],
      [ministry, "return", "แก้"],
    ],
    accepted: [
      [province, "submit"],
      [ministry, "accept"],
    ],
  }
  await fill(two)
  for (const state of evaluationStates) {
    for (const [who, name, reason] of path[state] ?? []) await move(who, two, name, reason)
    const before = await read(two)
    assert.equal(before.state, state)
    for (const name of moves.filter((tried) => !movesIn(state).includes(tried))) {
      const who = moveTable[name].from.includes("submitted") && name !== "recall" ? ministry : province
      const answer = await move(name === "reopen" ? ministry : who, two, name, "ลอง")
      assert.equal(answer.status, 409, `${name} when ${state}`)
      assert.deepEqual(await read(two), before, `${name} when ${state} changes nothing`)
    }
    if (state === "submitted") await move(province, two, "recall")
    if (state === "accepted") await move(ministry, two, "reopen", "ตรวจใหม่")
    if (state === "drafting" || state === "submitted") assert.equal((await read(two)).state, "drafting")
  }
  assert.equal((await read(two)).state, "returned")
})

test("of two who save at once one is told, and keeps what was typed", async () => {
  const results = (text: string) => ({ revision: "0", results: text })
  const answers = await Promise.all(
    ["ของคนแรก", "ของคนที่สอง"].map((text) => province.post(at(three, "/parts/results"), results(text))),
  )
  assert.deepEqual(
    answers.map(({ status }) => status).toSorted((one, other) => one - other),
    [303, 409],
  )
  const refused = answers.find(({ status }) => status === 409)
  assert.match((await refused?.text()) ?? "", /ของคน/)
})

test("the end of a term asks the six criteria", async () => {
  const { revision } = await read(three)
  const next = await sent(province, at(three, "/parts/decision"), {
    revision: String(revision),
    decision: "go_on",
    termEnds: "yes",
  })
  assert.ok(next)
  assert.ok((await read(three)).missing.includes("dac"))
})

test("after the year every province is asked once, with a due date", async () => {
  assert.equal(await askEveryProvince(app.services), 1, "one is accepted, one was returned and waits already")
  assert.equal(await askEveryProvince(app.services), 0)
  assert.match(await (await province.get("/work")).text(), /31 ธันวาคม 2569|31 ธ\.ค\. 2569/)
})

test("what a visit found reaches the work of whoever acts, until it is done", async () => {
  const on = (name: string, day: number, month: number) => ({
    [`${name}.day`]: String(day),
    [`${name}.month`]: String(month),
    [`${name}.year`]: "2569",
  })
  const visit = {
    kind: "visit",
    province: "TH-48",
    ledBy: "ผู้ตรวจ",
    summary: "พบเจ้าหน้าที่",
    ...on("heldOn", 2, 11),
  }
  assert.equal((await province.post("/supervision/new", visit)).status, 403)
  const place = await sent(ministry, "/supervision/new", visit)
  const half = await ministry.post(`${place}/findings/new`, { says: "ไม่มีแผน", followUp: "ทำแผน" })
  assert.equal(half.status, 422, "who and by when belong to it")
  const finding = {
    says: "ไม่มีแผน",
    problem: "staff",
    relation: one,
    followUp: "ทำแผน",
    responsible: "province",
  }
  await sent(ministry, `${place}/findings/new`, { ...finding, ...on("dueOn", 20, 11) })
  const work = await (await province.get("/work")).text()
  assert.match(work, /ติดตามข้อค้นพบ: ทำแผน/)
  const page = await (await province.get(place)).text()
  await assertValidHtml(page)
  assert.match(page, /เลยกำหนด/)
  const [path = ""] = /\/supervision\/[0-9a-f-]+\/findings\/[0-9a-f-]{36}/.exec(page) ?? []
  assert.equal((await another.post(path, { ...on("on", 21, 11), note: "ทำแล้ว" })).status, 403)
  await sent(province, path, { ...on("on", 21, 11), note: "ทำแล้ว" })
  assert.doesNotMatch(await (await province.get("/work")).text(), /ติดตามข้อค้นพบ: ทำแผน/)
  assert.equal((await province.post(path, { ...on("on", 21, 11), note: "ทำแล้ว" })).status, 409)
})

test("lists and a relation's page show evaluations to offices alone", async () => {
  for (const path of ["/evaluations?year=2569", "/en/evaluations?year=2569&state=returned", "/supervision"])
    await assertValidHtml(await (await ministry.get(path)).text())
  assert.match(await (await ministry.get(`/relations/${one}`)).text(), /การประเมินผลประจำปี/)
  assert.doesNotMatch(await (await new Visitor(app).get(`/relations/${one}`)).text(), /การประเมินผลประจำปี/)
})
