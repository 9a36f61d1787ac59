import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { tidyDrafts } from "#modules/registry/imports/drafts/tidy.ts"
import { apiAs } from "#tests/support/api.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { assertValidHtml } from "#tests/support/page-checks.ts"
import { signInAs, type TestPerson } from "#tests/support/people.ts"
import { Visitor } from "#tests/support/visitor.ts"
import { smallList } from "./support.ts"

let app: TestApp
let person: TestPerson
let officer: Visitor
before(async () => {
  app = await startTestApp()
  person = await signInAs(app, { role: "officer", kind: "interior" })
  officer = new Visitor(app, person.cookie)
})
after(() => app.close())

const list = (day: string) =>
  smallList(day, [
    "๔๑/จังหวัดเชียงใหม่ – นครคุนหมิง มณฑลยูนนาน สาธารณรัฐประชาชนจีน",
    "๔๕/จังหวัดมุกดาหาร – แขวงสะหวันนะเขต สาธารณรัฐประชาธิปไตยประชาชนลาว",
    "๔๖/จังหวัดชลบุรี – เมืองกกกกกก สาธารณรัฐประชาชนจีน",
  ])

const send = (content: Uint8Array<ArrayBuffer> | string, name = "list.txt", who = person) => {
  const body = new FormData()
  body.set("file", new Blob([content]), name)
  return app.fetch("/imports/new", {
    method: "POST",
    body,
    headers: { cookie: who.cookie, origin: app.url },
  })
}

/** TIS-620, as older machines write Thai. */
const inThaiBytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from([...text], (sign) => {
    const code = sign.codePointAt(0) ?? 0
    return code >= 0xe01 && code <= 0xe5b ? code - 0xe00 + 0xa0 : code === 0x2013 ? 0x96 : code
  })

const settled = async (path: string): Promise<string> => {
  for (;;) {
    const answer = await officer.get(path)
    assert.equal(answer.status, 200)
    const html = await answer.text()
    if (!html.includes("ดูอีกครั้ง")) return html
    await assertValidHtml(html)
  }
}

test("a list is read and shown before anything is recorded, then brought in once", async () => {
  await assertValidHtml(await (await officer.get("/imports/new")).text())
  const sent = await send(list("๓๐ กันยายน ๒๕๖๒"))
  assert.equal(sent.status, 303, await sent.text())
  const draft = sent.headers.get("location") ?? ""
  assert.match(draft, /^\/imports\/drafts\//)
  const html = await settled(draft)
  await assertValidHtml(html)
  assert.match(html, /เมืองกกกกกก/)
  assert.equal((await apiAs(app).get("/imports")).body["total"], 0)
  const other = new Visitor(app, (await signInAs(app, { role: "officer", kind: "interior" })).cookie)
  assert.equal((await other.get(draft)).status, 404)
  const idempotencyKey = /name="idempotencyKey" value="([^"]+)"/.exec(html)?.[1] ?? ""
  const twice = await Promise.all([1, 2].map(() => officer.post(draft, { step: "apply", idempotencyKey })))
  for (const answer of twice) assert.equal(answer.status, 303, await answer.text())
  assert.equal(twice[0]?.headers.get("location"), twice[1]?.headers.get("location"))
  assert.equal((await apiAs(app).get("/imports")).body["total"], 1)
  assert.equal((await apiAs(app).get("/relations")).body["total"], 3)
})

test("the very same file is told to be in already, and is not brought in again", async () => {
  const draft = (await send(list("๓๐ กันยายน ๒๕๖๒"))).headers.get("location") ?? ""
  assert.match(await settled(draft), /ไฟล์นี้นำเข้าทะเบียนแล้ว/)
  assert.equal((await officer.post(draft, { step: "apply" })).status, 409)
  assert.equal((await officer.post(draft, { step: "discard" })).status, 303)
  assert.equal((await officer.get(draft)).status, 404)
})

test("a list that nobody went on with is thrown away after thirty days, a newer one stays", async () => {
  const [old = "", fresh = ""] = await Promise.all(
    ["๒๙ กันยายน ๒๕๖๒", "๒๘ กันยายน ๒๕๖๒"].map(
      async (day) => (await send(list(day))).headers.get("location") ?? "",
    ),
  )
  await settled(old)
  await settled(fresh)
  await app.services.database.query
    .updateTable("import_draft")
    .set({ updated_at: new Date(Date.now() - 31 * 86_400_000) })
    .where("id", "=", old.split("/").at(-1) ?? "")
    .execute()
  await tidyDrafts(app.services)
  assert.equal((await officer.get(old)).status, 404)
  assert.equal((await officer.get(fresh)).status, 200)
})

test("TIS-620 is read; a list without a day asks for it", async () => {
  const text = list("๓๐ กันยายน ๒๕๖๓").replace(/ณ วันที่.*/, "")
  const draft = (await send(inThaiBytes(text))).headers.get("location") ?? ""
  assert.match(await settled(draft), /อ่านไฟล์นี้ไม่ได้/)
  const half = await officer.post(draft, { step: "reread", "asOf.year": "2563" })
  assert.equal(half.status, 422)
  const fields = { step: "reread", "asOf.day": "30", "asOf.month": "9", "asOf.year": "2563" }
  assert.equal((await officer.post(draft, fields)).status, 303)
  assert.match(await settled(draft), /30 กันยายน 2563/)
})

test("hostile and odd files are refused with a reason, and the server stays up", async () => {
  const odd: readonly (readonly [string, Uint8Array<ArrayBuffer> | string])[] = [
    ["empty", ""],
    ["zip", Uint8Array.from([0x50, 0x4b, 3, 4, ...Array.from({ length: 500 }, () => 7)])],
    ["pdf", "%PDF-1.7 ..."],
    ["binary", Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256)],
  ]
  for (const [name, content] of odd) {
    const answer = await send(content, `${name}.txt`)
    assert.equal(answer.status, 422, name)
    await assertValidHtml(await answer.text())
  }
  for (const [name, content] of [
    ["damaged.pdf", "%PDF-1.7 ... %%EOF"],
    ["bomb.docx", "PK\u0003\u0004 word/document.xml"],
  ] as const) {
    const answer = await send(content, name)
    assert.match(await settled(answer.headers.get("location") ?? ""), /อ่านไฟล์นี้ไม่ได้/, name)
  }
  assert.equal((await send("ก".repeat(17_000_000))).status, 413)
  const none = await send("สวัสดี ไม่มีบัญชีในนี้")
  assert.match(await settled(none.headers.get("location") ?? ""), /อ่านไฟล์นี้ไม่ได้/)
  assert.equal((await officer.get("/imports")).status, 200)
})

test("whoever has no right sends nothing; a province may not bring in others’ rows", async () => {
  const reporter = await signInAs(app, { role: "local_reporter", kind: "local", units: ["TH-50"] })
  assert.equal((await send(list("๓๐ กันยายน ๒๕๖๔"), "list.txt", reporter)).status, 403)
  const province = await signInAs(app, { role: "officer", kind: "province", units: ["TH-50"] })
  const visitor = new Visitor(app, province.cookie)
  const draft = (await send(list("๓๐ กันยายน ๒๕๖๔"), "list.txt", province)).headers.get("location") ?? ""
  for (let html = "ดูอีกครั้ง"; html.includes("ดูอีกครั้ง");) html = await (await visitor.get(draft)).text()
  assert.equal((await visitor.post(draft, { step: "apply" })).status, 403)
})
