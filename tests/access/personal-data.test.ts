import assert from "node:assert/strict"
import { after, before, describe, test } from "node:test"
import type { TestApp } from "../support/app.ts"
import { openOffice } from "./office.ts"
import { asOwner, goodPassword, Visitor, actorOf } from "./support.ts"

let app: TestApp

before(async () => {
  const office = await openOffice()
  app = office.app
  const take = async (email: string, post: string, more: Record<string, string> = {}) => {
    const { mail } = await office.invite(email, post, more)
    return office.accept(mail?.path ?? "", "บุคคล ทดสอบ")
  }
  await take("officer@example.go.th", await office.postOf("province-TH-50", "officer"))
  const until = { "until.day": "21", "until.month": "11", "until.year": "2569" }
  const { visitor } = await take(
    "leaving@example.go.th",
    await office.postOf("province-TH-52", "officer"),
    until,
  )
  await visitor.post("/account/recovery-codes")
  office.clock.forward({ days: 2 })
})
after(() => app.close())

const one = async (sql: string, values: unknown[] = []) =>
  (await asOwner<{ id: string }>(app, sql, values))[0]?.id ?? ""

describe("personal data", () => {
  test("is given out to its owner, with what it is kept for", async () => {
    const visitor = new Visitor(app)
    await visitor.post("/sign-in", { email: "leaving@example.go.th", password: goodPassword, next: "/" })
    assert.match(await (await visitor.get("/account/data")).text(), /พ.ศ. 2562/)
    const data = (await (await visitor.get("/account/data/export.json")).json()) as Record<string, never[]>
    assert.equal((data["account"] as unknown as { email: string }).email, "leaving@example.go.th")
    assert.equal(data["appointments"]?.length, 1)
  })

  test("never enters the history in clear, and is erased while the acts stay", async () => {
    const id = await one("select id from account where email = 'leaving@example.go.th'")
    const inHistory = await asOwner(
      app,
      "select from history.change where before::text like '%leaving@%' or after::text like '%leaving@%' or after::text like '%บุคคล ทดสอบ%'",
    )
    assert.equal(inHistory.length, 0)
    const acts = await asOwner<{ id: string; actor_name: string }>(
      app,
      "select id, actor_name from history.act where account_id = $1 order by at, id",
      [id],
    )
    assert.ok(acts.length >= 2 && acts.every(({ actor_name }) => actor_name === ""))
    await asOwner(
      app,
      `set session_replication_role = replica;
       insert into calendar_feed (id, account_id, created_at) values (gen_random_uuid(), '${id}', now())`,
    )
    const { erasePerson } = await import("#modules/access/commands/person-acts.ts")
    const { execute } = await import("#database/act.ts")
    const erasing = await actorOf(app.services, "admin@example.go.th")
    assert.ok(erasing)
    await execute(app.services, erasing, erasePerson, { accountId: id }, { reason: "ขอลบ" })
    const [left] = await asOwner<{ name: string; email: string | null }>(
      app,
      "select name, email from account where id = $1",
      [id],
    )
    assert.deepEqual(left, { name: "", email: null })
    assert.equal((await asOwner(app, "select from history.personal where account_id = $1", [id])).length, 0)
    assert.equal((await asOwner(app, "select from calendar_feed where account_id = $1", [id])).length, 0)
    const still = await asOwner(app, "select from history.act where account_id = $1", [id])
    assert.equal(still.length, acts.length)
  })

  test("is not erased of somebody who holds a post", async () => {
    const id = await one("select id from account where email = 'officer@example.go.th'")
    const { erasePerson } = await import("#modules/access/commands/person-acts.ts")
    const { execute } = await import("#database/act.ts")
    const erasing = await actorOf(app.services, "admin@example.go.th")
    assert.ok(erasing)
    await assert.rejects(execute(app.services, erasing, erasePerson, { accountId: id }), /still holds a post/)
  })
})

test("the one administrator cannot end the last term of an administrator", async () => {
  const { endAppointment } = await import("#modules/access/commands/end-appointment.ts")
  const { execute } = await import("#database/act.ts")
  const actor = await actorOf(app.services, "admin@example.go.th")
  assert.ok(actor)
  const id = await one(
    "select h.id from appointment h join account a on a.id = h.account_id where a.email = 'admin@example.go.th'",
  )
  const today = app.services.today()
  await assert.rejects(
    execute(app.services, actor, endAppointment, { id, until: today }),
    /No other administrator/,
  )
})
