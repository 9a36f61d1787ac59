import type { CellNote } from "#documents/cells/notes.ts"

/** Which column, from 0, says what. */
export type ColumnChoice = Readonly<Partial<Record<string, number>>>

/** A row of a spreadsheet as it was understood; what it holds beyond this is known to its own way alone. */
export type ReadRow<Imported extends object = object> = {
  /** The number that Excel shows. */
  readonly row: number
  readonly state: "good" | "doubtful" | "wrong"
  /** The cells as they stand, as text. */
  readonly cells: readonly string[]
  readonly problems: readonly CellNote[]
  readonly doubts: readonly CellNote[]
  /** What the row says there is; null where it cannot be taken. */
  readonly imported: Imported | null
  /** It is here already, and whether the row says the same. */
  readonly registered?: { readonly id: string; readonly same: boolean }
}

/** Which sheet is read, where its headings stand (from 0; null where it has none) and what its columns mean. */
export type SheetChoice = {
  readonly sheet: number
  readonly headRow: number | null
  readonly columns: ColumnChoice
}

/** What the process that reads a spreadsheet is given. */
export type SheetOrder = {
  readonly bytes: Uint8Array
  readonly choice: SheetChoice
  readonly today: string
  /** Codes of the Thai units whose rows may be brought in; null for all. */
  readonly only: readonly string[] | null
}

/** A spreadsheet as read: its headings, and its rows. */
export type SheetReading<Row extends ReadRow = ReadRow> = {
  readonly heads: readonly string[]
  readonly rows: readonly Row[]
}
