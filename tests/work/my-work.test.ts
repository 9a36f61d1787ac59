import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { day } from "#kernel/dates.ts"
import { type Holder, type Kind, openMatter, settleMatters } from "#modules/work/index.ts"
import { startTestApp, type TestApp } from "../support/app.ts"
import { signInAs, type TestPerson } from "../support/people.ts"
import { Visitor } from "../support/visitor.ts"
import { inAct, pageAs } from "./acts.ts"

const review: Kind = { name: "test.review", label: { th: "การพิจารณา", en: "Review" } }

let app: TestApp
let officer: TestPerson
let reviewer: TestPerson
before(async () => {
  app = await startTestApp({ today: "2026-11-21" })
  officer = await signInAs(app, { role: "officer", kind: "province", units: ["TH-50"], name: "เชียงใหม่" })
  reviewer = await signInAs(app, { role: "reviewer", kind: "interior", name: "กองการต่างประเทศ" })
})
after(() => app.close())

const open = (id: string, holder: Holder, dueOn?: string, waiter?: string) =>
  inAct(app, (tx, act) =>
    openMatter(tx, act, {
      kind: review,
      subject: { kind: "case", id },
      holder,
      waiter: waiter ? { organisation: waiter } : "nobody",
      title: { th: `พิจารณาเรื่อง ${id}`, en: `Consider case ${id}` },
      because: { th: "จังหวัดส่งเรื่อง", en: "The province sent it" },
      path: `/cases/${id}`,
      dueOn: dueOn === undefined ? undefined : day(dueOn),
    }),
  )

const pageOf = (person: TestPerson, path = "/en/work") => pageAs(app, person, path)

test("nobody's page says what will be there", async () => {
  const page = await pageOf(officer, "/work")
  assert.match(page, /ไม่มีเรื่องรอดำเนินการ/)
  assert.equal((await app.fetch("/work")).status, 303)
})

test("what is opened waits for the post, the office or the role, by how pressing it is", async () => {
  await open("overdue", { post: reviewer.postId }, "2026-11-20", officer.organisationId)
  await open("soon", { organisation: reviewer.organisationId }, "2026-11-24")
  await open("later", { organisation: reviewer.organisationId, role: "reviewer" })
  await open("not-theirs", { organisation: reviewer.organisationId, role: "executive" })
  await open("by-name", { account: reviewer.accountId }, "2027-01-01")
  const page = await pageOf(reviewer)
  assert.match(page, /Late\n.*Due soon\n.*Waiting\n/s)
  assert.match(page, /1 day late \(20 Nov 2026\)/)
  assert.match(page, /Due 24 Nov 2026, 3 days left/)
  assert.match(page, /Consider case by-name/)
  assert.doesNotMatch(page, /not-theirs/)
  assert.match(page, /4 waiting, 1 late/)
})

test("whoever waits sees with whom it is", async () => {
  const page = await pageOf(officer)
  assert.match(page, /With others/)
  assert.match(page, /Consider case overdue/)
  assert.match(page, /reviewer, กองการต่างประเทศ/)
})

test("what waits for oneself on behalf of one's own office is not with others too", async () => {
  await open("own", { post: reviewer.postId }, undefined, reviewer.organisationId)
  const page = await pageOf(reviewer)
  assert.equal(page.split("Consider case own").length - 1, 1)
  await inAct(app, (tx, act) => settleMatters(tx, act, { subject: { kind: "case", id: "own" }, as: "done" }))
})

test("the same matter is opened once, and takes a new date", async () => {
  await open("soon", { organisation: reviewer.organisationId }, "2026-11-23")
  const rows = await app.services.database.query
    .selectFrom("matter")
    .select("due_on")
    .where("subject_id", "=", "soon")
    .execute()
  assert.deepEqual(rows, [{ due_on: "2026-11-23" }])
})

test("what is settled waits no more, and may be opened again", async () => {
  const subject = { kind: "case", id: "overdue" }
  const settled = await inAct(app, (tx, act) => settleMatters(tx, act, { subject, as: "done" }))
  assert.equal(settled, 1)
  assert.doesNotMatch(await pageOf(reviewer), /Consider case overdue/)
  assert.equal(await inAct(app, (tx, act) => settleMatters(tx, act, { subject, as: "done" })), 0)
  await open("overdue", { post: reviewer.postId })
  assert.match(await pageOf(reviewer), /Consider case overdue/)
})

test("the successor in a post finds what waits; whoever has left does not", async () => {
  const { services } = app
  const next = await signInAs(app, { role: "officer", kind: "province", units: ["TH-51"], name: "ลำพูน" })
  await inAct(app, async (tx, act) => {
    await tx
      .updateTable("appointment")
      .set({ held_until: "2026-11-20" })
      .where("post_id", "=", reviewer.postId)
      .execute()
    await tx
      .insertInto("appointment")
      .values({
        id: act.newId(),
        post_id: reviewer.postId,
        account_id: next.accountId,
        held_from: "2026-11-21",
        created_at: services.now(),
      })
      .execute()
  })
  assert.match(await pageOf(next), /Consider case overdue/)
  assert.doesNotMatch(await pageOf(reviewer), /Consider case overdue/)
  assert.match(await pageOf(reviewer), /Consider case by-name/)
})

test("a group in full is found page by page", async () => {
  for (let i = 0; i < 55; i++) await open(`many-${i}`, { organisation: officer.organisationId }, "2027-02-01")
  const first = await pageOf(officer, "/en/work/later")
  assert.equal([...first.matchAll(/Consider case many/g)].length, 50)
  assert.match(first, /Page 1 of 2/)
  const second = await pageOf(officer, "/en/work/later?page=2")
  assert.equal([...second.matchAll(/Consider case many/g)].length, 5)
  assert.equal((await new Visitor(app, officer.cookie).get("/work/nothing")).status, 404)
})
