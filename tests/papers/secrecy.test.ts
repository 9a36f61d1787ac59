import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { apiAs } from "#tests/support/api.ts"
import { signInAs, type TestPerson } from "#tests/support/people.ts"
import { Case, type Offices, openOffices } from "../establishment/offices.ts"
import { type Office, paperAs, startOffice } from "./office.ts"

/*
 * What is marked secret is read in its own office by those who deal with letters and by its executives, and nowhere else does
 * it show that it is there.
 */

let office: Office
let offices: Offices
let stranger: TestPerson
let analyst: TestPerson
let about: Case

before(async () => {
  office = await startOffice()
  offices = await openOffices(office.app)
  stranger = await signInAs(office.app, { role: "officer", kind: "province", units: ["TH-57"] })
  analyst = await signInAs(office.app, { role: "analyst", kind: "province", units: ["TH-50"] })
  about = await new Case(office.app, offices).open()
})
after(() => office.close())

const subject = "เรื่องที่ไม่ควรมีใครรู้"
const register = async (more: object) => {
  const body = { prefix: "ชม 0017.2", dated: "2026-11-20", subject, addressee: "ผู้รับ", caseId: about.id }
  const sent = await apiAs(office.app, offices.officer).send("POST", "/letters", {
    series: "out",
    ...body,
    ...more,
  })
  assert.equal(sent.status, 201, JSON.stringify(sent.body))
  return String(sent.body["id"])
}

/** Where a letter could show itself to somebody. */
const seenBy = async (person: TestPerson, id: string) => {
  const me = paperAs(office.app, person)
  const pages = [
    `/en/cases/letters?office=all`,
    `/api/v1/letters`,
    `/en/cases/${about.id}`,
    `/en/cases/letters/${id}`,
    `/en/history/letter/${id}`,
  ]
  const seen: string[] = []
  for (const path of pages) {
    const { text } = await me.get(path)
    if (text.includes(subject) || (!path.includes(id) && text.includes(id))) seen.push(path)
  }
  return seen.length
}

test("an open letter is seen by every office; once it is marked secret, by its own alone", async () => {
  const id = await register({})
  assert.ok((await seenBy(stranger, id)) >= 4)
  const me = paperAs(office.app, offices.officer)
  await me.post(`/cases/letters/${id}/text`, {
    form: "external",
    urgency: "none",
    secrecy: "secret",
    body: "x",
  })
  assert.equal(await seenBy(stranger, id), 0)
  assert.equal(await seenBy(offices.interior, id), 0)
  assert.equal(await seenBy(analyst, id), 0)
  assert.ok((await seenBy(offices.officer, id)) >= 4)
  assert.match((await me.get(`/en/cases/letters/${id}`)).text, /Secrecy[^]*>Secret</)
})

test("nobody prints the secret letter of another office, or takes its scan, by its number", async () => {
  const id = await register({ secrecy: "top_secret", series: "in", number: "กต 1/1", sender: "กต" })
  const mine = paperAs(office.app, offices.officer)
  await mine.upload(`/files/of/letter/${id}`, {}, "scan.txt", Buffer.from("secret"))
  const page = (await mine.get(`/en/cases/letters/${id}`)).text
  const file = /\/files\/[0-9a-f-]{36}\/content/.exec(page)?.[0] ?? ""
  const theirs = paperAs(office.app, stranger)
  assert.equal((await mine.get(file)).status, 200)
  assert.equal((await theirs.get(file)).status, 404)
  const { status } = await theirs.post("/papers", { kind: "letter", id, format: "pdf" })
  assert.equal(status, 403)
})

test("a decision rests on a letter of its case or of one's own office, never on another office's", async () => {
  const id = await register({ caseId: undefined })
  const there = await new Case(office.app, offices).open()
  const other = new Case(office.app, { ...offices, officer: stranger })
  await other.open(undefined, "TH-57")
  const refused = await other.tryDecide(stranger, "province", "submit", { letterId: id })
  assert.equal(refused.status, 422, JSON.stringify(refused.body))
  assert.match(JSON.stringify(refused.body), /หน่วยงานอื่น/)
  await there.decide(offices.officer, "province", "submit", { letterId: id })
})
