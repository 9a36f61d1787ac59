// Written by tools/database-types.ts from the migrations. Not to be edited by hand.

import type { Generated, Json } from "./values.ts"

export interface Appraisal {
  asked_at: Date
  due_on: string | null
  id: string
  note: string | null
  post_id: string
  state: string
  study_id: string
  submitted_at: Date | null
  submitted_by: string | null
  withdrawn_reason: string | null
}

export interface Candidate {
  background: Generated<Json>
  country: string | null
  created_at: Date
  fate: string | null
  fate_path: string | null
  fate_reason: string | null
  id: string
  origin: string
  origin_note: string | null
  position: number
  revision: Generated<number>
  study_id: string
  unit: string | null
  updated_at: Date
  withdrawn_at: Date | null
  withdrawn_reason: string | null
  written: string | null
}

export interface CountryPriority {
  created_at: Date
  criteria_set_id: string
  id: string
  note_en: string | null
  note_th: string | null
  published_at: Date | null
  revision: Generated<number>
  state: string
  version: number
  year: number
}

export interface CountryPriorityEntry {
  country: string
  id: string
  priority_id: string
  reason_en: string | null
  reason_th: string
  scores: Generated<Json>
  tier: string
}

export interface CriteriaSet {
  basis_en: string
  basis_th: string
  created_at: Date
  definition: Json
  effective_from: string | null
  id: string
  name_en: string
  name_th: string
  published_at: Date | null
  revision: Generated<number>
  scope: string
  state: string
  version: number
}

export interface GateAnswer {
  answer: string
  answered_at: Date
  candidate_id: string
  evidence: string | null
  gate: string
  id: string
  reason: string | null
  study_id: string
}

export interface Score {
  appraisal_id: string
  candidate_id: string
  criterion: string
  high: number | null
  id: string
  low: number | null
  reason: string | null
}

export interface Study {
  chosen_candidate_id: string | null
  concluded_at: Date | null
  conclusion: string | null
  created_at: Date
  criteria_set_id: string
  home_unit: string
  id: string
  number: Generated<number>
  organisation_id: string
  purpose: string | null
  revision: Generated<number>
  state: string
  title: string
  updated_at: Date
}

export interface StudyCopy {
  checksum: string
  content: Json
  id: string
  made_at: Date
  study_id: string
}

export interface SelectionTables {
  appraisal: Appraisal
  candidate: Candidate
  country_priority: CountryPriority
  country_priority_entry: CountryPriorityEntry
  criteria_set: CriteriaSet
  gate_answer: GateAnswer
  score: Score
  study: Study
  study_copy: StudyCopy
}
