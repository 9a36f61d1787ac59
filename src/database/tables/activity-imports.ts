// Written by tools/database-types.ts from the migrations. Not to be edited by hand.

import type { Generated, Json } from "./values.ts"

export interface ActivityImport {
  already: number
  applied_at: Date
  brought: number
  content: Buffer
  doubtful: number
  file_name: string
  heads: Generated<string[]>
  home_units: string[]
  id: string
  left_out: Generated<Json>
  rows_read: number
  sha256: string
  undone_at: Date | null
  undone_reason: string | null
}

export interface ActivityImportsTables {
  activity_import: ActivityImport
}
