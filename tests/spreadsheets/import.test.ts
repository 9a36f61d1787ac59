import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { readTables } from "#documents/read-tables.ts"
import { writeBook } from "#documents/xlsx/write-book.ts"
import { type ApiClient, apiAs } from "#tests/support/api.ts"
import type { TestApp } from "#tests/support/app.ts"
import { signInAs, type TestPerson } from "#tests/support/people.ts"
import { pair, relationBody } from "#tests/support/relations.ts"
import { sheetsAs, startOffice } from "./office.ts"

let app: TestApp
let close: () => Promise<void>
let api: ApiClient
let ministry: TestPerson
let sheets: ReturnType<typeof sheetsAs>

before(async () => {
  const office = await startOffice()
  app = office.app
  close = office.close
  ministry = await signInAs(app, { role: "officer", kind: "interior" })
  api = apiAs(app, ministry)
  sheets = sheetsAs(app, ministry)
  const known = relationBody({ parties: pair("TH-50", "CN-YN"), signedOn: "2010" })
  assert.equal((await api.send("POST", "/relations", known)).status, 201)
  const other = relationBody({ parties: pair("TH-57", "CN-YN"), signedOn: "2011" })
  assert.equal((await api.send("POST", "/relations", other)).status, 201)
})
after(() => close())

const table = `ลำดับ;จังหวัด;เมืองคู่ความสัมพันธ์;ประเทศ;วันที่ลงนาม;สถานะ;หมายเหตุ
1;ภูเก็ต;เซี่ยเหมิน มณฑลฝูเจี้ยน;จีน;4 ม.ค. 2562;ลงนามแล้ว;ก
2;เชียงใหม่;มณฑลยูนนาน;จีน;2553;;
3;เชียงราย;มณฑลยูนนาน;จีน;2560;;
4;ชลบรี;จังหวัดชิซูโอกะ;ญี่ปุ่น;๒๕๖๐;;
5;ขอนแก่น;เมืองหนานจิง;จีน;31/02/2562;;
6;แอตแลนติส;เมืองหนานจิง;จีน;2560;;
7;ภูเก็ต;เซี่ยเหมิน มณฑลฝูเจี้ยน;จีน;4 ม.ค. 2562;ลงนามแล้ว;ก
8;ระยอง;;จีน;2560;;
9;ตราด;เมืองกซฟหกด;จีน;2560;;
`

