import assert from "node:assert/strict"
import { test } from "node:test"
import { day } from "#kernel/dates.ts"
import { readPdf } from "../../read/read-pdf.ts"
import type { Block, Row, Table } from "../paper.ts"
import { cutLongTables, isCutRightly } from "./long-tables.ts"
import { privateFamily } from "./private-letters.ts"
import { prepare } from "./prepare.ts"
import { setPdf } from "./set-pdf.ts"
import { PdfObjects } from "./text/pdf-objects.ts"
import { showsIn } from "./text/shows.ts"

const paperOf = (...blocks: readonly Block[]) => ({
  title: "บัญชี",
  language: "th" as const,
  made: day("2026-11-21"),
  blocks,
})

const tableOf = (rows: readonly Row[], size?: number): Table => ({
  kind: "table",
  columns: [{ width: 2, align: "center" }, { width: 7 }, { width: 7 }],
  head: ["ลำดับที่", "คู่ความสัมพันธ์", "หมายเหตุ"],
  rows,
  ...(size ? { size } : {}),
})

/** In which rows of a table the template trusts that they take one line. */
const trusted = (rows: readonly Row[]): readonly boolean[] => {
  const [table] = prepare(paperOf(tableOf(rows))).data.blocks
  assert.ok(table?.kind === "table")
  return table.rows.map((row) => "known" in row)
}

/** Where lines of text stand, page by page, to a hundredth of a point; marks may be raised a little. */
const lines = (objects: PdfObjects): readonly (readonly string[])[] =>
  objects.with("/Type /Page\n").map((page) => {
    const content = objects.stream(Number(/\/Contents (\d+)/.exec(objects.dictionary(page))?.[1]))
    return [...new Set(showsIn(content).map(({ around }) => around()[5].toFixed(2)))]
  })

const set = async (...blocks: readonly Block[]) => new PdfObjects(await setPdf(paperOf(...blocks), false))

const thai = ["จังหวัดเชียงใหม่", "เมืองอูโอซุ", "น้ำปั้น", "– ๒", "๖๒", "ประเทศญี่ปุ่น", "ก"]
const mixed = [...thai, "Uozu", "sees eggs", "(OP)"]

/** Rows whose text grows letter by letter over the width of its column, as every row of such a list may happen to. */
const growing = (words: readonly string[], more: object): readonly Row[] =>
  Array.from({ length: 60 }, (_, at) => {
    const text = Array.from({ length: 12 }, (_each, n) => words[(at * 5 + n) % words.length]).join(" ")
    const part = text.slice(0, 12 + at)
    return {
      cells: [
        `๖๒/${at}`,
        { text: [part, { text: ` [${at}]`, size: 10, colour: "grey" }], ...more },
        at % 3 === 0 ? part : "",
      ],
    }
  })

for (const [how, words, more, size] of [
  ["", mixed, {}, undefined],
  [", bold and small", mixed, { bold: true }, 14],
  [", of whole words", thai, { wholeWords: true }, undefined],
] as const)
  test(`rows stand where they would if their height were measured${how}`, async () => {
    const table = tableOf(growing(words, more), size)
    const rows = trusted(table.rows)
    assert.ok(rows.includes(true) && rows.includes(false))
    // of what stands in columns the width is not known, so that there every row is measured
    for (let at = 0; at < table.rows.length; at += 15) {
      const page = { ...table, rows: table.rows.slice(at, at + 15) }
      const measured: Block = { kind: "columns", columns: [{ width: 1, blocks: [page] }] }
      assert.deepEqual(lines(await set(page)), lines(await set(measured)))
    }
  })

