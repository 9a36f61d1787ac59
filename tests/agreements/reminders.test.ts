import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { day } from "#kernel/dates.ts"
import { signInAs } from "#tests/support/people.ts"
import { inAct, pageAs } from "../work/acts.ts"
import { type AgreementOffice, openAgreementOffice } from "./office.ts"
import { dayComes, signed } from "./signing.ts"

let office: AgreementOffice
before(async () => {
  office = await openAgreementOffice()
})
after(() => office.close())

const toldOf = async (accountId: string, id: string) =>
  (
    await office.app.services.database.query
      .selectFrom("notification")
      .select(["key", "title_en", "path"])
      .where("account_id", "=", accountId)
      .where("path", "=", `/agreements/${id}`)
      .where("kind", "like", "%expire%")
      .orderBy("created_at")
      .execute()
  ).map(({ title_en }) => title_en)

test("offices are reminded 180, 90 and 30 days before the end and once after it, each once, and whoever holds the post then", async () => {
  const { app, offices } = office
  const { one, id } = await office.begun("JP-13")
  assert.equal((await signed(office, { one, id }))["validUntil"], "2031-11-19")
  const other = await signInAs(app, { role: "officer", kind: "province", units: ["TH-57"] })
  const told = () => toldOf(offices.officer.accountId, id)
  await dayComes(office, day("2031-05-22"))
  assert.deepEqual(await told(), [])
  for (const [today, times] of [
    ["2031-05-23", 1],
    ["2031-05-24", 1],
    ["2031-08-20", 1],
    ["2031-08-21", 2],
    ["2031-10-20", 3],
    ["2031-10-21", 3],
    ["2031-11-19", 3],
  ] as const) {
    await dayComes(office, day(today))
    await dayComes(office, day(today))
    assert.equal((await told()).length, times, today)
  }
  assert.match((await told())[0] ?? "", /expires on 19 November 2031/)
  assert.deepEqual((await toldOf(offices.governor.accountId, id)).length, 3)
  assert.deepEqual(await toldOf(other.accountId, id), [])
  assert.match(await pageAs(app, offices.officer, "/work"), /ต่ออายุหรือบันทึกการสิ้นสุด/)

  await inAct(app, async (tx, act) => {
    await tx
      .updateTable("appointment")
      .set({ held_until: "2026-11-19" })
      .where("post_id", "=", offices.officer.postId)
      .execute()
    const appointment = {
      id: act.newId(),
      post_id: offices.officer.postId,
      account_id: other.accountId,
      held_from: "2026-11-20",
    }
    await tx
      .insertInto("appointment")
      .values({ ...appointment, created_at: act.at })
      .execute()
  })
  await dayComes(office, day("2031-11-20"))
  assert.match((await toldOf(other.accountId, id))[0] ?? "", /has expired/)
  assert.equal((await told()).length, 3)
  await inAct(app, async (tx) => {
    await tx
      .deleteFrom("appointment")
      .where("account_id", "=", other.accountId)
      .where("post_id", "=", offices.officer.postId)
      .execute()
    await tx
      .updateTable("appointment")
      .set({ held_until: null })
      .where("post_id", "=", offices.officer.postId)
      .execute()
  })
})
