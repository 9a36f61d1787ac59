import assert from "node:assert/strict"
import { after, before, describe, test } from "node:test"
import type { TestApp } from "../support/app.ts"
import { type Office, openOffice } from "./office.ts"
import { asOwner } from "./support.ts"

let app: TestApp
let clock: Office["clock"]
let admin: Office["admin"]
let office: Office
const signIn: Office["signIn"] = (...given) => office.signIn(...given)

before(async () => {
  office = await openOffice()
  ;({ app, clock, admin } = office)
  for (const [email, role] of [
    ["race@example.go.th", "officer"],
    ["late@example.go.th", "executive"],
  ] as const) {
    const { mail } = await office.invite(email, await office.postOf("province-TH-50", role))
    await office.accept(mail?.path ?? "")
  }
})
after(() => app.close())

describe("sessions", () => {
  test("are listed, ended one by one and all but this one", async () => {
    const [here, there, third] = await Promise.all(
      [1, 2, 3].map(async () => (await signIn("race@example.go.th")).visitor),
    )
    assert.ok(here && there && third)
    const html = await (await here.get("/account/sessions")).text()
    const ids = [...html.matchAll(/sessions\/([0-9a-f-]{36})\/end/g)].map((match) => match[1])
    assert.ok(ids.length >= 2)
    await here.post(`/account/sessions/${ids[0]}/end`)
    const left = await Promise.all([there, third].map(async (each) => (await each.get("/account")).status))
    assert.ok(left.includes(303) && left.includes(200))
    await here.post("/account/sessions/end-others")
    const gone = await Promise.all([there, third].map(async (each) => (await each.get("/account")).status))
    assert.deepEqual(gone, [303, 303])
    assert.equal((await here.get("/account")).status, 200)
  })

  test("of somebody else cannot be ended by their number", async () => {
    const { visitor: victim } = await signIn("late@example.go.th")
    const [row] = await asOwner<{ id: string }>(
      app,
      "select s.id from session s join account a on a.id = s.account_id where a.email = 'late@example.go.th' order by s.created_at desc limit 1",
    )
    const { visitor } = await signIn("race@example.go.th")
    await visitor.post(`/account/sessions/${row?.id}/end`)
    assert.equal((await victim.get("/account")).status, 200)
  })

  test("end when they are not used for twelve hours, and after fourteen days in any case", async () => {
    const { visitor } = await signIn("race@example.go.th")
    for (let day = 0; day < 27; day++) {
      clock.forward({ hours: 11 })
      assert.equal((await visitor.get("/account")).status, 200)
    }
    clock.forward({ hours: 11, days: 2 })
    assert.equal((await visitor.get("/account")).status, 303)
    const { visitor: idle } = await signIn("race@example.go.th")
    clock.forward({ hours: 13 })
    assert.equal((await idle.get("/account")).status, 303)
  })
})

describe("tokens of programs", () => {
  test("act for their owner within their scope, after a fresh proof, until they are revoked", async () => {
    const { visitor } = await signIn("race@example.go.th")
    const made = await visitor.post("/account/tokens", { name: "รายงาน", scope: "read", days: "30" })
    const html = await made.text()
    const token = /maitri_[\w-]{43}/.exec(html)?.[0] ?? ""
    const as = (header: string, path = "/api/v1/relations") =>
      app.fetch(path, { headers: { authorization: header } })
    assert.equal((await as(`Bearer ${token}`)).status, 200)
    assert.equal((await app.fetch("/account", { headers: { authorization: `Bearer ${token}` } })).status, 303)
    const [kept] = await asOwner<{ found: boolean }>(
      app,
      "select token_hash is not null as found from api_token",
    )
    assert.ok(kept?.found)
    const id = /tokens\/([0-9a-f-]{36})\/revoke/.exec(html)?.[1]
    const { visitor: other } = await signIn("late@example.go.th")
    assert.equal((await other.post(`/account/tokens/${id}/revoke`)).status, 404)
    assert.equal((await visitor.post(`/account/tokens/${id}/revoke`)).status, 303)
    clock.forward({ minutes: 20 })
    const stale = await visitor.get("/account/tokens")
    assert.match(stale.headers.get("location") ?? "", /\/account\/confirm\?next=/)
  })
})

describe("a suspended account", () => {
  test("is closed at once, everywhere, and says nothing at the door", async () => {
    const { visitor } = await signIn("late@example.go.th")
    await office.signInAdmin()
    const [row] = await asOwner<{ id: string }>(
      app,
      "select id from account where email = 'late@example.go.th'",
    )
    const person = `/administration/people/${row?.id}`
    assert.equal((await admin.visitor.post(`${person}/suspend`, { reason: "ทดสอบ" })).status, 303)
    assert.equal((await visitor.get("/account")).status, 303)
    const { answer } = await signIn("late@example.go.th")
    assert.match(await answer.text(), /อีเมลหรือรหัสผ่านไม่ถูกต้อง/)
    assert.equal((await admin.visitor.post(`${person}/reinstate`, { reason: "ทดสอบ" })).status, 303)
    assert.equal((await signIn("late@example.go.th")).answer.status, 303)
  })
})
