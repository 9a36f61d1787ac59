import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { day } from "#kernel/dates.ts"
import { apiAs } from "#tests/support/api.ts"
import { signInAs } from "#tests/support/people.ts"
import { Visitor } from "#tests/support/visitor.ts"
import { Case } from "../establishment/offices.ts"
import { pageAs } from "../work/acts.ts"
import { type AgreementOffice, openAgreementOffice } from "./office.ts"
import { dayComes, read, signed } from "./signing.ts"

let office: AgreementOffice
before(async () => {
  office = await openAgreementOffice()
})
after(() => office.close())

const post = (path: string, fields: Record<string, string>, person = office.offices.officer) =>
  new Visitor(office.app, person.cookie).post(path, fields)

test("a renewal through a case takes the earlier one's place, and its reminders end; an amendment stands beside it", async () => {
  const { app, offices } = office
  const { one, id } = await office.begun("JP-27")
  const first = await signed(office, { one, id })
  await dayComes(office, day("2031-05-23"))
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
    [(await read(office, amending.nextId))["kind"], (await read(office, amending.nextId))["previousId"]],
    ["amend", id],
  )
  const amended = await signed(office, { one: amending.next, id: amending.nextId })
  assert.deepEqual([amended["state"], (await read(office, id))["state"]], ["signed", "signed"])

  const renewing = await follow("renew")
  const renewed = await signed(office, { one: renewing.next, id: renewing.nextId }, 3)
  assert.deepEqual(
    [renewed["kind"], renewed["state"], renewed["validUntil"]],
    ["renew", "signed", "2029-11-19"],
  )
  assert.equal((await read(office, id))["state"], "replaced")
  assert.doesNotMatch(await works(), /ต่ออายุหรือบันทึกการสิ้นสุด: บันทึกความเข้าใจ [^<]*โอซา/)
  const relation = await pageAs(app, offices.officer, `/en/relations/${String(first["relationId"])}`)
  assert.match(relation, /Replaced by a newer one/)
})

test("a memorandum that was signed without the system is recorded, corrected and ended, with what is wrong told", async () => {
  const { app, offices } = office
  const { one, id } = await office.begun("JP-40")
  const relation = String((await signed(office, { one, id }))["relationId"])
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
  assert.equal((await read(office, made))["signedPlace"], "Fukuoka")
  const page = await pageAs(app, offices.officer, `/en/agreements/${made}`)
  assert.match(page, /Ogawa/)
  assert.match(page, /มติคณะรัฐมนตรี 3 กันยายน 2562/)

  const corrected = await post(`/en/agreements/${made}/correct`, {
    ...entry,
    key: crypto.randomUUID(),
    revision: String((await read(office, made))["revision"]),
    place: "Dazaifu",
  })
  assert.equal(corrected.status, 303, await corrected.text())
  assert.equal((await read(office, made))["signedPlace"], "Dazaifu")

  const ending = `/en/agreements/${made}/end`
  const future = await post(ending, { key: crypto.randomUUID(), "endedOn.year": "2030", reason: "" })
  assert.equal(future.status, 422)
  const refused = await future.text()
  assert.match(refused, /Say why/)
  assert.match(refused, /This day has not come yet/)
  const ended = await post(ending, {
    key: crypto.randomUUID(),
    "endedOn.year": "2024",
    reason: "Not renewed",
  })
  assert.equal(ended.status, 303, await ended.text())
  const shown = await read(office, made)
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
  await signed(office, { one, id })
  const page = await pageAs(app, offices.officer, `/en/agreements/${id}`)
  assert.match(page, /what offices said[\s\S]*approved/)
  const recorded = await post(
    `/en/relations/${String((await read(office, id))["relationId"])}/agreements/new`,
    {
      key: crypto.randomUUID(),
      kind: "renew",
      "signedOn.year": "2020",
    },
  )
  const made = recorded.headers.get("location") ?? ""
  const without = await new Visitor(app, offices.officer.cookie).get(made)
  assert.equal(without.status, 200)
  assert.doesNotMatch(await without.text(), /what offices said/)
})

test("outside the offices nobody sees a memorandum, its papers or its drafts; the relation says when it was signed", async () => {
  const { app } = office
  const { one, id } = await office.begun("JP-34")
  const relation = String((await signed(office, { one, id }))["relationId"])
  const closed = [
    "",
    "/preview",
    "/comparison",
    "/versions/1",
    "/paper/memorandum.pdf",
    "/paper/comparison.docx",
  ]
  for (const path of closed) {
    const answer = await app.fetch(`/agreements/${id}${path}`)
    assert.deepEqual(
      [answer.status, answer.headers.get("location")?.startsWith("/sign-in")],
      [303, true],
      path,
    )
  }
  assert.equal((await app.fetch("/agreements")).status, 303)
  for (const path of [
    "/api/v1/agreements",
    `/api/v1/agreements/${id}`,
    `/api/v1/agreements/${id}/comparison`,
  ])
    assert.equal((await app.fetch(path)).status, 401, path)
  const page = await (await app.fetch(`/en/relations/${relation}`)).text()
  assert.match(page, /20 November 2026/)
  assert.doesNotMatch(page, /\/agreements\//)
})
