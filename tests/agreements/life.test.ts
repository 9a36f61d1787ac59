import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { execute } from "#database/act.ts"
import { type Day, day } from "#kernel/dates.ts"
import { systemActor } from "#kernel/rights.ts"
import { remind } from "#modules/agreements/commands/remind.ts"
import { apiAs } from "#tests/support/api.ts"
import { signInAs } from "#tests/support/people.ts"
import { Visitor } from "#tests/support/visitor.ts"
import { Case } from "../establishment/offices.ts"
import { inAct, pageAs } from "../work/acts.ts"
import { type AgreementOffice, openAgreementOffice } from "./office.ts"

let office: AgreementOffice
before(async () => {
  office = await openAgreementOffice()
})
after(() => office.close())

const read = async (id: string) =>
  (await apiAs(office.app, office.offices.officer).get(`/agreements/${id}`)).body
const drafted = {
  areas: ["tourism"],
  projects: [{ id: "1", area: "tourism", titles: { th: "เส้นทางร่วม", en: "A tour" }, dueOn: "2027-09-30" }],
}

/** Takes a case from its draft to its signing. */
const signed = async (
  one: Case,
  id: string,
  years = 5,
  more: object = {},
): Promise<Record<string, unknown>> => {
  const { app, offices } = office
  const { headers } = await apiAs(app, offices.officer).get(`/agreements/${id}`)
  const match = { "if-match": headers.get("etag") ?? "" }
  const written = await apiAs(app, offices.officer).send(
    "PUT",
    `/agreements/${id}/draft`,
    { ...drafted, years },
    match,
  )
  assert.equal(written.status, 200, JSON.stringify(written.body))
  await one.decide(offices.officer, "province", "submit")
  await one.bothApprove()
  await one.decide(offices.minister, "minister", "approve")
  await one.sign(more)
  return read(id)
}

/** The work of a day, as it is done every day. */
const dayComes = (today: Day) =>
  execute({ ...office.app.services, today: () => today }, systemActor("tests"), remind, {})

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

const post = (path: string, fields: Record<string, string>, person = office.offices.officer) =>
  new Visitor(office.app, person.cookie).post(path, fields)

