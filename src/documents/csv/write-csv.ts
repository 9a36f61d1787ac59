import { type Cell, cellText } from "../table.ts"

/**
 * A table as CSV (RFC 4180) that Excel opens in Thai: UTF-8 with its mark, lines ended by CR LF. A text that a
 * spreadsheet would carry out as a formula gets an apostrophe before it.
 */
export const writeCsv = (rows: readonly (readonly Cell[])[]): string => `\ufeff${writeCsvRows(rows)}`

/** As `writeCsv`, without the mark at the head: for rows that follow others. */
export const writeCsvRows = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(written).join(",")}\r\n`).join("")

const written = (cell: Cell): string => {
  const text = typeof cell === "string" && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cellText(cell)
  return /[",;|\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
