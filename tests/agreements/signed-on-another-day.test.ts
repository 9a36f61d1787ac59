import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { apiAs } from "#tests/support/api.ts"
import { Visitor } from "#tests/support/visitor.ts"
import { pageAs } from "../work/acts.ts"
import { type AgreementOffice, openAgreementOffice } from "./office.ts"
import { approved, read } from "./signing.ts"

let office: AgreementOffice
before(async () => {
  office = await openAgreementOffice()
})
after(() => office.close())

const note = /Signed on another day than its text names/
const pageOf = (id: string, language = "/en", person = office.offices.officer) =>
  pageAs(office.app, person, `${language}/agreements/${id}`)

type Texts = readonly { language: string; clauses: readonly { clause: string; text: string }[] }[]

/** What the clause that names the day of signing says, with another day in every language. */
const onAnotherDay = (texts: Texts) =>
  Object.fromEntries(
    texts.map(({ language, clauses }) => [
      language,
      clauses
        .find(({ clause }) => clause === "languages")
        ?.text.replace("20 November", "18 November")
        .replace("๒๐ พฤศจิกายน", "๑๘ พฤศจิกายน"),
    ]),
  )

/** A memorandum whose text names a day, or none, signed on 20 November 2026. */
const signedLater = async (partner: string, draft: Record<string, unknown>) => {
  const { one, id } = await office.begun(partner)
  await approved(office, { one, id }, draft)
  assert.doesNotMatch(await pageOf(id), note, "nothing is said before it is signed")
  await one.sign()
  return id
}

test("a memorandum signed on another day than its text names says both days and what to do, until the day is corrected", async () => {
  const { app, offices } = office
  const id = await signedLater("JP-13", { signingDate: "2026-11-17" })
  const page = await pageOf(id)
  assert.match(page, note)
  assert.match(page, /The text says 17 November 2026; the signing is recorded on 20 November 2026/)
  assert.match(page, /The text that was signed counts\. Where the day of signing was mistyped, correct it/)
  const thai = await pageOf(id, "")
  assert.match(thai, /วันลงนามไม่ตรงกับวันที่ในข้อความ/)
  assert.match(thai, /ระบุวันที่ 17 พฤศจิกายน 2569 แต่บันทึกไว้ว่าลงนามวันที่ 20 พฤศจิกายน 2569/)
  assert.match(await pageOf(id, "/en", offices.foreign), note)

  const correct = new Visitor(app, offices.officer.cookie)
  const corrected = await correct.post(`/en/agreements/${id}/correct`, {
    key: crypto.randomUUID(),
    revision: String((await read(office, id))["revision"]),
    "signedOn.day": "17",
    "signedOn.month": "11",
    "signedOn.year": "2026",
  })
  assert.equal(corrected.status, 303, await corrected.text())
  assert.doesNotMatch(await pageOf(id), note)
})

test("a text that names the day of the signing, or leaves it open, says nothing", async () => {
  assert.doesNotMatch(await pageOf(await signedLater("JP-27", { signingDate: "2026-11-20" })), note)
  assert.doesNotMatch(await pageOf(await signedLater("JP-40", { signingDate: null })), note)
})

test("a day that was written into every language of the text itself is the one it names", async () => {
  const { app, offices } = office
  const { one, id } = await office.begun("JP-28")
  const named = { languages: ["th", "en"], signingDate: "2026-11-20" }
  const { headers } = await apiAs(app, offices.officer).get(`/agreements/${id}`)
  const match = { "if-match": headers.get("etag") ?? "" }
  const written = await apiAs(app, offices.officer).send("PUT", `/agreements/${id}/draft`, named, match)
  assert.equal(written.status, 200, JSON.stringify(written.body))
  const edited = onAnotherDay((await read(office, id))["text"] as Texts)
  await approved(office, { one, id }, { ...named, edits: { languages: edited } })
  await one.sign()
  assert.match(
    await pageOf(id),
    /The text says 18 November 2026; the signing is recorded on 20 November 2026/,
  )
})
