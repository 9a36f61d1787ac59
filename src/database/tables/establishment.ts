// Written by tools/database-types.ts from the migrations. Not to be edited by hand.

import type { Generated, Json } from "./values.ts"

export interface CaseComment {
  account_id: string | null
  answers: string | null
  at: Date
  body: string
  case_id: string
  field: string | null
  id: string
  organisation_id: string | null
  post_id: string | null
  round: number
  step: string | null
}

export interface CaseContent {
  case_id: string
  content: Json
  frozen_at: Date
  id: string
  round: number
  study_copy_id: string | null
}

export interface CaseDesk {
  case_id: string
  closed_at: Date | null
  closed_on: string | null
  content_id: string | null
  due_on: string | null
  event_id: string | null
  id: string
  office: string
  opened_at: Date
  opened_on: string
  round: number
  step: string
  visit: number
}

export interface CaseEvent {
  account_id: string | null
  answers: Generated<Json>
  at: Date
  case_id: string
  content_id: string | null
  decision: string | null
  filled: Generated<string[]>
  id: string
  kind: string
  letter_id: string | null
  meeting_id: string | null
  office: string | null
  opinion: string | null
  organisation_id: string | null
  post_id: string | null
  reason: string | null
  revision: number
  round: number
  step: string | null
  to_end: string | null
  to_step: string | null
}

export interface CommitteeMeeting {
  absent: Generated<string[]>
  attended: Generated<string[]>
  chair: string | null
  held_on: string
  id: string
  name: string
  note: string | null
  number: string
  organisation_id: string
  place: string | null
  recorded_at: Date
  revision: Generated<number>
}

export interface DeclaredHoliday {
  declared_at: Date
  is_holiday: Generated<boolean>
  name_en: string
  name_th: string
  on_day: string
  source: string
}

export interface EstablishmentCase {
  candidate_id: string | null
  closed_at: Date | null
  content: Generated<Json>
  ended_at: string | null
  home_unit: string | null
  home_written: string | null
  id: string
  kind: string
  listed_stage: string | null
  number: Generated<number>
  opened_at: Date
  origin: string | null
  partner_unit: string | null
  partner_written: string | null
  procedure_id: string
  relation_id: string | null
  revision: Generated<number>
  round: Generated<number>
  search: Generated<string>
  search_id: string
  state: string
  step: string | null
  study_id: string | null
  updated_at: Date
  visit: Generated<number>
}

export interface Letter {
  addressee: string
  case_id: string | null
  dated: string
  id: string
  note: string | null
  number: string
  organisation_id: string
  received_on: string | null
  registered_at: Date
  secrecy: Generated<string>
  sender: string
  serial: number
  series: string
  subject: string
  year_be: number
}

export interface LetterCounter {
  counter: Generated<string>
  last: number
  organisation_id: string
  series: string
  year_be: number
}

export interface LetterOffice {
  address: string | null
  division: string | null
  email: string | null
  organisation_id: string
  phone: string | null
  prefix: string
}

export interface LetterText {
  body: Generated<string>
  closing: string | null
  enclosures: Generated<string[]>
  form: string
  letter_id: string
  refers: Generated<string[]>
  revision: Generated<number>
  signer_name: string | null
  signer_position: string | null
  urgency: Generated<string>
  written_at: Date
}

export interface ProcedureVersion {
  definition: Json
  effective_from: string
  id: string
  published_at: Date
}

export interface EstablishmentTables {
  case_comment: CaseComment
  case_content: CaseContent
  case_desk: CaseDesk
  case_event: CaseEvent
  committee_meeting: CommitteeMeeting
  declared_holiday: DeclaredHoliday
  establishment_case: EstablishmentCase
  letter: Letter
  letter_counter: LetterCounter
  letter_office: LetterOffice
  letter_text: LetterText
  procedure_version: ProcedureVersion
}