test("a province's table comes in: good rows certain, doubtful ones in doubt, wrong ones left out and returned", async () => {
  const { path, page } = await sheets.readWhole("จังหวัด.csv", table)
  assert.match(page, /Row|แถว/)
  for (const says of [
    /Cell E: The calendar has no “31\/02\/2562”/,
    /Cell B: No place in Thailand is called “แอตแลนติส”/,
    /The same as row 2 in every cell/,
    /Cell C: The partner is missing/,
    /“ชลบรี” was read as Chon Buri/,
    /The register has this pair already/,
  ])
    assert.match(page, says)
  const errors = await app.fetch(`${path.replace("/en", "")}/errors.xlsx?language=en`, {
    headers: { cookie: ministry.cookie },
  })
  const [returned] = await readTables(Buffer.from(await errors.arrayBuffer()))
  assert.deepEqual(
    returned?.rows.map((row) => row[0]),
    ["ลำดับ", "5", "6", "7", "8"],
  )
  assert.match(String(returned?.rows[1]?.at(-1)), /^Row 6, cell E:/)
  const applied = await sheets.step(path, "apply")
  assert.equal(applied.status, 303)
  const imported = applied.headers.get("location")?.split("/").at(-1) ?? ""
  const list = (await api.get("/relations?limit=200")).body["items"] as {
    parties: { unit: { code: string } | null }[]
    certainty: string
    signedOn: string
  }[]
  const of = (home: string) => list.filter(({ parties }) => parties[0]?.unit?.code === home)
  assert.deepEqual(
    [of("TH-83").length, of("TH-83")[0]?.certainty, of("TH-83")[0]?.signedOn],
    [1, "certain", "2019-01-04"],
  )
  assert.deepEqual(
    [of("TH-20").length, of("TH-20")[0]?.certainty, of("TH-20")[0]?.signedOn],
    [1, "in_doubt", "2017"],
  )
  assert.deepEqual([of("TH-23").length, of("TH-23")[0]?.certainty], [1, "in_doubt"])
  assert.equal(of("TH-50").length, 1)
  assert.equal(of("TH-57").length, 1)
  assert.equal(of("TH-40").length, 0)
  const kept = (await api.get(`/imports/${imported}`)).body
  assert.deepEqual(
    kept["leftOut"].map(({ row }: { row: number }) => row),
    [6, 7, 8, 9],
  )
  const anybody = apiAs(app)
  const open = (await anybody.get(`/imports/${imported}`)).body
  assert.ok(kept["leftOut"][0].cells && !("cells" in open["leftOut"][0]), "cells are for offices")
  const openRows = (await anybody.get(`/imports/${imported}/rows`)).body["items"]
  const [openRow] = openRows as { text: string; printed: object; row: number }[]
  assert.deepEqual([openRow?.text, openRow?.printed], ["", {}])
  const officeRow = (await api.get(`/imports/${imported}/rows/${openRow?.row}`)).body
  assert.ok(officeRow["text"].length > 0)
  const openPage = await (await app.fetch(`/en/imports/${imported}/rows/${openRow?.row}`)).text()
  assert.match(openPage, /are for offices/)
  const again = await app.fetch(`/imports/${imported}/left-out.xlsx`, {
    headers: { cookie: ministry.cookie },
  })
  const [leftOut] = await readTables(Buffer.from(await again.arrayBuffer()))
  assert.deepEqual(
    leftOut?.rows.map((row) => row[1]),
    ["จังหวัด", "ขอนแก่น", "แอตแลนติส", "ภูเก็ต", "ระยอง"],
  )
  assert.equal((await sheets.get(path)).status, 404)
})

test("the same file is not brought in twice, and pressing twice brings it in once", async () => {
  const { path } = await sheets.readWhole("another-name.csv", table)
  const refused = await sheets.step(path, "apply")
  assert.equal(refused.status, 409)
  const fresh = "จังหวัด,คู่ความสัมพันธ์,ประเทศ,ปี\nนครพนม,แขวงคำม่วน,ลาว,2550\n"
  const twice = await sheets.readWhole("twice.csv", fresh)
  const answers = await Promise.all([sheets.step(twice.path, "apply"), sheets.step(twice.path, "apply")])
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([303, 404]))
  assert.equal((await api.get("/relations?unit=TH-48")).body["total"], 1)
})

test("what the register sent out comes back as nothing new", async () => {
  const before = (await api.get("/relations")).body["total"]
  const answer = await app.fetch("/api/v1/relations.xlsx?certainty=certain")
  const { page, path } = await sheets.readWhole("register.xlsx", Buffer.from(await answer.arrayBuffer()))
  assert.match(page, /are in the register already/)
  assert.doesNotMatch(page, /To correct [1-9]|In doubt [1-9]/)
  assert.equal((await sheets.step(path, "apply")).status, 303)
  assert.equal((await api.get("/relations")).body["total"], before)
})

