import type { Text } from "#kernel/text.ts"
import type { ImportedRow } from "../imports/types.ts"
import type { Columns, Field } from "./fields.ts"

/** What is wrong or doubtful in a row; `column` from 0, null where it concerns the row as a whole. */
export type CellNote = { readonly column: number | null; readonly text: Text }

/** A row of a spreadsheet as it was understood. */
export type SheetRow = {
  /** The number that Excel shows. */
  readonly row: number
  readonly state: "good" | "doubtful" | "wrong"
  /** The cells as they stand, as text. */
  readonly cells: readonly string[]
  readonly problems: readonly CellNote[]
  readonly doubts: readonly CellNote[]
  /** The relation that the row says there is; null where it cannot be taken. */
  readonly imported: ImportedRow | null
  /** The register has it already: the number of the relation, and whether the row says the same. */
  readonly registered?: { readonly id: string; readonly number: number; readonly same: boolean }
}

/** Which sheet is read, where its headings stand (from 0; null where it has none) and what its columns mean. */
export type SheetChoice = {
  readonly sheet: number
  readonly headRow: number | null
  readonly columns: Columns
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
export type SheetReading = { readonly heads: readonly string[]; readonly rows: readonly SheetRow[] }

/** Notes of one row under way. */
export type Notes = {
  readonly problem: (field: Field | null, text: Text) => void
  readonly doubt: (field: Field | null, text: Text) => void
}
