import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { type ApiClient, apiAs } from "#tests/support/api.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { signInAs } from "#tests/support/people.ts"
import { bringIn, decide, publishedList, reopen, rowOf } from "./support.ts"

let app: TestApp
let api: ApiClient
let ministry: ApiClient
let id: string
before(async () => {
  app = await startTestApp()
  api = apiAs(app)
  ministry = apiAs(app, await signInAs(app, { role: "officer", kind: "interior", name: "กมล" }))
  id = (await bringIn(app, publishedList(), "official-list-2562-01-04.txt")).id
})
after(() => app.close())

const total = async (query: string) => (await api.get(`/relations?limit=1${query}`)).body

test("every row of the published list comes in, and nothing doubtful counts as certain", async () => {
  const detail = (await api.get(`/imports/${id}`)).body
  assert.equal(detail["rows"], 141)
  assert.deepEqual([detail["new"], detail["same"], detail["changed"]], [141, 0, 0])
  assert.equal(detail["asOf"], "2019-01-04")
  assert.deepEqual(detail["declared"], {
    signed: { relations: 89, provinces: 39 },
    inProcess: { relations: 52, provinces: 23 },
  })
  assert.ok(detail["open"] > 30 && detail["open"] < 90, `${detail["open"]} open`)
  assert.equal((await total(""))["total"], 141)
  assert.equal((await total(""))["inDoubt"], detail["open"])
  assert.equal((await total("&status=in_force"))["total"], 89)
  assert.equal((await total("&status=proposed"))["total"], 52)
  assert.equal((await total("&certainty=certain"))["total"], 141 - detail["open"])
  const rows = (await api.get(`/imports/${id}/rows?limit=200`)).body["items"]
  assert.equal(rows.length, 141)
  for (const row of rows) {
    const doubtful = row.confidence !== "high" || row.findings.length > 0
    assert.equal(row.decision, doubtful ? "open" : null, `row ${row.row}`)
    assert.equal(row.relation.certainty, doubtful ? "in_doubt" : "certain", `row ${row.row}`)
  }
})

test("the list as it stood on its day is the register of that day", async () => {
  assert.equal((await total("&asOf=2019-01-04"))["total"], 141)
  const before = (await total("&asOf=1992-12-31"))["total"]
  assert.equal(before, 6)
})

test("rows are narrowed by what waits, by confidence and by finding, page by page", async () => {
  const open = (await api.get(`/imports/${id}/rows?decision=open&limit=5`)).body
  assert.equal(open["items"].length, 5)
  const all: number[] = []
  for (let cursor = ""; ;) {
    const page = (await api.get(`/imports/${id}/rows?decision=open&limit=20${cursor}`)).body
    all.push(...page["items"].map(({ row }: { row: number }) => row))
    if (!page["next"]) break
    cursor = `&cursor=${page["next"]}`
  }
  assert.equal(all.length, open["total"])
  assert.deepEqual(
    all,
    all.toSorted((a, b) => a - b),
  )
  const twice = (await api.get(`/imports/${id}/rows?finding=relation_repeated`)).body["items"]
  assert.deepEqual(
    twice.map(({ row }: { row: number }) => row),
    [38, 39],
  )
  for (const row of (await api.get(`/imports/${id}/rows?confidence=unresolved`)).body["items"])
    assert.equal(row.entry.parties[1].unit, null)
})

test("a doubt is confirmed with a reason, and the decision is taken back", async () => {
  const row = 61
  const before = await rowOf(api, id, row)
  const bare = await decide(ministry, id, row, { decision: "confirm", reason: "" })
  assert.equal(bare.status, 422)
  const done = await decide(ministry, id, row, { decision: "confirm", reason: "ตรวจกับหนังสือแล้ว" })
  assert.equal(done.status, 200, JSON.stringify(done.body))
  assert.equal(done.body["decision"], "confirmed")
  assert.equal(done.body["decidedBy"].name, "กมล")
  assert.equal(done.body["relation"].certainty, "certain")
  const back = await reopen(ministry, id, row)
  assert.equal(back.status, 200, JSON.stringify(back.body))
  assert.equal(back.body["decision"], "open")
  assert.equal(back.body["relation"].certainty, "in_doubt")
  assert.deepEqual(back.body["entry"], before["entry"])
  const history = (await api.get(`/relations/${back.body["relation"].id}/history`)).body["acts"]
  assert.deepEqual(
    history.map(({ name }: { name: string }) => name),
    ["import.reopen", "import.decide", "import.apply"],
  )
})

test("another place than the one that was read is a correction; an unknown place cannot be confirmed", async () => {
  const row = 73
  const read = await rowOf(api, id, row)
  assert.equal(read["confidence"], "unresolved")
  const refused = await decide(ministry, id, row, { decision: "confirm", reason: "r" })
  assert.equal(refused.status, 422)
  assert.equal(refused.body["issues"][0].path, "parties.1.unit")
  const [home, partner] = read["entry"].parties
  const entry = { ...read["entry"], parties: [home, { ...partner, unit: "KH-22" }] }
  const done = await decide(ministry, id, row, { decision: "correct", entry, reason: "อุดรมีชัย" })
  assert.equal(done.status, 200, JSON.stringify(done.body))
  assert.equal(done.body["decision"], "corrected")
  const relation = (await api.get(`/relations/${done.body["relation"].id}`)).body
  assert.equal(relation["certainty"], "certain")
  assert.equal(relation["parties"][1].unit.code, "KH-22")
  const back = await reopen(ministry, id, row)
  assert.equal(back.status, 200, JSON.stringify(back.body))
  const after = (await api.get(`/relations/${done.body["relation"].id}`)).body
  assert.equal(after["parties"][1].unit, null)
  assert.equal(after["certainty"], "in_doubt")
})

