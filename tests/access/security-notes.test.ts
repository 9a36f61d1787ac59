import assert from "node:assert/strict"
import { after, before, describe, test } from "node:test"
import { signInAs, type TestPerson } from "../support/people.ts"
import { type Office, openOffice } from "./office.ts"
import { asOwner, Visitor } from "./support.ts"

let office: Office
let app: Office["app"]
let officer: TestPerson

before(async () => {
  office = await openOffice()
  app = office.app
  officer = await signInAs(app, { role: "officer", kind: "province", units: ["TH-50"], name: "ผู้ถูกปฏิเสธ" })
})
after(() => app.close())

type Note = {
  event: string
  account_id: string | null
  act: string
  subject: string
  route: string
  address: string
  count: number
}

const notes = (event: string) =>
  asOwner<Note>(
    app,
    "select event, account_id, act, subject, route, address, count from history.security_note where event = $1 order by id",
    [event],
  )

describe("what is refused is noted: who, what, about which record, from where, never what was typed", () => {
  test("an act without the right, summed by the hour", async () => {
    const visitor = new Visitor(app, officer.cookie)
    const path = `/administration/people/${officer.accountId}/suspend`
    for (let times = 0; times < 3; times++)
      assert.equal((await visitor.post(path, { reason: "a secret reason" })).status, 403)
    const [note, ...others] = await notes("act_refused")
    assert.deepEqual(others, [])
    assert.deepEqual(note, {
      event: "act_refused",
      account_id: officer.accountId,
      act: "person.suspend",
      subject: officer.accountId,
      route: "/administration/people/:id/suspend",
      address: "127.0.0.1",
      count: 3,
    })
  })

  test("an operation of the API, without a token and with one that does not work", async () => {
    const send = (headers: Record<string, string>) =>
      app.fetch("/api/v1/relations", {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: "{}",
      })
    assert.equal((await send({})).status, 401)
    assert.equal((await send({ authorization: `Bearer maitri_${"x".repeat(43)}` })).status, 401)
    const refused = (await notes("act_refused")).at(-1)
    assert.deepEqual([refused?.account_id, refused?.act], [null, "relation.create"])
    assert.equal((await notes("token_refused"))[0]?.act, "relation.create")
  })

  test("a wrong password: whose account, where there is one; the page says the same in both cases", async () => {
    await office.signIn("admin@example.go.th", "not the password at all")
    await office.signIn("nobody@example.go.th", "not the password at all")
    const [known, unknown] = await notes("sign_in_refused")
    assert.ok(known?.account_id)
    assert.equal(unknown?.account_id, null)
  })

  test("too many tries, a form of another site, a one-time address that is spent", async () => {
    for (let times = 0; times < 11; times++)
      await office.signIn("guessed@example.go.th", `guess number ${times}`)
    assert.equal((await notes("too_often"))[0]?.count, 1)
    await new Visitor(app).post("/sign-in", { email: "x", password: "x" }, { origin: "https://evil.example" })
    assert.equal((await notes("foreign_write")).length, 1)
    await new Visitor(app).get("/invitation/this-is-a-secret-token")
    assert.equal((await notes("act_refused")).at(-1)?.route, "/invitation/:token")
    const leaked = await asOwner(
      app,
      "select from history.security_note n where n::text ~ 'secret-token|secret reason|guess number|the password'",
    )
    assert.equal(leaked.length, 0)
  })
})

describe("the notes", () => {
  test("are shown to administrators, by kind and by person; to nobody else", async () => {
    const page = await (await office.admin.visitor.get("/administration/security")).text()
    assert.match(page, /ผู้ถูกปฏิเสธ/)
    assert.match(page, /ระงับบัญชี/)
    const one = await (
      await office.admin.visitor.get(
        `/en/administration/security?event=act_refused&account=${officer.accountId}`,
      )
    ).text()
    assert.match(one, /suspend an account/)
    assert.doesNotMatch(one, /Wrong address or password<\/t/)
    const refused = await new Visitor(app, officer.cookie).get("/administration/security")
    assert.equal(refused.status, 403)
  })

  test("can be neither changed nor taken out by the application", async () => {
    const { pool } = app.services.database
    for (const sql of [
      "update history.security_note set count = 0",
      "delete from history.security_note",
      "truncate history.security_note",
      "insert into history.security_note (hour, event, act, subject, route, address, request_id, first_at, last_at) values (now(), 'x', '', '', '', '', '', now(), now())",
    ])
      await assert.rejects(pool.query(sql), /permission denied/, sql)
    const before = await asOwner(app, "select from history.security_note")
    await pool.query("select history.forget_security_notes('2100-01-01')")
    assert.equal((await asOwner(app, "select from history.security_note")).length, before.length)
  })

  test("of a flood are summed up: the table does not grow with it", async () => {
    const note =
      "select history.note_security(now(), 'act_refused', null, 'x', n::text, '/x/:id', n::text, '')"
    await asOwner(app, `${note} from generate_series(1, 6000) n`)
    const [row] = await asOwner<{ rows: number; total: number }>(
      app,
      "select count(*)::int as rows, sum(count)::int as total from history.security_note where act = 'x'",
    )
    assert.equal(row?.total, 6000)
    assert.ok(row.rows <= 5001, `${row.rows} rows`)
  })
})
