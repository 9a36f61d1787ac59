import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import pg from "pg"
import { execute } from "#database/act.ts"
import { systemActor } from "#kernel/rights.ts"
import { openSession, sessionCookie } from "#modules/access/sessions.ts"
import { monitoringRights } from "#modules/monitoring/index.ts"
import { makeHandovers } from "#modules/monitoring/handover/commands/make-handovers.ts"
import { doingsOf, firstThings } from "#modules/monitoring/handover/rules.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { assertValidHtml } from "#tests/support/page-checks.ts"
import { signInAs, type TestPerson } from "#tests/support/people.ts"
import { Visitor } from "#tests/support/visitor.ts"
import type { Day } from "#kernel/dates.ts"
import { write } from "./scenario.ts"

let app: TestApp
let outgoing: TestPerson
let successor: Visitor
let elsewhere: Visitor
let ministry: Visitor
const relation = "0198a000-0000-7000-8000-0000000000a1"

before(async () => {
  app = await startTestApp({ today: "2026-11-21" })
  await write(app, {
    relations: [{ id: relation, homes: ["TH-48"], signedOn: "2019-05-01", endedOn: null }],
    activities: [],
  })
  outgoing = await signInAs(app, {
    role: "officer",
    kind: "province",
    units: ["TH-48"],
    name: "Nakhon Phanom",
  })
  const post = async (units: string[], kind: "province" | "interior") =>
    new Visitor(app, (await signInAs(app, { role: "officer", kind, units })).cookie)
  elsewhere = await post(["TH-57"], "province")
  ministry = await post([], "interior")
  await asAct((tx, act) =>
    tx
      .insertInto("obligation")
      .values([
        promised(act.newId(), "ส่งรายชื่อนักเรียน", "2026-11-01", "home"),
        promised(act.newId(), "เชิญหอการค้า", "2027-06-01", "home"),
        promised(act.newId(), "ฝ่ายเขาจะตอบ", "2026-12-01", "partner"),
      ])
      .execute(),
  )
})
after(() => app.close())

const promised = (id: string, what: string, due_on: string, side: "home" | "partner") => ({
  id,
  relation_id: relation,
  home_units: ["TH-48"],
  side,
  what,
  due_on,
  created_at: new Date(),
})

type Work = Parameters<typeof execute<object, object, unknown>>[2]["run"]
const asAct = (run: (tx: Parameters<Work>[0], act: Parameters<Work>[1]) => Promise<unknown>) =>
  execute(
    app.services,
    systemActor("test"),
    {
      right: monitoringRights["handover.make"],
      find: async () => ({ subject: {} }),
      run: (tx, act) => run(tx, act),
    },
    {},
  )

const make = () => execute(app.services, systemActor("test"), makeHandovers, {})

const appoint = async (postId: string, heldFrom: string): Promise<Visitor> => {
  let token = ""
  await asAct(async (tx, act) => {
    const account = act.newId()
    await tx
      .insertInto("account")
      .values({ id: account, name: "ผู้รับตำแหน่ง", email: `${account}@example.org`, created_at: act.at })
      .execute()
    await tx
      .insertInto("appointment")
      .values({
        id: act.newId(),
        post_id: postId,
        account_id: account,
        held_from: heldFrom,
        created_at: act.at,
      })
      .execute()
    token = await openSession(tx, account, act.at, "tests")
  })
  return new Visitor(app, `${sessionCookie}=${token}`)
}

test("a term that goes on makes no pack; one that ended makes one, once", async () => {
  assert.equal((await make()).made, 0)
  await asAct((tx) =>
    tx
      .updateTable("appointment")
      .set({ held_until: "2026-11-15" })
      .where("post_id", "=", outgoing.postId)
      .execute(),
  )
  assert.equal((await make()).made, 1)
  assert.equal((await make()).made, 0)
})

test("whoever comes into the post finds the pack, with what to do first", async () => {
  successor = await appoint(outgoing.postId, "2026-11-18")
  await make()
  assert.match(await (await successor.get("/work")).text(), /รับมอบงาน officer/)
  const list = await (await successor.get("/handovers")).text()
  await assertValidHtml(list)
  assert.match(list, /ผู้รับตำแหน่ง/)
  const [path = ""] = /\/handovers\/[0-9a-f-]{36}/.exec(list) ?? []
  const page = await (await successor.get(path)).text()
  await assertValidHtml(page)
  assert.match(page, /เลยกำหนดแล้ว<\/span> *ส่งรายชื่อนักเรียน · [^<]*–/, "and with whom")
  assert.doesNotMatch(page, /ฝ่ายเขาจะตอบ/, "the partner's own promise is not the successor's to answer")
  assert.equal((await elsewhere.get(path)).status, 403)
  assert.equal((await ministry.get(path)).status, 200)
})