test("a pair that is listed twice is merged by a person, and parted again", async () => {
  const [first, second] = [await rowOf(api, id, 38), await rowOf(api, id, 39)]
  const into = first["relation"].id
  const twice = await decide(ministry, id, 39, { decision: "confirm", reason: "คนละเรื่อง" })
  assert.equal(twice.status, 409)
  assert.equal(twice.body["duplicates"][0].id, into)
  const merged = await decide(ministry, id, 39, { decision: "merge", into, reason: "คู่เดียวกัน" })
  assert.equal(merged.status, 200, JSON.stringify(merged.body))
  assert.equal((await total(""))["total"], 140)
  const gone = await api.get(`/relations/${second["relation"].id}`)
  assert.equal(gone.headers.get("location") ?? gone.body["id"], gone.headers.get("location") ?? into)
  assert.equal((await reopen(ministry, id, 39)).status, 200)
  assert.equal((await total(""))["total"], 141)
})

test("what is no relation is set aside: it counts no more, and comes back when that is taken back", async () => {
  const done = await decide(ministry, id, 91, { decision: "set_aside", reason: "ภูฏานไม่มีคู่นี้" })
  assert.equal(done.status, 200, JSON.stringify(done.body))
  assert.equal((await total(""))["total"], 140)
  assert.equal((await reopen(ministry, id, 91)).status, 200)
  assert.equal((await total(""))["total"], 141)
})

test("two people decide at once: the second sees what the first did, and changes nothing", async () => {
  const { version } = await rowOf(api, id, 85)
  const other = apiAs(app, await signInAs(app, { role: "administrator", name: "สายใจ" }))
  const answers = await Promise.all([
    decide(ministry, id, 85, { decision: "confirm", reason: "หนึ่ง" }, version),
    decide(other, id, 85, { decision: "set_aside", reason: "สอง" }, version),
  ])
  const [won, lost] = answers.toSorted((a, b) => a.status - b.status)
  assert.deepEqual([won?.status, lost?.status], [200, 409])
  assert.equal(lost?.body["meanwhile"].by, won?.body["decidedBy"].name)
  assert.equal(lost?.body["meanwhile"].decision, won?.body["decision"])
})

test("a decision on what somebody corrected meanwhile is not made blindly", async () => {
  const row = 72
  const { version, relation, entry } = await rowOf(api, id, row)
  const now = await ministry.get(`/relations/${relation.id}`)
  const body = { ...entry, certainty: "in_doubt", note: "โทรถามจังหวัดแล้ว", reason: "r" }
  const put = await ministry.send("PUT", `/relations/${relation.id}`, body, {
    "if-match": now.headers.get("etag") ?? "",
  })
  assert.equal(put.status, 200, JSON.stringify(put.body))
  const late = await decide(ministry, id, row, { decision: "confirm", reason: "r" }, version)
  assert.equal(late.status, 412)
  assert.match(JSON.stringify(late.body["changes"]), /โทรถามจังหวัดแล้ว/)
})

test("correcting the relation itself settles its doubt; nothing is left to decide", async () => {
  const row = 52
  const { relation, entry } = await rowOf(api, id, row)
  const now = await ministry.get(`/relations/${relation.id}`)
  const body = { ...entry, certainty: "certain", note: "ตรวจแล้ว", reason: "ตรวจแล้ว", knownDuplicates: [] }
  const put = await ministry.send("PUT", `/relations/${relation.id}`, body, {
    "if-match": now.headers.get("etag") ?? "",
  })
  assert.equal(put.status, 200, JSON.stringify(put.body))
  assert.equal((await rowOf(api, id, row))["decision"], "corrected")
  assert.equal((await reopen(ministry, id, row)).status, 409)
})

test("a decision that was built on is not taken back", async () => {
  const row = 18
  const done = await decide(ministry, id, row, { decision: "confirm", reason: "r" })
  assert.equal(done.status, 200, JSON.stringify(done.body))
  const relation = done.body["relation"].id
  const renewed = await ministry.send(
    "POST",
    `/relations/${relation}/renew`,
    { happenedOn: "2024" },
    { "if-match": (await ministry.get(`/relations/${relation}`)).headers.get("etag") ?? "" },
  )
  assert.equal(renewed.status, 200)
  const back = await reopen(ministry, id, row)
  assert.equal(back.status, 409)
  assert.equal((await rowOf(api, id, row))["decision"], "confirmed")
})

test("what has nothing to decide is not decided, and what does not exist is not found", async () => {
  assert.equal((await decide(ministry, id, 6, { decision: "confirm", reason: "r" })).status, 409)
  assert.equal((await api.get(`/imports/${id}/rows/999`)).status, 404)
  assert.equal((await api.get("/imports/x")).status, 404)
  assert.equal((await api.get("/imports/x/rows")).status, 404)
  assert.equal((await api.get(`/imports/${id}/rows?decision=odd`)).status, 422)
  const bare = await ministry.send("POST", `/imports/${id}/rows/4/decide`, {
    decision: "confirm",
    reason: "r",
  })
  assert.equal(bare.status, 428)
})