test("columns that were corrected are remembered for the next table of the same kind, and only for this person", async () => {
  const odd = (year: number) => `ฝั่งเรา,ฝั่งเขา,ชาติ,เมื่อไร\nสกลนคร,แขวงสะหวันนะเขต,ลาว,${year}\n`
  const first = await sheets.upload("odd.csv", odd(2551))
  const path = first.headers.get("location") ?? ""
  const unread = await sheets.step(path, "read", await sheets.fieldsOn(path))
  assert.equal(unread.status, 422)
  assert.match(await unread.text(), /Choose the column for this/)
  const fields = {
    sheet: "0",
    headRow: "",
    "column-home": "0",
    "column-partner": "1",
    "column-country": "2",
    "column-signedOn": "3",
  }
  await sheets.step(path, "sheet", { headRow: "0", sheet: "0" })
  await sheets.step(path, "read", { ...fields, headRow: "0" })
  assert.match(await sheets.whenRead(path), /Sakon Nakhon/)
  const second = await sheets.upload("odd-again.csv", odd(2552))
  const known = await sheets.fieldsOn(second.headers.get("location") ?? "")
  assert.equal(known["column-partner"], "1")
  const stranger = sheetsAs(app, await signInAs(app, { role: "officer", kind: "interior" }))
  const theirs = await stranger.upload("odd.csv", odd(2553))
  assert.equal((await stranger.fieldsOn(theirs.headers.get("location") ?? ""))["column-partner"], "")
  assert.equal((await stranger.get(path)).status, 404)
  assert.equal((await stranger.step(path, "apply")).status, 404)
})

test("a sheet is chosen among several, and a draft can be left, gone on with and thrown away", async () => {
  const columns = [{ width: 20 }, { width: 20 }, { width: 20 }]
  const book = await writeBook({
    title: "t",
    sheets: [
      { name: "ปก", columns, rows: [["สรุป"]] },
      {
        name: "ข้อมูล",
        title: ["รายการ"],
        header: ["จังหวัด", "คู่ความสัมพันธ์", "ปี"],
        columns,
        rows: [["น่าน", "แขวงหลวงพระบาง ลาว", 2549]],
      },
    ],
  })
  const sent = await sheets.upload("book.xlsx", book)
  const path = sent.headers.get("location") ?? ""
  const fields = await sheets.fieldsOn(path)
  assert.deepEqual([fields["sheet"], fields["headRow"], fields["column-year"]], ["1", "1", "2"])
  assert.match((await sheets.get("/en/imports/spreadsheets/new")).text, /Go on with book.xlsx/)
  await sheets.step(path, "read", fields)
  assert.match(await sheets.whenRead(path), /Louangphabang|Luang Prabang|Louangphrabang/i)
  await sheets.step(path, "again")
  assert.match((await sheets.get(path)).text, /What each column is/)
  await sheets.step(path, "discard")
  assert.equal((await sheets.get(path)).status, 404)
})

test("a province's officer brings in rows of the own province alone; whoever has no right sends nothing", async () => {
  const officer = await signInAs(app, { role: "officer", kind: "province", units: ["TH-80"] })
  const mine = sheetsAs(app, officer)
  const rows = "จังหวัด,คู่ความสัมพันธ์,ประเทศ,ปี\nนครศรีธรรมราช,มณฑลไห่หนาน,จีน,2561\nสงขลา,มณฑลไห่หนาน,จีน,2561\n"
  const { path, page } = await mine.readWhole("mine.csv", rows)
  assert.match(page, /สงขลา is not yours/)
  assert.equal((await mine.step(path, "apply")).status, 303)
  assert.equal((await api.get("/relations?unit=TH-80")).body["total"], 1)
  assert.equal((await api.get("/relations?unit=TH-90")).body["total"], 0)
  const local = sheetsAs(
    app,
    await signInAs(app, { role: "local_reporter", kind: "local", units: ["TH-80"] }),
  )
  assert.equal((await local.upload("mine.csv", rows)).status, 403)
})

test("the template is filled with choices, its example row is passed over", async () => {
  for (const name of ["template.xlsx", "template.csv"]) {
    const answer = await app.fetch(`/imports/${name}`)
    assert.equal(answer.status, 200)
    const bytes = Buffer.from(await answer.arrayBuffer())
    const [sheet] = await readTables(bytes)
    assert.equal(sheet?.rows[1]?.[0], "ตัวอย่าง")
    const { page } = await sheets.readWhole(name, bytes)
    assert.match(page, /No row can be brought in/)
  }
})
