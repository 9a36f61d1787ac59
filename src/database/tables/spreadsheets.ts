// Written by tools/database-types.ts from the migrations. Not to be edited by hand.

import type { Generated, Json } from "./values.ts"

export interface SpreadsheetColumns {
  account_id: string
  columns: Json
  heads: string
  id: Generated<string>
  used_at: Date
}

export interface SpreadsheetsTables {
  spreadsheet_columns: SpreadsheetColumns
}
