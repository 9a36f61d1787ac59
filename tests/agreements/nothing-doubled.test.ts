import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { day } from "#kernel/dates.ts"
import { apiAs } from "#tests/support/api.ts"
import { signInAs, type TestPerson } from "#tests/support/people.ts"
import { Visitor } from "#tests/support/visitor.ts"
import { inAct } from "../work/acts.ts"
import { type AgreementOffice, openAgreementOffice } from "./office.ts"
import { dayComes, read, signed } from "./signing.ts"

/* Two officers of one province at the same time, and things that are recorded twice: nothing is lost and nothing stands twice. */

let office: AgreementOffice
let second: TestPerson
before(async () => {
  office = await openAgreementOffice()
  second = await signInAs(office.app, { role: "officer", kind: "province", units: ["TH-50"], name: "คนที่สอง" })
})
after(() => office.close())

const post = async (path: string, fields: Record<string, string>, person = office.offices.officer) => {
  const answer = await new Visitor(office.app, person.cookie).post(path, fields)
  return { status: answer.status, to: answer.headers.get("location") ?? "", text: await answer.text() }
}
const pageAs = async (person: TestPerson, path: string) =>
  (await new Visitor(office.app, person.cookie).get(path)).text()
const idIn = (to: string) => /\/agreements\/([0-9a-f-]{36})/.exec(to)?.[1] ?? ""

const signedOne = async (partner: string) => {
  const { one, id } = await office.begun(partner)
  const { relationId } = await signed(office, { one, id })
  return { id, relation: String(relationId) }
}
const record = (relation: string, kind: string, year: string, more = {}, person = office.offices.officer) =>
  post(
    `/en/relations/${relation}/agreements/new`,
    { key: crypto.randomUUID(), kind, "signedOn.year": year, ...more },
    person,
  )

test("of two who correct the same signing at once one is told, keeps what was typed and may save it then", async () => {
  const { id } = await signedOne("JP-01")
  const address = `/en/agreements/${id}/correct`
  const page = await pageAs(second, address)
  const revision = /name="revision" value="(\d+)"/.exec(page)?.[1] ?? ""
  const entry = { revision, "signedOn.year": "2026" }
  const answers = await Promise.all([
    post(address, { ...entry, place: "Sapporo" }),
    post(address, { ...entry, place: "Otaru" }, second),
  ])
  assert.deepEqual(
    answers.map(({ status }) => status).toSorted((one, other) => one - other),
    [303, 409],
  )
  const lost = answers.find(({ status }) => status === 409) ?? { text: "" }
  const typed = lost.text.includes("Sapporo") ? "Sapporo" : "Otaru"
  assert.match(lost.text, /Somebody changed this memorandum/)
  const newer = /name="revision" value="(\d+)"/.exec(lost.text)?.[1] ?? ""
  assert.equal((await post(address, { ...entry, revision: newer, place: typed })).status, 303)
  assert.equal((await read(office, id))["signedPlace"], typed)
})

test("a memorandum that two record at once stands once", async () => {
  const { relation } = await signedOne("JP-02")
  const answers = await Promise.all([
    record(relation, "amend", "2020"),
    record(relation, "amend", "2020", {}, second),
  ])
  assert.deepEqual(
    answers.map(({ status }) => status).toSorted((one, other) => one - other),
    [303, 422],
  )
  assert.match(answers.find(({ status }) => status === 422)?.text ?? "", /recorded already as number \d+/)
})

test("a renewal recorded by hand replaces what came before it, also what is recorded afterwards", async () => {
  const { id, relation } = await signedOne("JP-03")
  await dayComes(office, day("2031-05-23"))
  const works = () => pageAs(office.offices.officer, "/work")
  const waits = new RegExp(`/agreements/${id}`)
  assert.match(await works(), waits)
  const more = { "signedOn.day": "21", "signedOn.month": "11" }
  const early = await record(relation, "renew", "2026", more)
  assert.equal(early.status, 422, "it has not been signed yet")
  const renewal = await record(relation, "renew", "2026", { ...more, "signedOn.day": "20" })
  assert.equal(renewal.status, 303, renewal.text)
  assert.equal((await read(office, id))["state"], "replaced")
  assert.doesNotMatch(await works(), waits)
  const older = idIn((await record(relation, "establish", "2001")).to)
  assert.equal((await read(office, older))["state"], "replaced")
})

test("people and texts that are too many are told, not cut off", async () => {
  const { relation } = await signedOne("JP-04")
  const lines = (count: number) =>
    Array.from({ length: count }, (_, at) => `คนที่ ${at + 1} | ตำแหน่ง`).join("\n")
  const tooMany = await record(relation, "amend", "2019", { home: lines(51) })
  assert.equal(tooMany.status, 422)
  assert.match(tooMany.text, /No more than 50 people[^]*คนที่ 51/)
  const tooLong = await record(relation, "amend", "2019", { home: "ก".repeat(301), note: "ข".repeat(2_001) })
  assert.equal(tooLong.text.match(/No part may be longer/g)?.length, 4, "each said above and at its field")
  assert.match((await record(relation, "amend", "2019", { home: " | ตำแหน่ง" })).text, /begins with a name/)
  const made = idIn((await record(relation, "amend", "2019", { home: lines(50) })).to)
  assert.equal(((await read(office, made))["signatories"] as unknown[]).length, 50)
})

