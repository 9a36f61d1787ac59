// Written by tools/database-types.ts from the migrations. Not to be edited by hand.

import type { Generated, Json } from "./values.ts"

export interface Import {
  applied_act: string
  applied_at: Date
  as_of: string | null
  content: Buffer
  counted: Json
  declared: Json | null
  file_name: string
  id: string
  kind: string
  left_out: Generated<Json>
  rows_read: number
  sha256: string
  state: Generated<string>
  undone_act: string | null
  undone_at: Date | null
}

export interface ImportDraft {
  account_id: string
  choices: Generated<Json>
  content: Buffer
  created_at: Date
  file_name: string
  id: string
  kind: string
  progress_done: Generated<number>
  progress_of: Generated<number>
  reading: Json | null
  refusal: Json | null
  sha256: string
  state: string
  updated_at: Date
}

export interface ImportDraftRow {
  draft_id: string
  reading: Json
  row: number
  state: string
}

export interface ImportFinding {
  code: string
  id: string
  import_id: string
  message_en: string
  message_th: string
  position: number
  relations: Generated<string[]>
  rows: number[]
}

export interface ImportRow {
  confidence: string
  decided_act: string | null
  decided_at: Date | null
  decision: string | null
  differences: Generated<string[]>
  entry: Json
  id: string
  import_id: string
  outcome: string
  parties: Json
  printed: Json
  relation_id: string | null
  revision: Generated<number>
  row: number
  serial: number | null
  text: string
  undo: Json | null
}

export interface ImportsTables {
  import: Import
  import_draft: ImportDraft
  import_draft_row: ImportDraftRow
  import_finding: ImportFinding
  import_row: ImportRow
}