test("offices are reminded 180, 90 and 30 days before the end and once after it, each once, and whoever holds the post then", async () => {
  const { app, offices } = office
  const { one, id } = await office.begun("JP-13")
  assert.equal((await signed(one, id))["validUntil"], "2031-11-19")
  const other = await signInAs(app, { role: "officer", kind: "province", units: ["TH-57"] })
  const told = () => toldOf(offices.officer.accountId, id)
  await dayComes(day("2031-05-22"))
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
    await dayComes(day(today))
    await dayComes(day(today))
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
  await dayComes(day("2031-11-20"))
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

test("a renewal through a case takes the earlier one's place, and its reminders end; an amendment stands beside it", async () => {
  const { app, offices } = office
  const { one, id } = await office.begun("JP-27")
  const first = await signed(one, id)
  await dayComes(day("2031-05-23"))
  const works = () => pageAs(app, offices.officer, "/work")
  assert.match(await works(), /ต่ออายุหรือบันทึกการสิ้นสุด: บันทึกความเข้าใจ [^<]*โอซา/)
  const follow = async (kind: "renew" | "amend") => {
    const made = await apiAs(app, offices.officer).send("POST", "/cases", {
      homeUnit: "TH-50",
      kind,
      relationId: first["relationId"],
      content: {},
    })
    assert.equal(made.status, 201, JSON.stringify(made.body))
    const next = new Case(app, offices)
    next.id = String(made.body["id"])
    const begun = await post(`/cases/${next.id}/agreement`, {})
    const nextId = /\/agreements\/([0-9a-f-]{36})/.exec(begun.headers.get("location") ?? "")?.[1] ?? ""
    return { next, nextId }
  }
  const amending = await follow("amend")
  assert.deepEqual(
    [(await read(amending.nextId))["kind"], (await read(amending.nextId))["previousId"]],
    ["amend", id],
  )
  const amended = await signed(amending.next, amending.nextId)
  assert.deepEqual([amended["state"], (await read(id))["state"]], ["signed", "signed"])

  const renewing = await follow("renew")
  const renewed = await signed(renewing.next, renewing.nextId, 3)
  assert.deepEqual(
    [renewed["kind"], renewed["state"], renewed["validUntil"]],
    ["renew", "signed", "2029-11-19"],
  )
  assert.equal((await read(id))["state"], "replaced")
  assert.doesNotMatch(await works(), /ต่ออายุหรือบันทึกการสิ้นสุด: บันทึกความเข้าใจ [^<]*โอซา/)
  const relation = await pageAs(app, offices.officer, `/en/relations/${String(first["relationId"])}`)
  assert.match(relation, /Replaced by a newer one/)
})

test("a memorandum that was signed without the system is recorded, corrected and ended, with what is wrong told", async () => {
  const { app, offices } = office
  const { one, id } = await office.begun("JP-40")
  const relation = String((await signed(one, id))["relationId"])
  const address = `/en/relations/${relation}/agreements/new`
  const key = crypto.randomUUID()
  const empty = await post(address, { key, kind: "renew" })
  assert.equal(empty.status, 422)
  assert.match(await empty.text(), /Say when it was signed, at least the year/)
  const entry = {
    key,
    kind: "renew",
    "signedOn.day": "9",
    "signedOn.month": "9",
    "signedOn.year": "2019",
    place: "Fukuoka",
    home: "นายก ใจดี | ผู้ว่าราชการจังหวัด | มติคณะรัฐมนตรี 3 กันยายน 2562",
    partner: "Ogawa | Governor",
    "languages[]": "th",
  }
  const backwards = await post(address, { ...entry, "validUntil.year": "2018" })
  assert.equal(backwards.status, 422)
  assert.match(await backwards.text(), /cannot end before it was signed[\s\S]*Fukuoka/)
  const done = await post(address, { ...entry, "validUntil.year": "2024" })
  assert.equal(done.status, 303, await done.text())
  const made = /\/agreements\/([0-9a-f-]{36})/.exec(done.headers.get("location") ?? "")?.[1] ?? ""
  const again = await post(address, { ...entry, "validUntil.year": "2024" })
  assert.equal(again.status, 303)
  assert.equal((await read(made))["signedPlace"], "Fukuoka")
  const page = await pageAs(app, offices.officer, `/en/agreements/${made}`)
  assert.match(page, /Ogawa/)
  assert.match(page, /มติคณะรัฐมนตรี 3 กันยายน 2562/)

  const corrected = await post(`/en/agreements/${made}/correct`, {
    ...entry,
    key: crypto.randomUUID(),
    place: "Dazaifu",
  })
  assert.equal(corrected.status, 303, await corrected.text())
  assert.equal((await read(made))["signedPlace"], "Dazaifu")

  const ending = `/en/agreements/${made}/end`
  const future = await post(ending, { key: crypto.randomUUID(), "endedOn.year": "2030", reason: "" })
  assert.equal(future.status, 422)
  assert.match(await future.text(), /Say why[\s\S]*|This day has not come yet/)
  const ended = await post(ending, {
    key: crypto.randomUUID(),
    "endedOn.year": "2024",
    reason: "Not renewed",
  })
  assert.equal(ended.status, 303, await ended.text())
  const shown = await read(made)
  assert.deepEqual([shown["state"], shown["endedOn"], shown["endReason"]], ["ended", "2024", "Not renewed"])
  const twice = await post(ending, { key: crypto.randomUUID(), "endedOn.year": "2024", reason: "Again" })
  assert.ok(twice.status >= 400)
  const elsewhere = await signInAs(app, { role: "officer", kind: "province", units: ["TH-57"] })
  assert.equal(
    (await post(ending, { key: crypto.randomUUID(), "endedOn.year": "2024", reason: "x" }, elsewhere)).status,
    403,
  )
})

test("opinions of the offices stand on a memorandum of a case; one without a case says nothing of them", async () => {
  const { app, offices } = office
  const { one, id } = await office.begun("JP-28")
  await signed(one, id)
  const page = await pageAs(app, offices.officer, `/en/agreements/${id}`)
  assert.match(page, /what offices said[\s\S]*approved/)
  const recorded = await post(`/en/relations/${String((await read(id))["relationId"])}/agreements/new`, {
    key: crypto.randomUUID(),
    kind: "renew",
    "signedOn.year": "2020",
  })
  const made = recorded.headers.get("location") ?? ""
  const without = await new Visitor(app, offices.officer.cookie).get(made)
  assert.equal(without.status, 200)
  assert.doesNotMatch(await without.text(), /what offices said/)
})