test("the same signed copy sent twice at once is attached once; withdrawn, it may come again", async () => {
  const { app, offices } = office
  const { id } = await signedOne("JP-05")
  const send = async (person: TestPerson) => {
    const body = new FormData()
    body.append("files", new File(["%PDF-1.4\nsigned\n%%EOF"], "signed.pdf"))
    const headers = { origin: app.url, cookie: person.cookie }
    const answer = await app.fetch(`/en/files/of/agreement/${id}`, { method: "POST", body, headers })
    return { status: answer.status, text: await answer.text() }
  }
  const answers = await Promise.all([send(offices.officer), send(second)])
  assert.deepEqual(
    answers.map(({ status }) => status).toSorted((one, other) => one - other),
    [303, 422],
  )
  assert.match(answers.find(({ status }) => status === 422)?.text ?? "", /attached already: signed\.pdf/)
  const page = await pageAs(offices.officer, `/en/agreements/${id}`)
  const file = /\/files\/([0-9a-f-]{36})\/content/.exec(page)?.[1] ?? ""
  assert.equal((await post(`/en/files/${file}/withdraw`, { reason: "wrong one" })).status, 303)
  assert.equal((await send(second)).status, 303)
})

test("what the draft read before another version takes its place is kept as a version, once", async () => {
  const { app, offices } = office
  const { id } = await office.begun("LA-SV")
  const keep = () => post(`/en/agreements/${id}/keep`, { step: "keep" })
  const adopt = () => post(`/en/agreements/${id}/versions/1/adopt`, { step: "adopt" })
  assert.equal((await keep()).status, 303)
  const { headers } = await apiAs(app, second).get(`/agreements/${id}`)
  const written = { signingPlace: { th: "งานของคนที่สอง" } }
  const match = { "if-match": headers.get("etag") ?? "" }
  assert.equal((await apiAs(app, second).send("PUT", `/agreements/${id}/draft`, written, match)).status, 200)
  assert.equal((await adopt()).status, 303)
  assert.deepEqual(((await read(office, id))["draft"] as { signingPlace: object }).signingPlace, {})
  const rows = await app.services.database.query
    .selectFrom("agreement_version")
    .select("draft")
    .where("agreement_id", "=", id)
    .orderBy("number")
    .execute()
  assert.match(JSON.stringify(rows[1]?.draft), /งานของคนที่สอง/)
  await adopt()
  const page = await pageAs(offices.officer, `/en/agreements/${id}`)
  assert.doesNotMatch(page, /versions\/3/)
})

test("titles of projects in a language that is left out for a while are not lost", async () => {
  const { app, offices } = office
  const { id } = await office.begun("LA-VT")
  const client = apiAs(app, offices.officer)
  const write = async (change: object) => {
    const { headers } = await client.get(`/agreements/${id}`)
    const match = { "if-match": headers.get("etag") ?? "" }
    assert.equal((await client.send("PUT", `/agreements/${id}/draft`, change, match)).status, 200)
  }
  const project = { area: "tourism", dueOn: null }
  await write({
    areas: ["tourism"],
    projects: [
      { id: "1", ...project, titles: { th: "หนึ่ง", en: "One", lo: "ໜຶ່ງ" } },
      { id: "2", ...project, titles: { lo: "ສອງ" } },
      { id: "3", ...project, titles: { th: "สาม", lo: "ສາມ" } },
    ],
    languages: ["th", "en"],
  })
  const address = `/en/agreements/${id}/draft/projects`
  const page = await pageAs(offices.officer, address)
  const seen = (/name="seen" value="([^"]*)"/.exec(page)?.[1] ?? "").replaceAll("&quot;", '"')
  const rows = { "projects.0.id": "1", "projects.1.id": "2", "projects.2.id": "3" }
  const typed = { "projects.0.titles.th": "หนึ่ง", "projects.0.titles.en": "First" }
  const sent = await post(address, { seen, step: "back", ...rows, ...typed })
  assert.equal(sent.status, 303, sent.text)
  const { projects } = (await read(office, id))["draft"] as { projects: { id: string; titles: object }[] }
  assert.deepEqual(
    projects.map(({ titles }) => titles),
    [{ th: "หนึ่ง", en: "First", lo: "ໜຶ່ງ" }, { lo: "ສອງ" }],
  )
})

test("memoranda of a relation that was merged stand with the one that remains; of a withdrawn one nobody is reminded", async () => {
  const { app } = office
  const [merged, remaining, gone] = [
    await signedOne("JP-06"),
    await signedOne("JP-07"),
    await signedOne("JP-08"),
  ]
  await inAct(app, async (tx, act) => {
    await tx
      .updateTable("relation")
      .set({ merged_into: remaining.relation })
      .where("id", "=", merged.relation)
      .execute()
    await tx.updateTable("relation").set({ withdrawn_at: act.at }).where("id", "=", gone.relation).execute()
  })
  const page = await pageAs(office.offices.officer, `/en/relations/${remaining.relation}`)
  assert.match(page, new RegExp(merged.id))
  assert.match(page, new RegExp(remaining.id))
  await dayComes(office, day("2031-05-23"))
  const open = await app.services.database.query
    .selectFrom("matter")
    .select(["subject_id", "kind"])
    .distinct()
    .where("subject_id", "in", [merged.id, gone.id])
    .where("state", "=", "open")
    .orderBy("kind")
    .execute()
  assert.deepEqual(open, [
    { subject_id: merged.id, kind: "agreement.expires" },
    { subject_id: merged.id, kind: "agreement.lacks_copy" },
  ])
  assert.match(await pageAs(office.offices.officer, "/work/later"), new RegExp(merged.id))
  assert.equal(
    (await record(remaining.relation, "renew", "2026", { "signedOn.month": "11", "signedOn.day": "20" }))
      .status,
    303,
  )
  assert.equal((await read(office, merged.id))["state"], "replaced")
})
