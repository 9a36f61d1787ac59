import assert from "node:assert/strict"
import { test } from "node:test"
import { day } from "#kernel/dates.ts"
import type { Block, Row, Table } from "../paper.ts"
import { prepare } from "./prepare.ts"
import { setPdf } from "./set-pdf.ts"
import { PdfObjects } from "./text/pdf-objects.ts"
import { showsIn } from "./text/shows.ts"

const paperOf = (block: Block) => ({
  title: "บัญชี",
  language: "th" as const,
  made: day("2026-11-21"),
  blocks: [block],
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
  const { data } = prepare(paperOf(tableOf(rows))) as {
    readonly data: { readonly blocks: readonly [{ readonly rows: readonly object[] }] }
  }
  return data.blocks[0].rows.map((row) => "line" in row)
}

/** Where lines of text stand, page by page, to a hundredth of a point; marks may be raised a little. */
const lines = async (block: Block): Promise<readonly (readonly string[])[]> => {
  const objects = new PdfObjects(await setPdf(paperOf(block), false))
  return objects.with("/Type /Page\n").map((page) => {
    const content = objects.stream(Number(/\/Contents (\d+)/.exec(objects.dictionary(page))?.[1]))
    return [...new Set(showsIn(content).map(({ around }) => around()[5].toFixed(2)))]
  })
}

const words = ["จังหวัดเชียงใหม่", "เมืองอูโอซุ", "น้ำปั้น", "– ๒", "Uozu", "sees eggs", "(OP)", "ประเทศญี่ปุ่น", "ก"]

/** Rows whose text grows letter by letter over the width of its column, as every row of such a list may happen to. */
const growing = (bold: boolean): readonly Row[] =>
  Array.from({ length: 60 }, (_, at) => {
    const text = Array.from({ length: 12 }, (_each, n) => words[(at * 5 + n) % words.length]).join(" ")
    const part = text.slice(0, 12 + at)
    return {
      cells: [
        `๖๒/${at}`,
        { text: [part, { text: ` [${at}]`, size: 10, colour: "grey" }], wholeWords: true, bold },
        at % 3 === 0 ? part : "",
      ],
    }
  })

for (const [bold, size] of [
  [false, undefined],
  [true, 14],
] as const)
  test(`rows stand where they would if their height were measured${bold ? ", bold and small" : ""}`, async () => {
    const table = tableOf(growing(bold), size)
    const rows = trusted(table.rows)
    assert.ok(rows.includes(true) && rows.includes(false))
    // of what stands in columns the width is not known, so that there every row is measured
    for (let at = 0; at < table.rows.length; at += 15) {
      const page = { ...table, rows: table.rows.slice(at, at + 15) }
      const measured: Block = { kind: "columns", columns: [{ width: 1, blocks: [page] }] }
      assert.deepEqual(await lines(page), await lines(measured))
    }
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
