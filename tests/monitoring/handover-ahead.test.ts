import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { execute } from "#database/act.ts"
import { systemActor } from "#kernel/rights.ts"
import { openSession, sessionCookie } from "#modules/access/sessions.ts"
import { makeHandovers } from "#modules/monitoring/handover/commands/make-handovers.ts"
import { monitoringRights } from "#modules/monitoring/index.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { assertValidHtml } from "#tests/support/page-checks.ts"
import { signInAs, type TestPerson } from "#tests/support/people.ts"
import { Visitor } from "#tests/support/visitor.ts"
import { write } from "./scenario.ts"

let app: TestApp
let now = new Date()
let governor: TestPerson
let leaving: Visitor
const relation = "0198a000-0000-7000-8000-0000000000b2"
const aDay = 86_400_000
const dayFrom = (days: number) => new Date(start.getTime() + days * aDay).toISOString().slice(0, 10)
const start = new Date()

before(async () => {
  app = await startTestApp({ clock: { now: () => now } })
  await write(app, {
    relations: [{ id: relation, homes: ["TH-42"], signedOn: "2019-05-01", endedOn: null }],
    activities: [],
  })
  governor = await signInAs(app, { role: "executive", kind: "province", units: ["TH-42"], name: "Loei" })
  leaving = new Visitor(app, governor.cookie)
  await promise("ส่งคณะนักเรียน")
})
after(() => app.close())

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
const promise = (what: string) =>
  asAct((tx, act) =>
    tx
      .insertInto("obligation")
      .values({
        id: act.newId(),
        relation_id: relation,
        home_units: ["TH-42"],
        side: "home",
        what,
        created_at: act.at,
      })
      .execute(),
  )
const pathFor = async (reader: Visitor) => {
  const list = await (await reader.get("/handovers")).text()
  await assertValidHtml(list)
  return /\/handovers\/[0-9a-f-]{36}/.exec(list)?.[0] ?? ""
}

test("a pack is made ready when the end of a term is known, follows what happens, and is answered after it", async () => {
  await asAct((tx) =>
    tx
      .updateTable("appointment")
      .set({ held_until: dayFrom(30) })
      .where("post_id", "=", governor.postId)
      .execute(),
  )
  assert.equal((await make()).made, 0, "the end is far")
  now = new Date(start.getTime() + 18 * aDay)
  leaving = new Visitor(app, await newSession(governor.accountId))
  assert.equal((await make()).made, 1)
  const path = await pathFor(leaving)
  const early = await (await leaving.get(path)).text()
  await assertValidHtml(early)
  assert.match(early, /ส่งคณะนักเรียน/)
  assert.match(early, /วาระของผู้ส่งมอบยังไม่สิ้นสุด/)
  assert.equal((await leaving.post(`${path}/acknowledge`)).status, 409, "nobody hands over to themselves")
  assert.doesNotMatch(await (await leaving.get("/work")).text(), /รับมอบงาน/)

  await promise("เปิดสำนักงานร่วม")
  now = new Date(start.getTime() + 19 * aDay)
  await make()
  leaving = new Visitor(app, await newSession(governor.accountId))
  assert.match(await (await leaving.get(path)).text(), /เปิดสำนักงานร่วม/, "renewed the next day")

  const account = app.services.newId()
  await asAct(async (tx, act) => {
    const created_at = act.at
    await tx
      .insertInto("account")
      .values({ id: account, name: "ผู้ว่าราชการคนใหม่", email: `${account}@example.org`, created_at })
      .execute()
    await tx
      .insertInto("appointment")
      .values({
        id: act.newId(),
        post_id: governor.postId,
        account_id: account,
        held_from: dayFrom(31),
        created_at,
      })
      .execute()
  })
  now = new Date(start.getTime() + 31 * aDay)
  await make()
  await promise("หลังพ้นวาระ")
  now = new Date(start.getTime() + 32 * aDay)
  await make()
  const successor = new Visitor(app, await newSession(account))
  const final = await (await successor.get(path)).text()
  assert.doesNotMatch(final, /หลังพ้นวาระ/, "once the term is over the pack stands")
  assert.match(final, /ผู้ว่าราชการคนใหม่/)
  assert.match(await (await successor.get("/work")).text(), /รับมอบงาน/)
  const promises = [...final.matchAll(/\/handovers\/[0-9a-f-]{36}\/promises\/[0-9a-f-]{36}/g)].map(
    ([one]) => one,
  )
  const [one = "", other = ""] = [...new Set(promises)]
  assert.equal((await successor.post(one, { answer: "taken_on" })).status, 303)
  assert.equal((await successor.post(other, { answer: "declined", reason: "ไม่มีงบประมาณ" })).status, 303)
  assert.equal((await successor.post(`${path}/acknowledge`)).status, 303)
  assert.doesNotMatch(await (await successor.get("/work")).text(), /รับมอบงาน/)
})

const newSession = async (account: string): Promise<string> => {
  let token = ""
  await asAct(async (tx, act) => {
    token = await openSession(tx, account, act.at, "tests")
  })
  return `${sessionCookie}=${token}`
}
