import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { addDays, day } from "#kernel/dates.ts"
import { remindDue } from "#modules/work/notices/remind.ts"
import { apiAs } from "#tests/support/api.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { inAct, pageAs } from "../work/acts.ts"
import { Case, type Offices, openOffices } from "./offices.ts"

let app: TestApp
let offices: Offices
before(async () => {
  // a Thursday
  app = await startTestApp({ today: "2026-11-19" })
  offices = await openOffices(app)
})
after(() => app.close())

const mailOf = async (address: string) =>
  (
    await app.services.database.query
      .selectFrom("outgoing_mail")
      .select(["subject", "to_address"])
      .where("to_address", "=", address)
      .execute()
  ).map(({ subject }) => subject)

test("near is three working days, over weekends and holidays; near and late are told by mail, once", async () => {
  const one = await new Case(app, offices).open()
  const { pool, query } = app.services.database
  const due = one.last["waiting"][0].dueOn
  const matter = await query
    .selectFrom("matter")
    .select(["due_on", "soon_on"])
    .where("path", "=", `/cases/${one.id}`)
    .executeTakeFirstOrThrow()
  assert.equal(matter.due_on, due)
  // thirty working days from Thursday, 19 November 2026, over 7, 10 and 31 December and 1 January: Wednesday, 6 January
  assert.equal(due, "2027-01-06")
  assert.equal(matter.soon_on, "2026-12-30", "the 31st, the 1st and the weekend are no working days")
  const { rows } = await pool.query<{ email: string }>("select email from account where id = $1", [
    offices.officer.accountId,
  ])
  const email = rows[0]?.email ?? ""
  // as opened on the day that the application believes in, whatever the day of this run
  await inAct(app, async (tx) => {
    await tx
      .updateTable("matter")
      .set({ opened_at: new Date("2026-11-21T03:00:00Z") })
      .where("path", "=", `/cases/${one.id}`)
      .execute()
  })
  const on = (today: string) => ({ ...app.services, today: () => day(today) })
  const before = (await mailOf(email)).length
  await remindDue(on("2026-12-29"))
  assert.equal((await mailOf(email)).length, before)
  await remindDue(on("2026-12-30"))
  await remindDue(on("2026-12-31"))
  assert.equal((await mailOf(email)).length, before + 1)
  await remindDue(on(addDays(day(due), 1)))
  await remindDue(on(addDays(day(due), 2)))
  assert.equal((await mailOf(email)).length, before + 2)
})

test("the board and the list count as near what has three working days left", async () => {
  const one = await new Case(app, offices).open()
  const near = async () => (await apiAs(app, offices.division).get("/cases?late=soon")).body["total"]
  const none = await near()
  // from Thursday to Tuesday are three working days, and to Wednesday four
  const due = (on: string) =>
    inAct(app, async (tx) => {
      await tx.updateTable("case_desk").set({ due_on: on }).where("case_id", "=", one.id).execute()
    })
  await due("2026-11-25")
  assert.equal(await near(), none)
  await due("2026-11-24")
  assert.equal(await near(), none + 1)
  assert.match(await pageAs(app, offices.division, "/cases/board"), /\n1\nใกล้ครบกำหนด/)
})
