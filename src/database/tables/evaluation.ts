// Written by tools/database-types.ts from the migrations. Not to be edited by hand.

import type { Generated, Json } from "./values.ts"

export interface Evaluation {
  accepted_at: Date | null
  carried_out_note: string | null
  carried_out_on: string | null
  content: Generated<Json>
  created_at: Date
  decision: string | null
  fiscal_year: number
  home_units: Generated<string[]>
  id: string
  relation_id: string
  revision: Generated<number>
  round: Generated<number>
  state: string
  updated_at: Date
}

export interface EvaluationCopy {
  account_id: string | null
  content: Json
  evaluation_id: string
  id: string
  known: Json
  organisation_id: string | null
  recalled_at: Date | null
  round: number
  submitted_at: Date
}

export interface EvaluationRemark {
  account_id: string | null
  at: Date
  body: string | null
  evaluation_id: string
  id: string
  kind: string
  organisation_id: string | null
  part: string | null
  round: number
}

export interface Finding {
  created_at: Date
  done_note: string | null
  done_on: string | null
  due_on: string | null
  follow_up: string | null
  id: string
  problem: string | null
  relation_id: string | null
  responsible: string | null
  revision: Generated<number>
  says: string
  supervision_id: string
  withdrawn_at: Date | null
}

export interface Supervision {
  attended: Generated<string[]>
  created_at: Date
  held_on: string
  id: string
  kind: string
  led_by: string
  place: string | null
  province: string
  revision: Generated<number>
  summary: string
  withdrawn_at: Date | null
}

export interface EvaluationTables {
  evaluation: Evaluation
  evaluation_copy: EvaluationCopy
  evaluation_remark: EvaluationRemark
  finding: Finding
  supervision: Supervision
}
