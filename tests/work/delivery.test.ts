import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { sendMail } from "#database/mail.ts"
import { startTestApp, type TestApp } from "../support/app.ts"
import { testMail } from "../support/letters.ts"
import { signInAs } from "../support/people.ts"
import { startMailServer } from "../support/smtp.ts"
import { Visitor } from "../support/visitor.ts"
import { inAct, startBackground, until } from "./acts.ts"

let app: TestApp
before(async () => {
  app = await startTestApp({ installation: { mails: false } })
})
after(() => app.close())

const stateOf = async (key: string) =>
  app.services.database.query
    .selectFrom("outgoing_mail")
    .select(["id", "state"])
    .where("key", "=", key)
    .executeTakeFirstOrThrow()

test("only an administrator sees how mail and jobs do", async () => {
  const officer = await signInAs(app, { role: "officer" })
  assert.equal((await new Visitor(app, officer.cookie).get("/administration/delivery")).status, 403)
  assert.equal(
    (await new Visitor(app, officer.cookie).post("/administration/delivery/jobs/retry")).status,
    403,
  )
})

test("without a mail server letters wait, and the page says so", async () => {
  const administrator = await signInAs(app, { role: "administrator" })
  const workers = await startBackground(app)
  await inAct(app, (tx, act) => sendMail(tx, act, testMail("waits")))
  await workers.stop(2)
  assert.equal((await stateOf("waits")).state, "waiting")
  const page = await (await new Visitor(app, administrator.cookie).get("/en/administration/delivery")).text()
  assert.match(page, /No mail server is set/)
  assert.match(page, /Sending letters/)
})

test("a letter that was refused is shown with its reason, and sent again when the administrator says so", async () => {
  let refusing = true
  const server = await startMailServer({
    refuse: (address) => (refusing && address.startsWith("refused") ? 550 : undefined),
  })
  const workers = await startBackground(app, server.url)
  try {
    await inAct(app, (tx, act) => sendMail(tx, act, testMail("refused")))
    await until(async () => (await stateOf("refused")).state === "failed")
    const administrator = new Visitor(app, (await signInAs(app, { role: "administrator" })).cookie)
    const page = await (await administrator.get("/en/administration/delivery")).text()
    assert.match(page, /refused@example\.go\.th[^]*550 not here/)
    refusing = false
    const { id } = await stateOf("refused")
    assert.equal((await administrator.post(`/administration/delivery/mail/${id}/retry`)).status, 303)
    await until(async () => (await stateOf("refused")).state === "sent")
    assert.equal((await administrator.post(`/administration/delivery/mail/${id}/retry`)).status, 404)
  } finally {
    await workers.stop(2)
    await server.close()
  }
})
