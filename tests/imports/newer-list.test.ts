import assert from "node:assert/strict"
import { afterEach, beforeEach, test } from "node:test"
import { type ApiAnswer, type ApiClient, apiAs } from "#tests/support/api.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { signInAs } from "#tests/support/people.ts"
import { bringIn, decide, rowOf, smallList } from "./support.ts"

/** Two invented lists of the same provinces, four years apart. */
const older = smallList(
  "๓๐ กันยายน ๒๕๖๒",
  [
    "๔๑/จังหวัดเชียงใหม่ – นครคุนหมิง มณฑลยูนนาน สาธารณรัฐประชาชนจีน",
    "๔๕/จังหวัดมุกดาหาร – แขวงสะหวันนะเขต สาธารณรัฐประชาธิปไตยประชาชนลาว",
    "๔๘/จังหวัดชลบุรี – จังหวัดคานางาวะ ประเทศญี่ปุ่น",
  ],
  ["๖๑/จังหวัดขอนแก่น – เมืองดานัง สาธารณรัฐสังคมนิยมเวียดนาม", "๖๑/จังหวัดระยอง – มณฑลหูหนาน สาธารณรัฐประชาชนจีน"],
)
const newer = smallList("๓๐ กันยายน ๒๕๖๖", [
  "๔๑/จังหวัดเชียงใหม่ – นครคุนหมิง มณฑลยูนนาน สาธารณรัฐประชาชนจีน",
  "๔๖/จังหวัดมุกดาหาร – แขวงสะหวันนะเขต สาธารณรัฐประชาธิปไตยประชาชนลาว",
  "๖๕/จังหวัดขอนแก่น – เมืองดานัง สาธารณรัฐสังคมนิยมเวียดนาม",
  "๖๖/จังหวัดนครราชสีมา – จังหวัดคาโงชิมะ ประเทศญี่ปุ่น",
])

type Body = ApiAnswer["body"]

let app: TestApp
let api: ApiClient
let ministry: ApiClient
let first: string
let second: string
afterEach(() => app.close())
beforeEach(async () => {
  app = await startTestApp()
  api = apiAs(app)
  ministry = apiAs(app, await signInAs(app, { role: "officer", kind: "interior" }))
  first = (await bringIn(app, older, "2562.txt")).id
  second = (await bringIn(app, newer, "2566.txt")).id
})

const relationOf = async (id: string, row: number) => {
  const { relation } = await rowOf(api, id, row)
  return (await api.get(`/relations/${relation.id}`)).body
}
const undo = (id: string, reason = "ผิดฉบับ") => ministry.send("POST", `/imports/${id}/undo`, { reason })
const all = async () => (await api.get("/relations?limit=50")).body

test("a newer list is held against the register: the same, otherwise, new, and no longer listed", async () => {
  const rows = (await api.get(`/imports/${second}/rows`)).body["items"]
  const seen = rows.map((row: Body) =>
    ["row", "outcome", "differences", "decision"].map((field) => row[field]),
  )
  assert.deepEqual(seen, [
    [1, "same", [], null],
    [2, "changed", ["signedOn"], "open"],
    [3, "changed", ["status", "signedOn"], "open"],
    [4, "new", [], null],
  ])
  const { findings } = (await api.get(`/imports/${second}`)).body
  const missing = findings.find(({ code }: Body) => code === "no_longer_listed")
  const [chonburi, rayong] = [await relationOf(first, 3), await relationOf(first, 5)]
  assert.deepEqual(new Set(missing.relations), new Set([chonburi["id"], rayong["id"]]))
  assert.equal((await all())["total"], 6)
})

test("nothing is overwritten: what is otherwise waits, and the register says what it said", async () => {
  const mukdahan = await relationOf(second, 2)
  assert.deepEqual([mukdahan["signedOn"], mukdahan["revision"]], ["2002", 1])
  const khonkaen = await relationOf(second, 3)
  assert.deepEqual([khonkaen["status"], khonkaen["signedOn"]], ["proposed", null])
})

test("a person takes over what the newer list says, takes it back, or leaves the register as it is", async () => {
  const taken = await decide(ministry, second, 3, { decision: "confirm", reason: "ลงนามแล้ว" })
  assert.equal(taken.status, 200, JSON.stringify(taken.body))
  const signed = await relationOf(second, 3)
  assert.deepEqual([signed["status"], signed["stage"], signed["signedOn"]], ["in_force", null, "2022"])
  assert.equal(signed["proposedOn"], "2018")
  const back = await ministry.send(
    "POST",
    `/imports/${second}/rows/3/reopen`,
    { reason: "ยังไม่ลงนาม" },
    { "if-match": `"${taken.body["version"]}"` },
  )
  assert.equal(back.status, 200, JSON.stringify(back.body))
  assert.equal((await relationOf(second, 3))["status"], "proposed")
  const kept = await decide(ministry, second, 2, { decision: "set_aside", reason: "พิมพ์ผิด" })
  assert.equal(kept.status, 200)
  const mukdahan = await relationOf(second, 2)
  assert.deepEqual([mukdahan["signedOn"], mukdahan["withdrawn"]], ["2002", false])
})

