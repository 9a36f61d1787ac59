import type { CellNote } from "#documents/cells/notes.ts"
import type { Text } from "#kernel/text.ts"
import type { ImportedRow } from "../imports/types.ts"
import type { ReadRow } from "../sheets/types.ts"
import type { Field } from "./fields.ts"

/** A row of a province's table of relations as it was understood. */
export type SheetRow = ReadRow<ImportedRow> & {
  /** The register has it already: the number of the relation, and whether the row says the same. */
  readonly registered?: { readonly id: string; readonly number: number; readonly same: boolean }
}

/** Notes of one row under way. */
export type Notes = {
  readonly problem: (field: Field | null, text: Text) => void
  readonly doubt: (field: Field | null, text: Text) => void
}

export type { CellNote }
