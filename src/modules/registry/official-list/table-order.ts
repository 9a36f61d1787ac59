import { headKey } from "#documents/cells/guess-columns.ts"
import { type Columns, headings } from "../spreadsheets/fields.ts"
import { guessColumns } from "../spreadsheets/guess-columns.ts"
import { declarationsIn } from "./declared.ts"
import { cellsOf } from "./list-lines.ts"

/** The first cell of a line that is a row beyond doubt, since the headings of its table are known. */
export const knownRow = "\ue000"

/** Lines as the list's reader takes them, and what was printed for those that were laid out anew. */
export type OrderedLines = {
  readonly lines: readonly string[]
  readonly printed: ReadonlyMap<string, string>
}

type Table = { readonly columns: Columns; readonly width: number; home: string; country: string }

/**
 * Lays rows of tables whose partner or country stands before the Thai province out in the usual order. A cell that is empty
 * because it was joined with the one above it says what that one says.
 */
export const inUsualOrder = (lines: readonly string[]): OrderedLines => {
  const printed = new Map<string, string>()
  let table: Table | undefined
  let headed = false
  const ordered = lines.map((line) => {
    const cells = cellsOf(line)
    if (cells.length < 2) {
      if (line.trim() !== "") table = undefined
      return line
    }
    const columns = columnsUnder(cells)
    if (columns) {
      table = isUsual(columns) ? undefined : { columns, width: cells.length, home: "", country: "" }
      if (headed && declarationsIn(line).length === 0) return repeatedHeading
      headed = true
      return line
    }
    if (!table || cells.length < table.width - 1 || cells.length > table.width) return line
    const row = usualCells(table, cells)
    if (!row) return line
    printed.set(row.join("\t"), cells.filter(Boolean).join(" "))
    return `| ${row.join(" | ")} |`
  })
  return { lines: ordered, printed }
}

const homeHeadings = new Set(headings.home.map(headKey))

/** What stands at the head of each page is no part of the row above it. */
const repeatedHeading = "| ลำดับที่ |"

/** The columns under a row of headings; undefined for any other row. */
const columnsUnder = (cells: readonly string[]): Columns | undefined => {
  if (!cells.some((cell) => homeHeadings.has(headKey(cell)))) return undefined
  const { columns } = guessColumns([cells])
  const { home, partner } = columns
  return home !== undefined && partner !== undefined && homeHeadings.has(headKey(cells[home]))
    ? columns
    : undefined
}

const isUsual = ({ home = 0, partner = 0, country = Infinity }: Columns): boolean =>
  home < partner && partner < country

const usualCells = (table: Table, cells: readonly string[]): readonly string[] | undefined => {
  const { columns } = table
  const told = (column: number | undefined) => (column === undefined ? "" : (cells[column] ?? ""))
  if (/^[\s:=-]*$/u.test(told(columns.partner))) return undefined
  table.home = told(columns.home) || table.home
  table.country = told(columns.country) || table.country
  const partner = [told(columns.partner), told(columns.within)].filter(Boolean).join(" ")
  const stage = told(columns.stage)
  const date = [columns.signedOn, columns.year, columns.proposedOn].map(told).find(Boolean) ?? ""
  const row = [
    told(columns.serial),
    table.home,
    partner,
    table.country,
    [told(columns.status), stage && `(${stage})`].filter(Boolean).join(" "),
    /^[๐-๙\d]{2}$/u.test(date) ? `พ.ศ. ${date}` : date,
  ]
  return [knownRow, ...row.filter(Boolean)]
}
