import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { accessWorkers, saveDraft } from "#modules/access/index.ts"
import pino from "pino"
import { type Office, openOffice } from "./office.ts"
import { asOwner, goodPassword } from "./support.ts"

let office: Office
before(async () => {
  office = await openOffice()
})
after(() => office.app.close())

const tidy = async () => {
  const context = {
    services: office.app.services,
    log: pino({ level: "silent" }),
    signal: new AbortController().signal,
  }
  for (const { work } of accessWorkers) await work(context, [])
}

const counts = async () => {
  const tables = ["session", "mailed_link", "api_token", "guess", "idempotency_key", "draft"] as const
  const found = tables.map(async (table) => {
    const [row] = await asOwner<{ n: number }>(office.app, `select count(*)::int as n from ${table}`)
    return [table, row?.n] as const
  })
  return Object.fromEntries(await Promise.all(found))
}

test("what has run out is taken away each night; what still serves stays", async () => {
  const { app, clock, postOf, invite, accept, signIn } = office
  const { mail } = await invite("somebody@example.go.th", await postOf("province-TH-50", "officer"))
  const { visitor } = await accept(mail?.path ?? "")
  await visitor.post("/account/tokens", { name: "program", scope: "read", days: "30" })
  await signIn("somebody@example.go.th", "a wrong password")
  const [person] = await asOwner<{ id: string }>(
    app,
    "select id from account where email = 'somebody@example.go.th'",
  )
  const actor = { kind: "person", accountId: person?.id ?? "", name: "", appointments: [] } as const
  const key = { owner: { account: actor.accountId }, form: "test" }
  await saveDraft(app.services, actor, key, { note: ["typed"] })
  await asOwner(
    app,
    "insert into idempotency_key (actor, key, request_hash, at) values ('x', 'x', 'x', $1)",
    [clock.now()],
  )
  const before = await counts()
  await tidy()
  assert.deepEqual(await counts(), before)

  clock.forward({ hours: 13 })
  await tidy()
  assert.equal((await counts())["session"], 0)
  clock.forward({ days: 8 })
  await tidy()
  assert.deepEqual(await counts(), { ...before, session: 0, guess: 0, idempotency_key: 0 })
  clock.forward({ days: 30 })
  await tidy()
  assert.equal((await counts())["mailed_link"], 0)
  clock.forward({ days: 430 })
  await tidy()
  const nothing = { session: 0, mailed_link: 0, api_token: 0, guess: 0, idempotency_key: 0, draft: 0 }
  assert.deepEqual(await counts(), nothing)
  assert.equal((await signIn("somebody@example.go.th", goodPassword)).answer.status, 303)
})
