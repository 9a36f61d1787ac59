/** What stands in a cell. A date is a day without a time; what a program could not compute stands as a fault. */
export type Cell = string | number | boolean | { readonly day: string } | { readonly fault: string } | null

/** A table as a file holds it, its rows from the first on; `hidden` as its author left it. */
export type Sheet = {
  readonly name: string
  readonly hidden: boolean
  readonly rows: readonly (readonly Cell[])[]
}

/** "A", "B" ... "AA": how spreadsheets call a column. @param at from 0 */
export const columnName = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : columnName(Math.floor(at / 26) - 1) + columnName(at % 26)

/** What a person sees in the cell. */
export const cellText = (cell: Cell | undefined): string => {
  if (cell === null || cell === undefined) return ""
  if (typeof cell === "object") return "day" in cell ? cell.day : cell.fault
  return String(cell).trim()
}

/** How much of a table is read at all; more than any office keeps. */
export const most = {
  bytes: 20_000_000,
  rows: 20_000,
  columns: 200,
  characters: 4_000,
} as const
