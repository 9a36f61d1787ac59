import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import pino from "pino"
import { installJobs } from "#database/jobs/install.ts"
import { startWorkers, type Workers } from "#database/jobs/workers.ts"
import { readTables } from "#documents/read-tables.ts"
import { activityWorkers } from "#modules/activities/index.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { signInAs, type TestPerson } from "#tests/support/people.ts"
import { Visitor } from "#tests/support/visitor.ts"
import { type Province, province, record, textOf } from "./support.ts"

let app: TestApp
let workers: Workers
let own: Province
let other: Province
let ministry: TestPerson
before(async () => {
  app = await startTestApp()
  own = await province(app)
  other = await province(app, "TH-50", "CN-YN")
  ministry = await signInAs(app, { role: "officer", kind: "interior" })
  const reading = activityWorkers.filter(({ job }) => job.name === "activities.read_spreadsheet")
  await installJobs(
    app.ownerUrl,
    reading.map(({ job }) => job),
  )
  workers = await startWorkers({
    url: app.ownerUrl,
    services: app.services,
    workers: reading,
    log: pino({ level: "silent" }),
    tempo: { look: 1, supervise: 60 },
  })
})
after(async () => {
  await workers.stop()
  await app.close()
})

const send = (cookie: string, path: string, fields: Readonly<Record<string, string | File>>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return app.fetch(path, { method: "POST", body: form, headers: { cookie, origin: app.url } })
}

const selected = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<select[^>]*name="([^"]+)"[^>]*>(.*?)<\/select>/gs)].map(
      ([, name = "", options = ""]) => [name, /<option value="([^"]*)" selected/.exec(options)?.[1] ?? ""],
    ),
  )

