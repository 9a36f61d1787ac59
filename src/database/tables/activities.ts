// Written by tools/database-types.ts from the migrations. Not to be edited by hand.

import type { Generated, Json, Numeric } from "./values.ts"

export interface Activity {
  approved_baht: Generated<Numeric>
  begins_from: Generated<string>
  begins_on: string
  confirmation: string
  created_at: Date
  dimension: string
  documents: Generated<number>
  ends_on: string | null
  ends_until: Generated<string>
  evidence: Generated<number>
  fiscal_year: Generated<number>
  home_units: Generated<string[]>
  id: string
  import_id: string | null
  intention_id: string | null
  joint: boolean
  kind: string
  merged_into: string | null
  next_step: string | null
  organised_locally: Generated<boolean>
  organisers: Generated<Json>
  origin: string
  outcomes: string | null
  outputs: string | null
  participants: Generated<Json>
  partner_confirmed_by: string | null
  partner_confirmed_on: string | null
  people: Generated<number>
  place: string | null
  planned_baht: Generated<Numeric>
  project_id: string | null
  published: Generated<boolean>
  relation_id: string
  report_key: string | null
  report_link_id: string | null
  reported: Generated<boolean>
  reporter_organisation_id: string | null
  revision: Generated<number>
  sdgs: Generated<string[]>
  search: Generated<string>
  signing_ceremony: Generated<boolean>
  spent_baht: Generated<Numeric>
  state: string
  state_reason: string | null
  tangible: Generated<boolean>
  title: string
  updated_at: Date
  withdrawn_at: Date | null
  withdrawn_reason: string | null
}

export interface ActivityMessage {
  account_id: string | null
  activity_id: string
  id: string
  kind: string
  text: string
  written_at: Date
  written_by: string | null
}

export interface ActivityTally {
  cancelled: number
  confirmed_held: number
  confirmed_joint: number
  confirmed_joint_tangible: number
  confirmed_local: number
  confirmed_people: number
  confirmed_planned_baht: Numeric
  confirmed_spent_baht: Numeric
  confirmed_tangible: number
  fiscal_year: number
  held: number
  joint: number
  local: number
  open: boolean
  people: number
  planned: number
  postponed: number
  relation_id: string
  reported: number
  tangible: number
  total: number
}

export interface BudgetLine {
  activity_id: string | null
  amount: Numeric
  baht: Generated<Numeric>
  currency: Generated<string>
  id: string
  kind: string
  note: string | null
  owner_id: Generated<string>
  position: number
  project_id: string | null
  rate: Generated<Numeric>
  rate_note: string | null
  source: string
  stage: string
}

export interface CalendarFeed {
  account_id: string
  created_at: Date
  id: string
  revoked_at: Date | null
  unit: string | null
}

export interface Contact {
  created_at: Date
  email: string | null
  erased_at: Date | null
  held_from: string | null
  held_until: string | null
  id: string
  language: string | null
  name: string
  note: string | null
  organisation: string
  phone: string | null
  post_title: string | null
  relation_id: string
  revision: Generated<number>
  side: string
  updated_at: Date
}

export interface ContactLog {
  activity_id: string | null
  channel: string
  contact_id: string | null
  created_at: Date
  happened_from: Generated<string | null>
  happened_on: string
  id: string
  relation_id: string
  summary: string
}

export interface Demonstration {
  made_at: Date
}

export interface Intention {
  dimension: string
  estimate_baht: Numeric | null
  expected_result: string | null
  id: string
  outcome: string | null
  plan_id: string
  position: number
  promise: string | null
  reached: string | null
  removed_at: Date | null
  title: string
}

export interface Obligation {
  activity_id: string | null
  agreement_id: string | null
  agreement_project: string | null
  contact_log_id: string | null
  created_at: Date
  due_on: string | null
  holder_organisation: string | null
  home_units: Generated<string[]>
  id: string
  outcome: string | null
  relation_id: string
  settled_on: string | null
  side: string
  state: Generated<string>
  what: string
}

export interface Project {
  approved_baht: Generated<Numeric>
  begins_from: Generated<string | null>
  begins_on: string
  created_at: Date
  dimension: string
  ends_on: string | null
  ends_until: Generated<string | null>
  fiscal_year: Generated<number | null>
  home_units: Generated<string[]>
  id: string
  intention_id: string | null
  objective: string | null
  origin: Generated<string>
  outcomes: string | null
  outputs: string | null
  owner: string
  partners: Generated<Json>
  planned_baht: Generated<Numeric>
  published: Generated<boolean>
  relation_id: string
  revision: Generated<number>
  risks: Generated<Json>
  sdgs: Generated<string[]>
  spent_baht: Generated<Numeric>
  state: string
  state_reason: string | null
  title: string
  updated_at: Date
  withdrawn_at: Date | null
}

export interface ProjectIndicator {
  actual: Numeric | null
  baseline: Numeric | null
  id: string
  measured_on: string | null
  name: string
  position: number
  project_id: string
  target: Numeric | null
  unit: string
}

export interface ReportLink {
  activity_id: string | null
  created_at: Date
  expires_on: string
  id: string
  language: string
  made_by_organisation: string | null
  organisation_kind: string
  organisation_name: string
  purpose: string
  relation_id: string
  revoked_at: Date | null
  used_at: Date | null
}

export interface ReportSender {
  activity_id: string
  kept_until: string
  name: string | null
  phone: string | null
}

export interface YearlyPlan {
  adopted_on: string | null
  created_at: Date
  fiscal_year: number
  home_units: Generated<string[]>
  id: string
  note: string | null
  relation_id: string
  revision: Generated<number>
  updated_at: Date
  withdrawn_at: Date | null
}

export interface ActivitiesTables {
  activity: Activity
  activity_message: ActivityMessage
  activity_tally: ActivityTally
  budget_line: BudgetLine
  calendar_feed: CalendarFeed
  contact: Contact
  contact_log: ContactLog
  demonstration: Demonstration
  intention: Intention
  obligation: Obligation
  project: Project
  project_indicator: ProjectIndicator
  report_link: ReportLink
  report_sender: ReportSender
  yearly_plan: YearlyPlan
}