test("the very same file is not brought in twice while it stands", async () => {
  await assert.rejects(bringIn(app, newer), /already/)
  assert.equal((await undo(second)).status, 200)
  const again = await bringIn(app, newer)
  assert.deepEqual([again.new, again.same, again.changed], [1, 1, 2])
})

test("an import is undone whole, with the decisions: what it brought goes, what it changed goes back", async () => {
  await decide(ministry, second, 3, { decision: "confirm", reason: "r" })
  assert.equal((await undo(second, "")).status, 422)
  const done = await undo(second)
  assert.equal(done.status, 200, JSON.stringify(done.body))
  assert.deepEqual([done.body["withdrawn"].length, done.body["restored"].length], [1, 1])
  assert.equal((await all())["total"], 5)
  assert.equal((await relationOf(first, 4))["status"], "proposed")
  assert.equal((await undo(second)).status, 409)
  assert.equal((await decide(ministry, second, 2, { decision: "confirm", reason: "r" })).status, 409)
  assert.equal((await api.get(`/imports/${second}`)).body["state"], "undone")
})

test("undoing the older list leaves what the newer one lists too, and what people have worked on", async () => {
  const chonburi = await relationOf(first, 3)
  const ended = await ministry.send(
    "POST",
    `/relations/${chonburi["id"]}/end`,
    { endedOn: "2020", reason: "r" },
    { "if-match": `"${chonburi["revision"]}"` },
  )
  assert.equal(ended.status, 200)
  const done = (await undo(first)).body
  const why = Object.fromEntries(done["staying"].map((one: Body) => [one["id"], [one["why"], one["other"]]]))
  assert.deepEqual(why[chonburi["id"]], ["worked_on", null])
  assert.deepEqual(why[(await relationOf(second, 1))["id"]], ["listed_elsewhere", second])
  assert.equal(done["withdrawn"].length, 1)
  assert.equal((await all())["total"], 5)
  assert.equal((await relationOf(second, 1))["importId"], second)
})

test("what was taken over and worked on since stays, and is told", async () => {
  await decide(ministry, second, 3, { decision: "confirm", reason: "r" })
  const khonkaen = await relationOf(second, 3)
  const renewed = await ministry.send(
    "POST",
    `/relations/${khonkaen["id"]}/renew`,
    { happenedOn: "2024" },
    { "if-match": `"${khonkaen["revision"]}"` },
  )
  assert.equal(renewed.status, 200)
  const done = (await undo(second)).body
  assert.deepEqual([done["restored"], done["keptChanges"]], [[], [khonkaen["id"]]])
  assert.equal((await relationOf(first, 4))["status"], "in_force")
})

test("an older list does not take back what came after its day", async () => {
  await decide(ministry, second, 3, { decision: "confirm", reason: "r" })
  const oldest = smallList("๓๐ กันยายน ๒๕๖๓", [], ["๖๑/จังหวัดขอนแก่น – เมืองดานัง สาธารณรัฐสังคมนิยมเวียดนาม"])
  const { id } = await bringIn(app, oldest)
  assert.equal((await rowOf(api, id, 1))["outcome"], "same")
})

test("what a person decided of printed words holds for the next list that prints them", async () => {
  const words = "๕๘/จังหวัดบุรีรัมย์ – จังหวัดอุดรรัมย์ย์ ราชอาณาจักรกัมพูชา"
  const { id } = await bringIn(app, smallList("๓๐ กันยายน ๒๕๖๗", [words]))
  const read = await rowOf(api, id, 1)
  assert.equal(read["decision"], "open")
  const [home, partner] = read["entry"].parties
  const entry = { ...read["entry"], parties: [home, { ...partner, unit: "KH-22" }] }
  const decided = await decide(ministry, id, 1, { decision: "correct", entry, reason: "อุดรมีชัย" })
  assert.equal(decided.status, 200, JSON.stringify(decided.body))
  const next = await bringIn(app, smallList("๓๐ กันยายน ๒๕๖๘", [words]))
  const again = await rowOf(api, next.id, 1)
  assert.deepEqual([again["outcome"], again["decision"]], ["same", null])
  assert.equal(again["relation"].id, read["relation"].id)
})
