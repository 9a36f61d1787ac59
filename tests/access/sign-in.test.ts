import assert from "node:assert/strict"
import { after, before, describe, test } from "node:test"
import { decoy } from "#modules/access/passwords.ts"
import type { TestApp } from "../support/app.ts"
import { type Office, openOffice } from "./office.ts"
import { asOwner, codeAt, enrol, goodPassword, newestMail, Visitor } from "./support.ts"
import { watchWork } from "./watch-work.ts"

let app: TestApp
let clock: Office["clock"]
let admin: Office["admin"]
let office: Office
const signIn: Office["signIn"] = (...given) => office.signIn(...given)
const invite: Office["invite"] = (...given) => office.invite(...given)
const accept: Office["accept"] = (...given) => office.accept(...given)
const postOf: Office["postOf"] = (...given) => office.postOf(...given)

before(async () => {
  office = await openOffice()
  ;({ app, clock, admin } = office)
})
after(() => app.close())

describe("the first administrator", () => {
  test("is set up once, with a second factor and ten recovery codes", async () => {
    assert.equal(admin.status, 200)
    assert.equal(admin.codes.length, 10)
    const again = await new Visitor(app).post(office.setUpPath, {
      name: "อีกคน",
      email: "other@example.go.th",
      password: goodPassword,
    })
    assert.equal(again.status, 403)
    assert.equal((await admin.visitor.get("/administration/people")).status, 200)
  })

  test("may administer nothing on a password alone", async () => {
    const { visitor } = await signIn("admin@example.go.th")
    assert.equal((await visitor.get("/administration/people")).status, 303)
    assert.match(await (await visitor.get("/sign-in/second-factor")).text(), /6 หลัก/)
  })
})

describe("an invitation", () => {
  test("is accepted once, and of two who accept at once one is refused", async () => {
    const { mail } = await invite("race@example.go.th", await postOf("province-TH-50", "officer"))
    const answers = await Promise.all([accept(mail?.path ?? ""), accept(mail?.path ?? "")])
    assert.deepEqual(
      answers.map(({ answer }) => answer.status).toSorted((a, b) => a - b),
      [303, 403],
    )
    assert.equal((await accept(mail?.path ?? "")).answer.status, 403)
    const [row] = await asOwner<{ sessions: string }>(
      app,
      "select count(*)::text as sessions from session s join account a on a.id = s.account_id where a.email = $1",
      ["race@example.go.th"],
    )
    assert.equal(row?.sessions, "1")
  })

  test("runs out, and can be sent again; the earlier address stops working", async () => {
    const { mail, answer } = await invite("late@example.go.th", await postOf("province-TH-50", "executive"))
    clock.forward({ days: 8 })
    assert.equal((await accept(mail?.path ?? "")).answer.status, 403)
    await office.signInAdmin()
    const person = answer.headers.get("location") ?? ""
    const sent = await admin.visitor.post(`${person}/resend-invitation`, { reason: "ขอใหม่" })
    assert.equal(sent.status, 303)
    const newer = await newestMail(app, "late@example.go.th")
    assert.notEqual(newer?.path, mail?.path)
    assert.equal((await accept(newer?.path ?? "")).answer.status, 303)
  })

  test("refuses a password that is short, common, personal or regular", async () => {
    const { mail } = await invite("weak@example.go.th", await postOf("province-TH-51", "officer"))
    for (const password of [
      "short",
      "password1234!",
      "somchai-weak-2569",
      "aaaaaaaaaaaaa",
      "1234567890123",
    ]) {
      const { answer } = await accept(mail?.path ?? "", "Somchai Weak", password)
      assert.equal(answer.status, 422, password)
    }
    assert.equal((await accept(mail?.path ?? "")).answer.status, 303)
  })

  test("of somebody who has an account appoints only", async () => {
    const { answer } = await invite("race@example.go.th", await postOf("province-TH-51", "executive"))
    assert.equal(answer.status, 303)
    const [row] = await asOwner<{ posts: string }>(
      app,
      "select count(*)::text as posts from appointment h join account a on a.id = h.account_id where a.email = $1",
      ["race@example.go.th"],
    )
    assert.equal(row?.posts, "2")
  })

  test("cannot put a second holder into a post, except acting", async () => {
    const post = await postOf("province-TH-50", "officer")
    const { answer } = await invite("second@example.go.th", post)
    assert.equal(answer.status, 409)
    assert.match(await answer.text(), /ดำรงอยู่/)
    assert.equal((await invite("second@example.go.th", post, { acting: "yes" })).answer.status, 303)
  })
})

