import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { encodingOf } from "#documents/decode-text.ts"
import { readTables } from "#documents/read-tables.ts"
import { type Cell, columnName } from "#documents/table.ts"
import { writeCsv } from "#documents/csv/write-csv.ts"
import { writeBook } from "#documents/xlsx/write-book.ts"
import { cell, workbook } from "./samples.ts"

/** Thai as TIS-620 and Windows-874 have it: one byte a letter. */
const oneByte = (text: string): Buffer =>
  Buffer.from(
    [...text].map((letter) => {
      const code = letter.codePointAt(0) ?? 0
      return code >= 0x0e01 && code <= 0x0e5b ? code - 0x0e01 + 0xa1 : code
    }),
  )

const swapped = (text: string) => Buffer.from(text, "utf16le").swap16()
const rows = [
  ["จังหวัด", "คู่ความสัมพันธ์", "ประเทศ"],
  ["เชียงใหม่", "ยูนนาน", "จีน"],
  ["ภูเก็ต", 'เมือง "ใหญ่", มาก', "ญี่ปุ่น"],
]
const text = (delimiter: string) =>
  rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(delimiter)).join("\r\n")

const encodings: readonly (readonly [string, (text: string) => Buffer])[] = [
  ["UTF-8", (told) => Buffer.from(told)],
  ["UTF-8 with its mark", (told) => Buffer.from(`\ufeff${told}`)],
  ["UTF-16 as Excel saves it", (told) => Buffer.from(`\ufeff${told}`, "utf16le")],
  ["UTF-16, large end first", (told) => swapped(`\ufeff${told}`)],
  ["UTF-16 without its mark", (told) => Buffer.from(told, "utf16le")],
  ["TIS-620", oneByte],
]

for (const [name, encode] of encodings)
  for (const delimiter of [",", ";", "\t", "|"])
    test(`${name} parted by ${JSON.stringify(delimiter)}`, async () => {
      const [sheet] = await readTables(encode(text(delimiter)))
      assert.deepEqual(sheet?.rows, rows)
    })

test("Western letters are not taken for Thai, nor Thai for Western ones", () => {
  assert.equal(encodingOf(Buffer.from("Besançon;Orléans;Nîmes;Düsseldorf", "latin1")), "windows-1252")
  assert.equal(encodingOf(oneByte("ขอนแก่น;หนานจิง")), "windows-874")
})

test("cells hold line ends, doubled marks and marks that are never closed; Excel's word of the separator is obeyed", async () => {
  const read = async (told: string) => (await readTables(Buffer.from(told)))[0]?.rows
  assert.deepEqual(await read('a,"b\r\nc",d\r\ne'), [["a", "b\r\nc", "d"], ["e"]])
  assert.deepEqual(await read('a,"b\nc,d'), [
    ["a", '"b'],
    ["c", "d"],
  ])
  assert.deepEqual(await read("sep=;\r\na,x;b\r\n"), [["a,x", "b"]])
})

const book = (cells: readonly (readonly Cell[])[]) =>
  writeBook({
    title: "t",
    sheets: [{ name: "หนึ่ง", columns: cells[0]?.map(() => ({ width: 20 })) ?? [], rows: cells }],
  })

test("a workbook comes back as it was written: texts, numbers, days", async () => {
  const cells: Cell[][] = [
    ["เชียงใหม่", 2562, { day: "2019-01-04" }, "010001"],
    ["", "๔ ม.ค. ๒๕๖๒", { day: "1899-12-31" }, "=1+1"],
  ]
  const [sheet] = await readTables(await book(cells))
  assert.deepEqual(sheet?.name, "หนึ่ง")
  assert.deepEqual(sheet?.rows[0], cells[0])
  assert.deepEqual(sheet?.rows[1]?.slice(1, 2), ["๔ ม.ค. ๒๕๖๒"])
  assert.equal(sheet?.rows[1]?.[3], "=1+1")
})

test("formulas are never carried out: what was computed counts, and without it the cell is at fault", async () => {
  const [sheet] = await readTables(
    workbook(
      `<row r="1"><c r="A1"><f>WEBSERVICE("http://example.org")</f><v>7</v></c><c r="B1"><f>1+1</f></c><c r="C1" t="e"><v>#REF!</v></c></row>`,
    ),
  )
  assert.deepEqual(sheet?.rows, [[7, { fault: "=1+1" }, { fault: "#REF!" }]])
})

test("sheets say which are hidden, and cells of the whole width keep their columns", async () => {
  const [sheet] = await readTables(workbook(`<row r="2">${cell("C2", "ก")}${cell("AB2", "ข")}</row>`))
  assert.equal(sheet?.rows[1]?.[2], "ก")
  assert.equal(sheet?.rows[1]?.[27], "ข")
  assert.deepEqual(
    [columnName(0), columnName(25), columnName(26), columnName(701), columnName(702)],
    ["A", "Z", "AA", "ZZ", "AAA"],
  )
})

const harmless = fc
  .string({ unit: fc.constantFrom("=", "+", "-", "@", "'", ",", '"', "\n", ";", "ก", "า", "1", " ", "x") })
  .map((told) => told.trim())

test("whatever is written as CSV is read as it was, and no cell begins as a formula", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(harmless, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      async (table) => {
        fc.pre(table.flat().some((value) => value !== ""))
        fc.pre(table.flat().every((value) => !/^'[=+\-@]/.test(value)))
        const written = writeCsv([["หัว", "ตาราง"], ...table])
        for (const line of written.split("\r\n"))
          assert.doesNotMatch(line.replace(/^\ufeff/, ""), /^"?[=+\-@]/)
        const [sheet] = await readTables(Buffer.from(written))
        assert.deepEqual(sheet?.rows.slice(1), table)
      },
    ),
    { numRuns: 300 },
  )
})
