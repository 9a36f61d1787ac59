import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import type { TestPerson } from "#tests/support/people.ts"
import { signInAs } from "#tests/support/people.ts"
import { Visitor } from "#tests/support/visitor.ts"
import { pdf } from "../files/samples.ts"
import { pageAs } from "../work/acts.ts"
import { type AgreementOffice, openAgreementOffice } from "./office.ts"
import { approved, read, signed } from "./signing.ts"

let office: AgreementOffice
before(async () => {
  office = await openAgreementOffice()
})
after(() => office.close())

/** What the officer's office was ever asked about the signed copy of a memorandum. */
const asked = (id: string) =>
  office.app.services.database.query
    .selectFrom("matter")
    .select(["state", "due_on", "path", "title_th", "because_en"])
    .where("kind", "=", "agreement.lacks_copy")
    .where("subject_id", "=", id)
    .where("holder_organisation", "=", office.offices.officer.organisationId)
    .orderBy("opened_at")
    .execute()
const states = async (id: string) => (await asked(id)).map(({ state }) => state)

const attach = async (id: string, file: File, person: TestPerson = office.offices.officer) => {
  const { app } = office
  const body = new FormData()
  body.append("files", file)
  const headers = { origin: app.url, cookie: person.cookie }
  const answer = await app.fetch(`/en/files/of/agreement/${id}`, { method: "POST", body, headers })
  assert.equal(answer.status, 303, await answer.text())
}
const copy = (told: string) => new File([new Uint8Array(pdf), `% ${told}\n`], "signed.pdf")
const post = (path: string, fields: Record<string, string>) =>
  new Visitor(office.app, office.offices.officer.cookie).post(path, fields)
const lacking = /The signed copy is not attached yet/
const pageOf = (id: string) => pageAs(office.app, office.offices.officer, `/en/agreements/${id}`)
const begunAndSigned = async (partner: string) => {
  const { one, id } = await office.begun(partner)
  return { one, id, read: await signed(office, { one, id }) }
}

test("a signed memorandum without its copy waits with its office, and is settled when the copy comes", async () => {
  const { app, offices } = office
  const elsewhere = await signInAs(app, { role: "officer", kind: "province", units: ["TH-57"] })
  const { id } = await begunAndSigned("JP-13")
  const [matter] = await asked(id)
  assert.deepEqual(
    [matter?.state, matter?.due_on, matter?.path, matter?.because_en],
    ["open", "2026-12-20", `/agreements/${id}`, "Signed on 20 November 2026"],
  )
  const title = /แนบสำเนาฉบับลงนาม: บันทึกความเข้าใจ [^<]*โตเกียว/
  assert.match(await pageAs(app, offices.officer, "/work"), title)
  assert.match(await pageAs(app, offices.governor, "/work"), title)
  assert.match(await pageAs(app, offices.officer, "/en/work"), /Attach the signed copy of the memorandum of/)
  assert.doesNotMatch(await pageAs(app, elsewhere, "/work"), title)
  const html = await (await new Visitor(app, offices.officer.cookie).get(`/agreements/${id}`)).text()
  assert.match(html, new RegExp(`ยังไม่ได้แนบสำเนาฉบับลงนาม[^]*href="/files/of/agreement/${id}"`))
  const reader = await (await new Visitor(app, offices.foreign.cookie).get(`/en/agreements/${id}`)).text()
  assert.match(reader, lacking)
  assert.doesNotMatch(reader, /\/files\/of\/agreement/)

  await attach(id, new File(["minutes of the ceremony"], "minutes.txt"))
  assert.deepEqual(await states(id), ["open"], "a text file is no signed copy")
  await attach(id, copy("wrong one"))
  assert.deepEqual(await states(id), ["done"])
  assert.doesNotMatch(await pageAs(app, offices.officer, "/work"), title)
  const page = await (await new Visitor(app, offices.officer.cookie).get(`/en/agreements/${id}`)).text()
  assert.doesNotMatch(page, lacking)

  const file = /\/files\/([0-9a-f-]{36})\/view/.exec(page)?.[1] ?? ""
  assert.equal((await post(`/en/files/${file}/withdraw`, { reason: "the wrong one" })).status, 303)
  assert.deepEqual(await states(id), ["done", "open"], "a copy that was withdrawn is asked for again")
  await attach(id, copy("the right one"))
  assert.deepEqual(await states(id), ["done", "done"])
})

test("a copy that is there when the signing is recorded is not asked for; papers of the drafting are no copy", async () => {
  const early = await office.begun("JP-27")
  await attach(early.id, copy("a paper about the draft"))
  await signed(office, early)
  assert.deepEqual(await states(early.id), ["open"])

  const { one, id } = await office.begun("JP-40")
  const { app, offices } = office
  await approved(office, { one, id })
  await attach(id, copy("signed at the ceremony"))
  await one.sign()
  assert.equal((await read(office, id))["state"], "signed")
  assert.deepEqual(await states(id), [])
  assert.doesNotMatch(await pageAs(app, offices.officer, `/en/agreements/${id}`), lacking)
})

test("corrections move the last day, an end or a renewal ends the asking, and old ones are not asked for", async () => {
  const { id, read: before } = await begunAndSigned("JP-28")
  const entry = (day: string) => ({
    key: crypto.randomUUID(),
    "signedOn.day": day,
    "signedOn.month": "11",
    "signedOn.year": "2026",
  })
  const corrected = await post(`/en/agreements/${id}/correct`, {
    ...entry("18"),
    revision: String(before["revision"]),
  })
  assert.equal(corrected.status, 303, await corrected.text())
  assert.deepEqual(
    (await asked(id)).map(({ state, due_on }) => [state, due_on]),
    [["open", "2026-12-18"]],
  )

  const relation = String(before["relationId"])
  const old = await post(`/en/relations/${relation}/agreements/new`, {
    key: crypto.randomUUID(),
    kind: "amend",
    "signedOn.year": "2020",
  })
  const oldId = /\/agreements\/([0-9a-f-]{36})/.exec(old.headers.get("location") ?? "")?.[1] ?? ""
  assert.deepEqual(await states(oldId), [])
  assert.match(await pageOf(oldId), lacking)

  const renewal = await post(`/en/relations/${relation}/agreements/new`, { ...entry("19"), kind: "renew" })
  assert.equal(renewal.status, 303)
  assert.equal((await read(office, id))["state"], "replaced")
  assert.deepEqual(await states(id), ["withdrawn"])
  assert.doesNotMatch(await pageOf(id), lacking)

  const other = await begunAndSigned("JP-34")
  const ended = await post(`/en/agreements/${other.id}/end`, {
    key: crypto.randomUUID(),
    "endedOn.year": "2026",
    "endedOn.month": "11",
    "endedOn.day": "20",
    reason: "Given notice",
  })
  assert.equal(ended.status, 303, await ended.text())
  assert.deepEqual(await states(other.id), ["withdrawn"])
  assert.equal((await read(office, other.id))["state"], "ended")
})