describe("signing in", () => {
  test("leads on only within this site", async () => {
    const wanted = [
      "https://evil.example",
      "//evil.example",
      "/\\evil.example",
      "/\tx",
      "javascript:alert(1)",
      "/%0d%0aX",
    ]
    for (const next of wanted) {
      const { answer } = await signIn("race@example.go.th", goodPassword, next)
      const location = answer.headers.get("location") ?? ""
      assert.ok(new URL(location, app.url).origin === app.url, `${next} -> ${location}`)
    }
    const { answer } = await signIn("race@example.go.th", goodPassword, "/account/sessions?x=1")
    assert.equal(answer.headers.get("location"), "/account/sessions?x=1")
  })

  test("gives a new token and ends the one that the browser held", async () => {
    const { visitor } = await signIn("race@example.go.th")
    const planted = visitor.cookies.get("maitri_session") ?? ""
    await visitor.post("/sign-in", { email: "race@example.go.th", password: goodPassword, next: "/" })
    assert.notEqual(visitor.cookies.get("maitri_session"), planted)
    const old = new Visitor(app, `maitri_session=${planted}`)
    assert.equal((await old.get("/account")).status, 303)
  })

  test("tells nothing about whether an account exists: the same words, after the same work", async () => {
    const refused = async (email: string) => {
      const watch = watchWork()
      const { answer } = await signIn(email, "not the password at all")
      const work = watch.stop()
      assert.equal(answer.status, 422)
      // what every page asks now and then, whoever signs in
      const statements = work.statements.filter((one) => !one.includes("from demonstration"))
      return { ...work, statements, text: (await answer.text()).replaceAll(email, "") }
    }
    const known = await refused("weak@example.go.th")
    assert.match(known.text, /อีเมลหรือรหัสผ่านไม่ถูกต้อง/)
    assert.equal(known.hashes, 1)
    assert.ok(known.statements.length > 3)
    assert.deepEqual(await refused("nobody@example.go.th"), known)
    const behind = (suspended: string) =>
      `set session_replication_role = replica; update account set suspended_at = ${suspended} where email = 'weak@example.go.th'`
    await asOwner(app, behind("now()"))
    assert.deepEqual(await refused("weak@example.go.th"), known)
    await asOwner(app, behind("null"))
    clock.forward({ minutes: 16 })
  })

  test("computes with the same settings where there is no account as where there is one", async () => {
    const [kept] = await asOwner<{ password_hash: string }>(
      app,
      "select c.password_hash from credential c join account a on a.id = c.account_id where a.email = $1",
      ["weak@example.go.th"],
    )
    const settings = (phc: string) => phc.split("$").slice(1, 4)
    assert.deepEqual(settings(decoy), settings(kept?.password_hash ?? ""))
    const lengths = (phc: string) =>
      phc
        .split("$")
        .slice(4)
        .map(({ length }) => length)
    assert.deepEqual(lengths(decoy), lengths(kept?.password_hash ?? ""))
  })

  test("slows guessing down, counts on after a restart, and does not lock out the right person elsewhere", async () => {
    const email = "late@example.go.th"
    const statuses: string[] = []
    for (let i = 0; i < 12; i++) {
      const { answer } = await signIn(email, `guess number ${i} of many`)
      statuses.push(/พยายามหลายครั้งเกินไป/.test(await answer.text()) ? "stopped" : "wrong")
    }
    assert.deepEqual([statuses.indexOf("stopped"), statuses.at(-1)], [10, "stopped"])
    assert.match(await (await signIn(email)).answer.text(), /พยายามหลายครั้งเกินไป/)
    const kept = await asOwner<{ count: number }>(app, "select count from guess where count > 10")
    assert.ok(kept.length > 0)
    clock.forward({ minutes: 16 })
    assert.equal((await signIn(email)).answer.status, 303)
  })

  test("is refused for a form that another site made the browser send", async () => {
    const visitor = new Visitor(app)
    const answer = await visitor.post(
      "/sign-in",
      { email: "race@example.go.th", password: goodPassword },
      { origin: "https://evil.example" },
    )
    assert.equal(answer.status, 403)
    assert.equal(visitor.cookies.size, 0)
  })
})