/** Sends a table, takes the columns as they were guessed, and reads it. */
const readTable = async (cookie: string, table: string | Uint8Array, name = "ตาราง.csv") => {
  const visitor = new Visitor(app, cookie)
  const bytes = typeof table === "string" ? new TextEncoder().encode(table) : table
  const sent = await send(cookie, "/en/activities/imports/new", {
    file: new File([new Uint8Array(bytes)], name),
  })
  assert.equal(sent.status, 303, await sent.clone().text())
  const path = sent.headers.get("location") ?? ""
  const read = await send(cookie, path, { ...selected(await textOf(visitor, path)), step: "read" })
  assert.equal(read.status, 303)
  for (;;) {
    const page = await textOf(visitor, path)
    if (!page.includes("<look-again")) return { path, page }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

const rowsIn = async (where: string, values: readonly unknown[] = []) =>
  (
    await app.services.database.pool.query<Record<string, unknown>>(
      `select title, kind, state, begins_on, ends_on, confirmation, joint, people, planned_baht, spent_baht, published,
         organisers, withdrawn_at is not null as gone from activity where ${where} order by begins_on, title`,
      [...values],
    )
  ).rows

const table = `ที่;จังหวัด;คู่ความสัมพันธ์;ชื่อกิจกรรม;ประเภท;มิติ;วันที่จัด;ถึงวันที่;สถานที่;หน่วยงานที่รับผิดชอบ;ผู้เข้าร่วม;ผลผลิต;งบประมาณ;เผยแพร่
1;มุกดาหาร;แขวงสะหวันนะเขต;งานวัฒนธรรมสองฝั่ง;งานศิลปวัฒนธรรม;วัฒนธรรม;๔ มี.ค. ๒๕๖๗;6/3/2567;ลานริมโขง;หอการค้าจังหวัดมุกดาหาร; 1,200 คน;การแสดง 8 ชุด;125,000.50;ใช่
2;จังหวัดมุกดาหาร;สะหวันนะเขต;ประชุมคณะทำงาน;ประชุม;เศรษฐกิจ;ม.ค. 2567;;;;40;;;
3;มุกดาหาร;สะหวันนะเขต;อบรมครู;;การศึกษา;12/7/2567;;;;;;;
4;มุกดาหาร;คุนหมิง;เยือน;การเยือน;;12/7/2567;;;;;;;
5;มุกดาหาร;สะหวันนะเขต;;การเยือน;;12/7/2567;;;;;;;
6;มุกดาหาร;สะหวันนะเขต;งานผิดวัน;การเยือน;;31/02/2567;;;;;;;
7;มุกดาหาร;สะหวันนะเขต;งานผิดเงิน;การเยือน;;13/7/2567;;;;;;ห้าหมื่น;
8;มุกดาหาร;สะหวันนะเขต;งานผิดประเภท;ของแปลก;;14/7/2567;;;;;;;
9;เชียงใหม่;ยูนนาน;งานของจังหวัดอื่น;การเยือน;;14/7/2567;;;;;;;
10;มุกดาหาร;สะหวันนะเขต;ประชุมคณะทำงาน;ประชุม;เศรษฐกิจ;ม.ค. 2567;;;;40;;;
`

test("a province's table comes in: rows by their relation, errors by row and cell, doubts wait for the province", async () => {
  const { path, page } = await readTable(own.officer.cookie, table)
  for (const says of [
    /Cell C: The register has no pair “มุกดาหาร” and “คุนหมิง”; it has: \d+ /,
    /Cell D: The name of the activity is missing/,
    /Cell G: The calendar has no “31\/02\/2567”/,
    /Cell M: “ห้าหมื่น” is no amount/,
    /Cell E: “ของแปลก” is not known/,
    /Cell C: The register has no relation of “เชียงใหม่” in your care/,
    /Cell E: The kind is missing/,
    /The same activity as row 3/,
    /Ready 2/,
    /In doubt 1/,
  ])
    assert.match(page, says)
  const errors = await app.fetch(`${path.replace("/en", "")}/errors.xlsx?language=en`, {
    headers: { cookie: own.officer.cookie },
  })
  const [returned] = await readTables(Buffer.from(await errors.arrayBuffer()))
  assert.deepEqual(
    returned?.rows.map((row) => row[0]),
    ["ที่", "4", "5", "6", "7", "8", "9", "10"],
  )
  const applied = await send(own.officer.cookie, path, { step: "apply" })
  assert.equal(applied.status, 303, await applied.clone().text())
  const brought = await rowsIn("relation_id = $1", [own.relation])
  assert.equal(brought.length, 3)
  assert.deepEqual(
    { ...brought.find(({ title }) => title === "งานวัฒนธรรมสองฝั่ง"), organisers: undefined },
    {
      title: "งานวัฒนธรรมสองฝั่ง",
      kind: "culture",
      state: "held",
      begins_on: "2024-03-04",
      ends_on: "2024-03-06",
      confirmation: "confirmed",
      joint: false,
      people: 1200,
      planned_baht: "0.00",
      spent_baht: "125000.50",
      published: true,
      organisers: undefined,
      gone: false,
    },
  )
  assert.equal(brought.find(({ title }) => title === "อบรมครู")?.["confirmation"], "waiting")
  assert.equal(brought.find(({ title }) => title === "ประชุมคณะทำงาน")?.["begins_on"], "2024-01")
  assert.equal((await send(own.officer.cookie, path, { step: "apply" })).status, 404)
})

test("what is here already is not brought again, and what looks like it waits", async () => {
  const again = `จังหวัด;คู่ความสัมพันธ์;กิจกรรม;ประเภท;วันที่
มุกดาหาร;สะหวันนะเขต;งานวัฒนธรรมสองฝั่ง;งานศิลปวัฒนธรรม;4 มี.ค. 2567
มุกดาหาร;สะหวันนะเขต;มหกรรมวัฒนธรรม;งานศิลปวัฒนธรรม;4 มี.ค. 2567
`
  const { path, page } = await readTable(own.officer.cookie, again)
  assert.match(page, /1 row is here already/)
  assert.match(page, /There is one of the same kind on the same day: “งานวัฒนธรรมสองฝั่ง”/)
  const applied = await send(own.officer.cookie, path, { step: "apply" })
  assert.equal(applied.status, 303)
  const found = await rowsIn("relation_id = $1 and begins_on = '2024-03-04'", [own.relation])
  const states = Object.fromEntries(found.map(({ title, confirmation }) => [title, confirmation]))
  assert.deepEqual(states, { งานวัฒนธรรมสองฝั่ง: "confirmed", มหกรรมวัฒนธรรม: "waiting" })
})

test("two send the same table at once, and it comes in once", async () => {
  const twice = `จังหวัด,คู่ความสัมพันธ์,กิจกรรม,ประเภท,วันที่\nมุกดาหาร,สะหวันนะเขต,งานพร้อมกัน,กีฬา,2 ก.พ. 2567\n`
  const [one, two] = await Promise.all([
    readTable(own.officer.cookie, twice),
    readTable(ministry.cookie, twice),
  ])
  const answers = await Promise.all([
    send(own.officer.cookie, one.path, { step: "apply" }),
    send(ministry.cookie, two.path, { step: "apply" }),
  ])
  assert.deepEqual(
    answers.map(({ status }) => status).toSorted((a, b) => a - b),
    [303, 409],
  )
  assert.equal((await rowsIn("title = 'งานพร้อมกัน'")).length, 1)
})

test("an import is undone whole; what people worked on since stays, and is told", async () => {
  const rows = ["ก", "ข", "ค"].map((name, n) => `มุกดาหาร,สะหวันนะเขต,ชุด ${name},กีฬา,${n + 1} ส.ค. 2567,500`)
  const { path } = await readTable(
    own.officer.cookie,
    ["จังหวัด,คู่ความสัมพันธ์,กิจกรรม,ประเภท,วันที่,งบประมาณ", ...rows, ""].join("\n"),
  )
  const applied = await send(own.officer.cookie, path, { step: "apply" })
  const here = applied.headers.get("location") ?? ""
  const { rows: ids } = await app.services.database.pool.query<{ id: string }>(
    "select id from activity where title = 'ชุด ก'",
  )
  const worked = `/activities/${ids[0]?.id}`
  const budget = await own.visitor.post(`${worked}/state`, {
    revision: "1",
    state: "held",
    "beginsOn.day": "1",
    "beginsOn.month": "8",
    "beginsOn.year": "2567",
    outputs: "ผลที่บอกภายหลัง",
  })
  assert.equal(budget.status, 303)
  assert.match(await textOf(own.visitor, here), /2 activities will be withdrawn; 1 that people/)
  assert.equal((await other.visitor.post(here, { reason: "ไม่ใช่ของตน" })).status, 403)
  assert.equal((await own.visitor.post(here, { reason: "" })).status, 422)
  assert.equal((await own.visitor.post(here, { reason: "ส่งผิดไฟล์" })).status, 303)
  assert.deepEqual(
    (await rowsIn("title like 'ชุด %'")).map(({ gone }) => gone),
    [false, true, true],
  )
  assert.equal((await own.visitor.post(here, { reason: "อีกครั้ง" })).status, 409)
  assert.match(await textOf(own.visitor, here), /ส่งผิดไฟล์/)
})

test("what went out comes back as nothing new, as a workbook and as text", async () => {
  await record(own, { title: "=SUM(A1)" })
  for (const file of ["activities.xlsx", "activities.csv"]) {
    const answer = await app.fetch(`/${file}?unit=TH-49`, { headers: { cookie: own.officer.cookie } })
    assert.equal(answer.status, 200)
    const { page } = await readTable(own.officer.cookie, new Uint8Array(await answer.arrayBuffer()), file)
    assert.match(page, /Ready/)
    assert.match(page, /rows are here already/)
    const live = (await rowsIn("relation_id = $1 and withdrawn_at is null", [own.relation])).length
    assert.match(page, new RegExp(`${live} rows are here already`), file)
  }
})

test("the template is read with its choices, and its example is passed over", async () => {
  const headers = { cookie: own.officer.cookie }
  const book = await app.fetch("/activities/imports/template.xlsx", { headers })
  const { page } = await readTable(own.officer.cookie, new Uint8Array(await book.arrayBuffer()), "แบบ.xlsx")
  assert.match(page, /All 0/)
  assert.equal((await app.fetch("/activities/imports/template.csv", { headers })).status, 200)
  assert.notEqual((await app.fetch("/activities/imports/template.csv")).status, 200)
})

test("columns that were chosen are remembered for the next table of the same kind", async () => {
  const odd = (title: string) => `เอ,บี,ซี,ดี\nมุกดาหาร,สะหวันนะเขต,${title},3 ก.ย. 2567\n`
  const file = (title: string) => ({ file: new File([odd(title)], "odd.csv") })
  const sent = await send(own.officer.cookie, "/activities/imports/new", file("หนึ่ง"))
  const path = sent.headers.get("location") ?? ""
  const chosen = { "column-home": "0", "column-partner": "1", "column-title": "2", "column-beginsOn": "3" }
  await send(own.officer.cookie, path, { sheet: "0", headRow: "0", step: "sheet" })
  assert.equal((await send(own.officer.cookie, path, { sheet: "0", headRow: "0", step: "read" })).status, 422)
  assert.equal(
    (await send(own.officer.cookie, path, { sheet: "0", headRow: "0", ...chosen, step: "read" })).status,
    303,
  )
  const next = await send(own.officer.cookie, "/activities/imports/new", file("สอง"))
  const page = await textOf(own.visitor, next.headers.get("location") ?? "")
  assert.match(page, /ตามที่คุณเลือกไว้ครั้งก่อน/)
  assert.equal(selected(page)["column-title"], "2")
})