test("a long table says the same and stands the same in private letters as in a paper for archives, which allows none", async () => {
  const more = ["ที่ ลำ", "น้ำ", "ปุ่น", "แจ้ห่ม", "office", "กฺ"]
  const rows = [{}, { wholeWords: true }, { bold: true }].flatMap((how) => growing([...mixed, ...more], how))
  const paper = paperOf(tableOf([...rows, ...rows]))
  const [usual, archived] = [await setPdf(paper, false), await setPdf(paper, true)]
  const isPrivate = (pdf: Uint8Array) => Buffer.from(pdf).includes(privateFamily)
  assert.deepEqual([isPrivate(usual), isPrivate(archived)], [true, false])
  assert.deepEqual(lines(new PdfObjects(usual)), lines(new PdfObjects(archived)))
  const { lines: said } = await readPdf(usual)
  assert.ok(said.join("").includes("จังหวัดเชียงใหม่"))
  assert.deepEqual(said, (await readPdf(archived)).lines)
})

test("a row is trusted only where all that stands in it is known", () => {
  const row = (...cells: Row["cells"]): Row => ({ cells })
  assert.deepEqual(
    trusted([
      row("๑", "ก", ""),
      row("๑", "ก\nข", ""),
      row("๑", "ກ", ""),
      row("๑", { text: "ก", across: 2 }),
      row("๑", { text: "ก", across: 1 }),
      row("", "", ""),
      row("๑", [{ text: "ก", size: 20 }], ""),
      { ...row("๑", "ก", ""), group: true },
    ]),
    [true, false, false, true, false, false, false, false],
  )
})

const year = (at: number): Row => ({
  group: true,
  cells: ["", { text: `(๒๕๖๘/${at})`, across: 2, bold: true }],
})

/** Years of 37 pairs each, of one line, two or three. */
const longRows = Array.from({ length: 2_200 }, (_, at): readonly Row[] => {
  const text = thai
    .concat(thai)
    .slice(at % 5, (at % 5) + 2 + (at % 11))
    .join(" ")
  const row = { cells: [`๖๒/${at}`, { text, wholeWords: true }, "–"] }
  return at % 37 === 0 ? [year(at), row] : [row]
}).flat()

test("a very long table is set in parts, and stands as if it were set as a whole", async () => {
  const heading: Block = { kind: "heading", level: 1, text: "บัญชีรายชื่อ", align: "center", after: 8 }
  const end: Block = { kind: "paragraph", text: "หมายเหตุ" }
  const table = tableOf(longRows)
  const parts = await set(heading, table, end)
  // what stands in columns is neither cut nor are its rows known
  const whole = await set(
    heading,
    { kind: "columns", columns: [{ width: 1, blocks: [table] }], after: 4 },
    end,
  )
  assert.ok(parts.with("/S /Table").length > 1)
  assert.equal(whole.with("/S /Table").length, 1)
  assert.deepEqual(lines(parts), lines(whole))
})

const known = (count: number) => Array.from({ length: count }, () => ({ height: 20 }))
const cut = (rows: readonly { readonly height?: number; readonly group?: boolean }[]) =>
  cutLongTables([{ kind: "table", rows }], () => ({ first: 200, each: 400 }))

test("a table is cut where pages end, as far as the heights of its rows are known", () => {
  const lengths = (rows: Parameters<typeof cut>[0]) =>
    cut(rows).blocks.map((block) => (block.kind === "table" ? block.rows.length : block.kind))
  assert.deepEqual(lengths(known(999)), [999])
  assert.deepEqual(lengths(known(2_500)), [950, "page", 960, "page", 590])
  assert.deepEqual(lengths([...known(1_200), {}, ...known(1_300)]), [950, "page", 1_551])
  assert.deepEqual(lengths([...known(949), { height: 20, group: true }, ...known(1_550)]), [
    949,
    "page",
    960,
    "page",
    591,
  ])
})

test("parts that do not begin where they were to are found", () => {
  const places = (...pages: readonly number[]) => pages.map((page) => ({ page, y: 0 }))
  assert.equal(isCutRightly(places(3, 51, 99, 120, 168), [0, 48, 96, 0, 48]), true)
  assert.equal(isCutRightly(places(3, 52, 99), [0, 48, 96]), false)
  assert.equal(isCutRightly(places(), []), true)
})
