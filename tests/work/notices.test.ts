import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { addDays, type Day } from "#kernel/dates.ts"
import { type Kind, openMatter } from "#modules/work/index.ts"
import { announceDue } from "#modules/work/notices/announce.ts"
import { sendDigests } from "#modules/work/notices/digest.ts"
import { remindDue } from "#modules/work/notices/remind.ts"
import type { Workers } from "#database/jobs/workers.ts"
import { startTestApp, type TestApp } from "../support/app.ts"
import { signInAs, type TestPerson } from "../support/people.ts"
import { type MailServer, partsOf, startMailServer } from "../support/smtp.ts"
import { Visitor } from "../support/visitor.ts"
import { inAct, startBackground, until } from "./acts.ts"

const kind: Kind = { name: "test.review", label: { th: "การพิจารณา", en: "Review" } }

let app: TestApp
let server: MailServer
let workers: Workers
let person: TestPerson
before(async () => {
  app = await startTestApp({ clock: { now: () => new Date() } })
  server = await startMailServer()
  workers = await startBackground(app, server.url)
  person = await signInAs(app, { role: "officer", kind: "province", units: ["TH-50"] })
})
after(async () => {
  await workers.stop(2)
  await server.close()
  await app.close()
})

const inDays = (days: number): Day => addDays(app.services.today(), days)

const open = (id: string, dueOn?: Day) =>
  inAct(app, (tx, act) =>
    openMatter(tx, act, {
      kind,
      subject: { kind: "case", id },
      holder: { post: person.postId },
      title: { th: `เรื่อง ${id}`, en: `Matter ${id}` },
      path: `/cases/${id}`,
      dueOn,
    }),
  )

const letters = () => server.taken.filter(({ to }) => to.startsWith(person.accountId))
const notices = () =>
  app.services.database.query
    .selectFrom("notification")
    .select(["key", "by_mail", "mailed_at", "read_at"])
    .where("account_id", "=", person.accountId)
    .orderBy("id")
    .execute()

test("the holder is told inside and by mail, once, soon after the act", async () => {
  const begun = performance.now()
  await open("first")
  await until(() => letters().length === 1)
  assert.ok(performance.now() - begun < 3000)
  assert.equal((await notices()).length, 1)
  await announceDue(app.services, new AbortController().signal)
  assert.equal((await notices()).length, 1)
  const [text = ""] = partsOf(letters()[0] ?? assert.fail())
  assert.match(text, /เรื่อง first/)
  assert.ok(text.includes(`${app.url}/cases/first`))
})

test("opening a notice marks it as read and leads on", async () => {
  const visitor = new Visitor(app, person.cookie)
  const page = await (await visitor.get("/en/notices")).text()
  assert.match(page, /Matter first/)
  assert.match(page, /1 unread/)
  const path = /href="(\/en\/notices\/[0-9a-f-]{36})"/.exec(page)?.[1] ?? assert.fail()
  const answer = await visitor.get(path)
  assert.equal(answer.headers.get("location"), "/en/cases/first")
  assert.doesNotMatch(await (await visitor.get("/en/notices")).text(), /1 unread/)
  const other = await signInAs(app, { role: "analyst" })
  assert.equal((await new Visitor(app, other.cookie).get(path)).status, 404)
})

test("the link in a letter switches its kind off, by one click, and only its own", async () => {
  const letter = letters()[0] ?? assert.fail()
  const off = /<(http[^>]+)>/.exec(letter.header("list-unsubscribe"))?.[1] ?? assert.fail()
  const shown = await fetch(off)
  assert.match(await shown.text(), /เลิกรับอีเมล/)
  const click = (address: string) =>
    fetch(address, { method: "POST", body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }) })
  const wrong = await click(`${off.slice(0, -2)}AA`)
  assert.equal(wrong.status, 404)
  const done = await click(off)
  assert.equal(done.status, 200)
  await open("second")
  await until(async () => (await notices()).length === 2)
  assert.deepEqual(
    (await notices()).map(({ by_mail }) => by_mail),
    ["at_once", "not"],
  )
  assert.equal(letters().length, 1)
})

test("a digest gathers what came and is sent once a day", async () => {
  const visitor = new Visitor(app, person.cookie)
  const sent = await visitor.post("/notices/settings", { byMail: "digest", language: "en" })
  assert.equal(sent.status, 303)
  await open("third", inDays(2))
  await open("fourth")
  await until(async () => (await notices()).length === 4)
  await sendDigests(app.services)
  await sendDigests(app.services)
  await until(() => letters().length === 2)
  const [text = ""] = partsOf(letters()[1] ?? assert.fail())
  assert.match(text, /4 matters wait for you/)
  assert.match(text, /• Matter fourth[^]*• Matter third\n {2}Due \d+ [A-Z][a-z]+ \d{4}, 2 days left/)
  assert.doesNotMatch(text, /Matter second/)
})

test("a day that is near and one that has passed are told once each", async () => {
  await open("dated", inDays(3))
  await until(async () => (await notices()).length === 5)
  const on = (today: Day) => ({ ...app.services, today: () => today })
  await remindDue(on(inDays(0)))
  await remindDue(on(inDays(0)))
  assert.equal((await notices()).filter(({ key }) => key.endsWith(":soon")).length, 1)
  await remindDue(on(inDays(6)))
  await remindDue(on(inDays(7)))
  assert.equal((await notices()).filter(({ key }) => key.endsWith(":late")).length, 2)
})

test("the settings are checked, kept, and one's own", async () => {
  const visitor = new Visitor(app, person.cookie)
  assert.equal((await visitor.post("/notices/settings", { byMail: "sometimes", language: "en" })).status, 422)
  assert.equal((await new Visitor(app).post("/notices/settings", {})).status, 403)
  assert.match(await (await visitor.get("/en/notices/settings")).text(), /value="digest" checked/)
})

test("whoever is erased is forgotten here too", async () => {
  const { query } = app.services.database
  await inAct(app, async (tx, act) => {
    await tx.updateTable("appointment").set({ held_until: "2026-11-20" }).execute()
    await tx
      .updateTable("account")
      .set({ name: "", email: null, erased_at: act.at })
      .where("id", "=", person.accountId)
      .execute()
  })
  assert.deepEqual(await notices(), [])
  const mail = await query
    .selectFrom("outgoing_mail")
    .select(["to_address", "to_name", "subject"])
    .distinct()
    .where("account_id", "=", person.accountId)
    .execute()
  assert.deepEqual(mail, [{ to_address: "", to_name: "", subject: "" }])
})