test("promises are taken on or declined with the reason, by the holder of the post alone", async () => {
  const list = await (await successor.get("/handovers")).text()
  const [path = ""] = /\/handovers\/[0-9a-f-]{36}/.exec(list) ?? []
  const page = await (await successor.get(path)).text()
  const [late = "", later = ""] = [
    ...page.matchAll(/\/handovers\/[0-9a-f-]{36}\/promises\/[0-9a-f-]{36}/g),
  ].map(([one]) => one)
  assert.equal((await ministry.post(late, { answer: "taken_on" })).status, 403)
  assert.equal((await successor.post(late, { answer: "declined" })).status, 422, "a reason is needed")
  const unsaid = await (await successor.post(late, {})).text()
  assert.match(unsaid, /เลือกว่ารับไว้ดำเนินการ หรือไม่รับ/)
  assert.equal((await successor.post(late, { answer: "taken_on" })).status, 303)
  assert.equal((await successor.post(later, { answer: "declined", reason: "งบไม่มี" })).status, 303)
  assert.match(
    await (await successor.get("/work")).text(),
    /รับมอบงาน/,
    "it waits until the pack is acknowledged",
  )
  assert.equal((await ministry.post(`${path}/acknowledge`)).status, 403)
  assert.equal((await successor.post(`${path}/acknowledge`)).status, 303)
  assert.equal((await successor.post(`${path}/acknowledge`)).status, 409)
  assert.doesNotMatch(await (await successor.get("/work")).text(), /รับมอบงาน/)
  assert.match(await (await ministry.get(path)).text(), /งบไม่มี/)
  assert.match(await (await ministry.get("/handovers")).text(), /ไม่รับ 1/, "the ministry's list says so")
  assert.match(await (await ministry.get("/notices")).text(), /ผู้รับตำแหน่งไม่รับ: เชิญหอการค้า/)
})

test("names of people abroad stand in no pack and no history", async () => {
  await asAct((tx, act) =>
    tx
      .insertInto("contact")
      .values({
        id: act.newId(),
        relation_id: relation,
        side: "partner",
        name: "Secret Somebody",
        organisation: "Partner",
        created_at: act.at,
        updated_at: act.at,
      })
      .execute(),
  )
  const list = await (await ministry.get("/handovers")).text()
  const [path = ""] = /\/handovers\/[0-9a-f-]{36}/.exec(list) ?? []
  assert.match(await (await ministry.get(path)).text(), /Secret Somebody/, "read live")
  const client = new pg.Client({ connectionString: app.ownerUrl })
  await client.connect()
  const { rows } = await client.query(
    "select 1 from handover where content::text like '%Secret%' union all select 1 from history.change where after::text like '%Secret%'",
  )
  await client.end()
  assert.deepEqual(rows, [])
})

test("first comes what is late, then what falls due, then what fades", () => {
  const today = "2026-11-21" as Day
  const facts = {
    promises: [
      { id: "p1", what: "later", pair: null, dueOn: "2027-12-01" as Day },
      { id: "p2", what: "soon", pair: null, dueOn: "2026-12-01" as Day },
      { id: "p3", what: "late", pair: null, dueOn: "2026-10-01" as Day },
    ],
    cases: [
      { id: "c1", title: "here", withProvince: true, dueOn: "2026-12-24" as Day },
      { id: "c2", title: "elsewhere", withProvince: false, dueOn: "2026-01-01" as Day },
    ],
    relations: [
      { id: "r1", pair: "asleep", lastContact: "2024-01-01" as Day, overdueReports: 0 },
      { id: "r2", pair: "lively", lastContact: "2026-11-01" as Day, overdueReports: 2 },
    ],
  }
  const first = firstThings(doingsOf(facts, today, "2027-02-19" as Day, "2025-11-21" as Day), 10)
  assert.deepEqual(
    first.map(({ id, kind }) => `${id} ${kind}`),
    ["p3 promise_late", "r2 reports", "p2 promise_soon", "c1 case_here", "r1 asleep"],
  )
})
