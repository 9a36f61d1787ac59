// Written by tools/database-types.ts from the migrations. Not to be edited by hand.

import type { Generated } from "./values.ts"

export interface PaperOrder {
  asked_at: Date
  asked_by: string | null
  attachment_id: string | null
  begun_at: Date | null
  done_at: Date | null
  format: string
  id: string
  kind: string
  problem: string | null
  problem_en: string | null
  state: Generated<string>
  subject_id: string
  template_id: string | null
}

export interface PaperTemplate {
  added_at: Date
  added_by: string | null
  id: string
  kind: string
  name: string
  organisation_id: string
  places: string[]
  version: number
  withdrawn_at: Date | null
}

export interface PapersTables {
  paper_order: PaperOrder
  paper_template: PaperTemplate
}