describe("a second factor", () => {
  let secret: Buffer
  let codes: readonly string[]

  const atSecondFactor = async () => {
    const { visitor, answer } = await signIn("second@example.go.th")
    assert.match(answer.headers.get("location") ?? "", /second-factor/)
    return visitor
  }

  test("is set up from what the page shows", async () => {
    const mail = await newestMail(app, "second@example.go.th")
    const { visitor } = await accept(mail?.path ?? "")
    ;({ secret, codes } = await enrol(app, visitor))
    assert.equal(codes.length, 10)
    assert.equal((await visitor.get("/account")).status, 200)
    clock.forward({ seconds: 60 })
  })

  test("keeps everything closed until it is proved, and its code is good once", async () => {
    const visitor = await atSecondFactor()
    assert.equal((await visitor.get("/account")).status, 303)
    const waiting = visitor.cookies.get("maitri_session")
    const code = codeAt(secret, clock.now())
    assert.equal((await visitor.post("/sign-in/second-factor", { code })).status, 303)
    assert.notEqual(visitor.cookies.get("maitri_session"), waiting)
    assert.equal((await visitor.get("/account")).status, 200)
    const thief = await atSecondFactor()
    assert.equal((await thief.post("/sign-in/second-factor", { code })).status, 422)
    clock.forward({ seconds: 31 })
  })

  test("of two who send one code at once one is refused", async () => {
    const [one, two] = [await atSecondFactor(), await atSecondFactor()]
    const code = codeAt(secret, clock.now())
    const answers = await Promise.all([one, two].map((each) => each.post("/sign-in/second-factor", { code })))
    assert.deepEqual(
      answers.map(({ status }) => status).toSorted((a, b) => a - b),
      [303, 422],
    )
    clock.forward({ seconds: 31 })
  })

  test("can be replaced by a recovery code, once", async () => {
    const [code = ""] = codes
    const visitor = await atSecondFactor()
    assert.equal((await visitor.post("/sign-in/second-factor", { code: code.toUpperCase() })).status, 303)
    const thief = await atSecondFactor()
    assert.equal((await thief.post("/sign-in/second-factor", { code })).status, 422)
    const renewed = await visitor.post("/account/recovery-codes")
    assert.equal(renewed.status, 200)
    assert.equal((await thief.post("/sign-in/second-factor", { code: codes[1] ?? "" })).status, 422)
  })

  test("cannot be guessed: after six tries everybody waits", async () => {
    const visitor = await atSecondFactor()
    for (let i = 0; i < 7; i++) await visitor.post("/sign-in/second-factor", { code: "000000" })
    const answer = await visitor.post("/sign-in/second-factor", { code: codeAt(secret, clock.now()) })
    assert.match(await answer.text(), /พยายามหลายครั้งเกินไป/)
    clock.forward({ minutes: 16 })
  })

  test("is not enrolled with a secret of another person's page", async () => {
    const { visitor } = await signIn("race@example.go.th")
    const html = await (await visitor.get("/account/second-factor")).text()
    const sealed = /name="secret" value="([^"]+)"/.exec(html)?.[1] ?? ""
    const { visitor: other } = await signIn("late@example.go.th")
    const answer = await other.post("/account/second-factor", { secret: sealed, code: "123456" })
    assert.equal(answer.status, 403)
  })
})
