import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { apiAs } from "#tests/support/api.ts"
import { Visitor } from "#tests/support/visitor.ts"
import { type AgreementOffice, openAgreementOffice } from "./office.ts"
import { read } from "./signing.ts"

/* What no keyboard types and what no address leads to: nothing of it is a fault of the system. */

let office: AgreementOffice
let id: string
before(async () => {
  office = await openAgreementOffice()
  id = (await office.begun("LA-SV")).id
})
after(() => office.close())

const odd = "a\0b"

test("signs that the database cannot keep are left out of forms and of JSON", async () => {
  const { app, offices } = office
  const visitor = new Visitor(app, offices.officer.cookie)
  const seen = JSON.stringify({ years: 5, signingDate: null, signingPlace: {} })
  const sent = await visitor.post(`/en/agreements/${id}/draft/terms`, { seen, years: "5", "place.th": odd })
  assert.equal(sent.status, 303, await sent.text())
  assert.deepEqual((await read(office, id))["draft"].signingPlace, { th: "ab" })
  const client = apiAs(app, offices.officer)
  const { headers } = await client.get(`/agreements/${id}`)
  const match = { "if-match": headers.get("etag") ?? "" }
  const change = { signingPlace: { en: `${odd}\ud800` } }
  assert.equal((await client.send("PUT", `/agreements/${id}/draft`, change, match)).status, 200)
  assert.deepEqual((await read(office, id))["draft"].signingPlace, { en: "ab\ufffd" })
  const letter = { series: "out", prefix: "ชม 1", dated: "2026-11-20", subject: odd, addressee: "x" }
  assert.equal((await client.send("POST", "/letters", letter)).body["subject"], "ab")
})

test("addresses with numbers and signs beyond measure lead to the first page or to nothing", async () => {
  const { app, offices } = office
  const visitor = new Visitor(app, offices.officer.cookie)
  for (const path of ["/agreements", "/cases/letters", "/cases/meetings", "/cases", "/evaluations"])
    for (const number of ["1e300", "99999999999999999999", "-7", "1.5", "%00"]) {
      const { status } = await visitor.get(`/en${path}?page=${number}`)
      assert.ok([200, 404].includes(status), `${path} ${number}: ${status}`)
    }
  assert.equal((await visitor.get(`/en/agreements/${id}/versions/99999999999`)).status, 404)
  assert.equal((await visitor.get("/api/v1/agreements?unit=%00")).status, 200)
  assert.equal((await visitor.get("/api/v1/letters?year=99999999999")).status, 422)
})

test("more projects than a draft holds are told, not left out", async () => {
  const rows = Array.from({ length: 21 }, (_, at) => [`projects.${at}.titles.th`, `โครงการ ${at}`])
  const sent = await new Visitor(office.app, office.offices.officer.cookie).post(
    `/en/agreements/${id}/draft/projects`,
    { seen: JSON.stringify({ projects: [] }), ...Object.fromEntries(rows) },
  )
  assert.equal(sent.status, 422)
  assert.match(await sent.text(), /No more than 20 projects[^]*โครงการ 19/)
})

test("names longer than a draft holds are told at their field, and nothing typed is lost", async () => {
  const { app, offices } = office
  const visitor = new Visitor(app, offices.officer.cookie)
  const empty = { names: {}, posts: {} }
  const seen = JSON.stringify({ homeSignatory: empty, partnerSignatory: empty })
  const name = `${"ก".repeat(300)}ข`
  const sent = await visitor.post(`/en/agreements/${id}/draft/signatories`, { seen, "home.names.th": name })
  assert.equal(sent.status, 422)
  const page = await sent.text()
  assert.match(page, /href="#field-home[^"]*names[^"]*th"[^]*Longer than 300 characters/)
  assert.ok(page.includes(name))
})

test("a sign that no font has keeps a memorandum from the archive alone, and is named", async () => {
  const { app, offices } = office
  const client = apiAs(app, offices.officer)
  const { headers } = await client.get(`/agreements/${id}`)
  const match = { "if-match": headers.get("etag") ?? "" }
  const change = { signingPlace: { en: "Chiang Mai 😀" } }
  assert.equal((await client.send("PUT", `/agreements/${id}/draft`, change, match)).status, 200)
  const visitor = new Visitor(app, offices.officer.cookie)
  const paper = (name: string) => visitor.get(`/agreements/${id}/paper/memorandum${name}`)
  const refused = await paper("-archive.pdf")
  assert.equal(refused.status, 409)
  const says = await refused.text()
  assert.match(says, /ตัวพิมพ์ของเอกสารไม่มี 😀 จึง/)
  assert.doesNotMatch(says, /SourceDiagnostic/)
  assert.deepEqual([(await paper(".pdf")).status, (await paper(".docx")).status], [200, 200])
})
