import assert from "node:assert/strict"
import { after, before, describe, test } from "node:test"
import { installReferenceOrganisations, offerSetUp } from "#modules/access/index.ts"
import { actorByEmail } from "#modules/access/people/actor.ts"
import { startTestApp, type TestApp } from "../support/app.ts"
import { asOwner, firstAdministrator, goodPassword, MovedClock, newestMail, Visitor } from "./support.ts"

let app: TestApp
let admin: Visitor
const clock = new MovedClock()

before(async () => {
  app = await startTestApp({ clock })
  await installReferenceOrganisations(app.services)
  admin = (await firstAdministrator(app, (await offerSetUp(app.services)) ?? "")).visitor
  await appointed("officer@example.go.th", await postOf("province-TH-50", "officer"))
  const until = date("until", "21", "11", "2569")
  const leaving = await appointed("leaving@example.go.th", await postOf("province-TH-52", "officer"), until)
  await leaving.post("/account/recovery-codes")
  clock.forward({ days: 2 })
  after(() => app.close())

  const one = async (sql: string, values: unknown[] = []) =>
    (await asOwner<{ id: string }>(app, sql, values))[0]?.id ?? ""
  const postOf = (code: string, role: string) =>
    one(
      "select p.id from post p join organisation o on o.id = p.organisation_id where o.code = $1 and p.role = $2 limit 1",
      [code, role],
    )

  const date = (name: string, day: string, month: string, year: string) => ({
    [`${name}.day`]: day,
    [`${name}.month`]: month,
    [`${name}.year`]: year,
  })

  const confirm = async (visitor: Visitor) => {
    clock.forward({ seconds: 31 })
    await visitor.post("/account/confirm", { proof: goodPassword })
  }

  /** Invites by the administrator, accepts, and gives the person's browser. */
  const appointed = async (email: string, post: string, term: Record<string, string> = {}) => {
    await confirm(admin)
    const answer = await admin.post("/administration/people/invite", {
      name: "บุคคล ทดสอบ",
      email,
      post,
      acting: "no",
      ...date("from", "1", "1", "2569"),
      ...term,
    })
    assert.equal(answer.status, 303, await answer.text())
    const visitor = new Visitor(app)
    const mail = await newestMail(app, email)
    await visitor.post(mail?.path ?? "", { name: "บุคคล ทดสอบ", password: goodPassword })
    return visitor
  }
})

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
    assert.ok(acts.length > 2 && acts.every(({ actor_name }) => actor_name === ""))
    const { erasePerson } = await import("#modules/access/commands/person-acts.ts")
    const { execute } = await import("#database/act.ts")
    const erasing = await actorByEmail(app.services, "admin@example.go.th")
    assert.ok(erasing)
    await execute(app.services, erasing, erasePerson, { accountId: id }, { reason: "ขอลบ" })
    const [left] = await asOwner<{ name: string; email: string | null }>(
      app,
      "select name, email from account where id = $1",
      [id],
    )
    assert.deepEqual(left, { name: "", email: null })
    assert.equal((await asOwner(app, "select from history.personal where account_id = $1", [id])).length, 0)
    const still = await asOwner(app, "select from history.act where account_id = $1", [id])
    assert.equal(still.length, acts.length)
  })

  test("is not erased of somebody who holds a post", async () => {
    const id = await one("select id from account where email = 'officer@example.go.th'")
    const { erasePerson } = await import("#modules/access/commands/person-acts.ts")
    const { execute } = await import("#database/act.ts")
    const erasing = await actorByEmail(app.services, "admin@example.go.th")
    assert.ok(erasing)
    await assert.rejects(execute(app.services, erasing, erasePerson, { accountId: id }), /still holds a post/)
  })
})

test("the one administrator cannot end the last term of an administrator", async () => {
  const { endAppointment } = await import("#modules/access/commands/end-appointment.ts")
  const { execute } = await import("#database/act.ts")
  const actor = await actorByEmail(app.services, "admin@example.go.th")
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
