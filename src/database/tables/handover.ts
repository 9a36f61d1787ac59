// Written by tools/database-types.ts from the migrations. Not to be edited by hand.

import type { Generated, Json } from "./values.ts"

export interface Handover {
  acknowledged_at: Date | null
  acknowledged_by: string | null
  content: Json
  home_units: Generated<string[]>
  id: string
  incoming_id: string | null
  made_at: Date
  made_on: string
  organisation_id: string
  outgoing_id: string
  post_id: string
}

export interface HandoverPromise {
  answer: string | null
  answered_at: Date | null
  answered_by: string | null
  due_on: string | null
  handover_id: string
  id: string
  position: number
  reason: string | null
  relation_id: string | null
  source: string
  source_id: string
  what: string
}

export interface HandoverTables {
  handover: Handover
  handover_promise: HandoverPromise
}
