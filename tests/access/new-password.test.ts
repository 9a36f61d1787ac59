import assert from "node:assert/strict"
import { after, before, describe, test } from "node:test"
import { answerAfter } from "#modules/access/pages/new-password.tsx"
import type { TestApp } from "../support/app.ts"
import { type Office, openOffice } from "./office.ts"
import { newestMail, otherPassword, Visitor } from "./support.ts"

let app: TestApp
let clock: Office["clock"]
let office: Office
const signIn: Office["signIn"] = (...given) => office.signIn(...given)

before(async () => {
  office = await openOffice()
  ;({ app, clock } = office)
  await office.signInAdmin()
  for (const [email, role] of [
    ["race@example.go.th", "officer"],
    ["late@example.go.th", "executive"],
  ] as const) {
    const { mail } = await office.invite(email, await office.postOf("province-TH-50", role))
    await office.accept(mail?.path ?? "")
  }
})
after(() => app.close())

describe("a new password", () => {
  test("is asked for without telling whether there is an account", async () => {
    const ask = async (email: string) => {
      const begun = performance.now()
      const answer = await new Visitor(app).post("/sign-in/new-password", { email })
      return { status: answer.status, to: answer.headers.get("location"), ms: performance.now() - begun }
    }
    const [known, unknown] = [await ask("race@example.go.th"), await ask("nobody@example.go.th")]
    assert.deepEqual([known.status, known.to], [unknown.status, unknown.to])
    for (const { ms } of [known, unknown]) assert.ok(ms >= answerAfter - 1, `answered after ${ms} ms`)
  })

  test("ends every session and is good once", async () => {
    const { visitor } = await signIn("race@example.go.th")
    const mail = await newestMail(app, "race@example.go.th")
    const set = () => new Visitor(app).post(mail?.path ?? "", { password: otherPassword })
    assert.equal((await set()).status, 303)
    assert.equal((await visitor.get("/account")).status, 303)
    assert.equal((await set()).status, 403)
    assert.equal((await signIn("race@example.go.th")).answer.status, 422)
    assert.equal((await signIn("race@example.go.th", otherPassword)).answer.status, 303)
  })

  test("by a link that ran out is refused", async () => {
    await new Visitor(app).post("/sign-in/new-password", { email: "late@example.go.th" })
    const mail = await newestMail(app, "late@example.go.th")
    clock.forward({ minutes: 61 })
    const answer = await new Visitor(app).post(mail?.path ?? "", { password: otherPassword })
    assert.equal(answer.status, 403)
  })
})
