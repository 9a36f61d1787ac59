import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { readTables } from "#documents/read-tables.ts"
import { apiAs } from "#tests/support/api.ts"
import type { TestApp } from "#tests/support/app.ts"
import { assertValidHtml } from "#tests/support/page-checks.ts"
import { signInAs, type TestPerson } from "#tests/support/people.ts"
import { cell, hostile, workbook } from "../documents/samples.ts"
import { sheetsAs, startOffice } from "./office.ts"

let app: TestApp
let close: () => Promise<void>
let person: TestPerson
let sheets: ReturnType<typeof sheetsAs>

before(async () => {
  const office = await startOffice()
  app = office.app
  close = office.close
  person = await signInAs(app, { role: "administrator" })
  sheets = sheetsAs(app, person)
})
after(() => close())

test("every hostile file ends in a refusal on the page, in the reader's language, and the server goes on", async () => {
  const thai = sheetsAs(app, person, "")
  for (const [name, bytes, refusal] of hostile) {
    const content = bytes()
    if (content.length > 20_000_000) continue
    const answer = await sheets.upload("table.xlsx", content)
    assert.ok(answer.status === 422 || answer.status === 413, `${name}: ${answer.status}`)
    if (content.length > 0 && answer.status === 422) assert.match(await answer.text(), refusal, name)
  }
  const answer = await thai.upload("ตาราง.xlsx", hostile[0]?.[1]() ?? "")
  assert.match(await answer.text(), /ไฟล์บีบอัดผิดปกติ/)
  assert.equal((await app.fetch("/api/v1/relations")).status, 200)
})

test("50 MB are refused with 413 on the page, in words that name the limit, and leave nothing in memory", async () => {
  const before = process.memoryUsage().rss
  const send = async (path: string) => {
    const form = new FormData()
    form.set("file", new File([new Uint8Array(50_000_000)], "large.xlsx"))
    const headers = { cookie: person.cookie, origin: app.url }
    const answer = await app.fetch(path, { method: "POST", body: form, headers })
    return { status: answer.status, text: await answer.text() }
  }
  for (const path of ["/imports/spreadsheets/new", "/imports/new"]) {
    const [thai, english] = [await send(path), await send(`/en${path}`)]
    assert.deepEqual([thai.status, english.status], [413, 413], path)
    assert.match(thai.text, /ไฟล์(นี้)?ใหญ่เกิน/)
    assert.match(english.text, /too large|larger than/i)
    await assertValidHtml(english.text)
  }
  assert.equal((await app.fetch("/healthz")).status, 200)
  assert.ok(process.memoryUsage().rss - before < 400e6)
})

test("a name or a cell that is a formula or markup is shown as it stands and carried out nowhere", async () => {
  const rows = `<row r="1">${cell("A1", "จังหวัด")}${cell("B1", "คู่ความสัมพันธ์")}${cell("C1", "ปี")}</row><row r="2">${cell("A2", "&lt;script&gt;alert(1)&lt;/script&gt;")}${cell("B2", "=cmd|'/c calc'!A0")}${cell("C2", "2560")}</row>`
  const { page, path } = await sheets.readWhole("<img src=x>.xlsx", workbook(rows))
  assert.doesNotMatch(page, /<script>alert|<img src=x>/)
  assert.match(page, /&lt;script&gt;alert/)
  const answer = await app.fetch(`${path.replace("/en", "")}/errors.xlsx`, {
    headers: { cookie: person.cookie },
  })
  assert.doesNotMatch(Buffer.from(await answer.arrayBuffer()).toString("latin1"), /<f>/)
})

const provinces = ["เชียงใหม่", "ภูเก็ต", "ขอนแก่น", "สงขลา", "นครราชสีมา", "ชลบุรี", "ระยอง", "น่าน", "ตราด", "เลย"]

test("10,000 rows are read apart, shown, and come in whole", async () => {
  const partners = (await (await app.fetch("/api/v1/search?q=yu&limit=50")).text()).length
  assert.ok(partners > 0)
  const units = await app.services.database.query
    .selectFrom("unit")
    .select(["name_en", "country"])
    .where("country", "in", ["CN", "JP", "US", "DE", "FR"])
    .where("level", "in", ["first_level", "second_level"])
    .limit(1000)
    .execute()
  const rows = Array.from({ length: 10_000 }, (_, at) => {
    const unit = units[Math.floor(at / provinces.length) % units.length]
    return `${at + 1},${provinces[at % provinces.length]},${unit?.name_en.replaceAll(",", " ")},${unit?.country},${2540 + (at % 28)}`
  })
  const { page, path } = await sheets.readWhole(
    "large.csv",
    `ลำดับ,จังหวัด,คู่ความสัมพันธ์,ประเทศ,ปี\n${rows.join("\n")}`,
  )
  assert.match(page, /All 10,000/)
  const applied = await sheets.step(path, "apply")
  assert.equal(applied.status, 303)
  const imported = (
    await apiAs(app, person).get(`/imports/${applied.headers.get("location")?.split("/").at(-1)}`)
  ).body
  const total = (await apiAs(app).get("/relations")).body["total"] as number
  assert.equal(total + imported["leftOut"].length, 10_000)
  assert.ok(total > 5_000, String(total))
})

test("the 10,000 rows go out as a workbook, and the whole of it is read again", async () => {
  const total = (await apiAs(app).get("/relations?limit=1")).body["total"] as number
  const answer = await app.fetch("/api/v1/relations.xlsx")
  assert.equal(answer.status, 200)
  const [table] = await readTables(Buffer.from(await answer.arrayBuffer()))
  assert.equal(table?.rows.length, total + 1)
})
