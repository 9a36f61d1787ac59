import { type CellStyle, writeXlsx, type WriteSheet } from "hucre/xlsx"
import { type Cell, columnName } from "../table.ts"
import type { WrittenBook, WrittenSheet } from "./written.ts"
import { type LongLists, longListsOf, sheetOfLists, validationsOf } from "./choices.ts"

const font = "TH SarabunPSK"
const body: CellStyle = { font: { name: font, size: 16 }, alignment: { vertical: "top", wrapText: true } }
const head: CellStyle = {
  font: { name: font, size: 16, bold: true, color: { rgb: "FFFFFF" } },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "2B2F77" } },
  alignment: { vertical: "center", wrapText: true },
}
const title: CellStyle = { font: { name: font, size: 20, bold: true } }
const part: CellStyle = { font: { name: font, size: 16, bold: true } }
/** Thai marks stack above and below the line: rows must be taller than Excel makes them. */
const heights = { row: 24, head: 30 }

/** A workbook: head frozen and on every printed page, filter, choices in cells, widths and heights for Thai. */
export const writeBook = ({ title, sheets }: WrittenBook): Promise<Uint8Array> => {
  const lists = longListsOf(sheets)
  return writeXlsx({
    properties: { title, creator: "Maitri" },
    defaultFont: { name: font, size: 16 },
    sheets: [...sheets.map((sheet) => sheetOf(sheet, lists)), ...sheetOfLists(lists)],
  })
}

const sheetOf = (sheet: WrittenSheet, lists: LongLists): WriteSheet => {
  const { name, title: above = [], header, columns, rows } = sheet
  const lines: readonly (readonly Cell[])[] = [
    ...above.map((line) => [line]),
    ...(header ? [header] : []),
    ...rows,
  ]
  const first = lines.length - rows.length
  return {
    name,
    columns: columns.map(({ width, align }) => ({
      width,
      style: align ? { ...body, alignment: { ...body.alignment, horizontal: align } } : body,
    })),
    rows: lines.map((row) => row.map(valueOf)),
    cells: stylesOf(sheet, first),
    rowDefs: new Map(
      lines.map((_, at) => [at, { height: header && at === first - 1 ? heights.head : heights.row }]),
    ),
    dataValidations: validationsOf(sheet, first, lists),
    ...(header
      ? {
          freezePane: { rows: first },
          autoFilter: {
            range: `A${first}:${columnName(columns.length - 1)}${first + Math.max(1, rows.length)}`,
          },
        }
      : {}),
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      // the head stands on every page that is printed
      ...(header ? { printTitlesRow: `$${first}:$${first}` } : {}),
    },
  }
}

const stylesOf = (
  { title: above = [], header, columns, headings = [] }: WrittenSheet,
  first: number,
): NonNullable<WriteSheet["cells"]> => {
  const cells: NonNullable<WriteSheet["cells"]> = new Map()
  above.forEach((_, at) => cells.set(`${at},0`, { style: at === 0 ? title : part }))
  header?.forEach((_, at) => cells.set(`${first - 1},${at}`, { style: head }))
  for (const at of headings)
    columns.forEach((_, column) => cells.set(`${first + at},${column}`, { style: part }))
  return cells
}

const valueOf = (cell: Cell) => {
  if (cell === null || typeof cell !== "object") return cell
  return "day" in cell ? new Date(`${cell.day}T00:00:00Z`) : cell.fault
}
