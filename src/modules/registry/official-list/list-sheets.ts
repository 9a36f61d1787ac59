import { type Cell, cellText, type Sheet } from "#documents/table.ts"
import { type Columns } from "../spreadsheets/fields.ts"
import { guessColumns } from "../spreadsheets/guess-columns.ts"
import { knownRow } from "./table-order.ts"

/** What a row of a list kept as a spreadsheet says beside its words; `partnerCode` is empty where its cell is. */
export type ToldBySheet = { readonly partnerCode: string | undefined; readonly inDoubt: boolean }

/** A list kept as a spreadsheet, as the lines that the list's reader takes, and what each of its rows says by code. */
export type ListLines = { readonly text: string; readonly told: readonly ToldBySheet[] }

type Row = readonly Cell[]

/** Lays the first sheet that holds a list out as lines: rows of the table by bars, everything else as it stands. */
export const linesOfSheets = (sheets: readonly Sheet[]): ListLines => {
  const shown = sheets.filter(({ hidden }) => !hidden)
  const found = shown.map(({ rows }) => ({ rows, ...guessColumns(rows) }))
  const list = found.find(({ columns }) => columns.home !== undefined && columns.partner !== undefined)
  if (!list || list.headRow === null) return { text: shown.map(plain).join("\n\n"), told: [] }
  const { rows, headRow, columns } = list
  const lines: string[] = []
  const told: ToldBySheet[] = []
  for (const [at, row] of rows.entries()) {
    if (at === headRow) lines.push(`| ${shownHeads.join(" | ")} |`)
    else if (at < headRow || !isRow(row, columns)) lines.push(row.map(cellText).filter(Boolean).join(" "))
    else {
      lines.push(`| ${[knownRow, ...cellsOf(row, columns)].join(" | ")} |`)
      told.push(toldBy(row, columns))
    }
  }
  return { text: lines.join("\n"), told }
}

const plain = ({ rows }: Sheet): string => rows.map((row) => row.map(cellText).join("\t")).join("\n")

const shownHeads = ["ลำดับ", "ปี พ.ศ.", "จังหวัด", "คู่ความสัมพันธ์", "ประเทศ", "สถานะ"]

const isRow = (row: Row, { home, partner }: Columns): boolean =>
  Boolean(cellText(row[home ?? -1])) && Boolean(cellText(row[partner ?? -1]))

/** Bars and line ends within a cell would end it. */
const told = (row: Row, column: number | undefined): string =>
  (column === undefined ? "" : cellText(row[column])).replaceAll(/[|\s]+/g, " ").trim()

const cellsOf = (row: Row, columns: Columns): string[] => {
  const stage = told(row, columns.stage)
  const dates = [columns.signedOn, columns.year, columns.proposedOn].map((column) => told(row, column))
  const year = /(?:^|\D)([๐-๙\d]{4})(?!.*[๐-๙\d]{4})/u.exec(dates.find(Boolean) ?? "")?.[1] ?? ""
  return [
    told(row, columns.serial),
    year,
    told(row, columns.home),
    [told(row, columns.partner), told(row, columns.within), stage && `(${stage})`].filter(Boolean).join(" "),
    told(row, columns.country),
    told(row, columns.status),
  ]
}

const toldBy = (row: Row, columns: Columns): ToldBySheet => ({
  partnerCode: columns.partnerCode === undefined ? undefined : told(row, columns.partnerCode).split(" ")[0],
  inDoubt: row.some((cell) => cellText(cell) === "มีข้อสงสัย"),
})
