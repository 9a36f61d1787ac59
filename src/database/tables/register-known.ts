// Written by tools/database-types.ts from the migrations. Not to be edited by hand.

import type { Generated, Json } from "./values.ts"

export interface HistoryFormerParties {
  home_units: string[]
  known_until: Date
  partner_countries: string[]
  partner_units: string[]
  relation_id: string
  search: string
}

export interface HistoryRelationVersion {
  attested_on: string | null
  began_from: string | null
  certainty: string
  created_at: Date
  end_reason: string | null
  ended_from: string | null
  ended_on: string | null
  home_name: string
  home_units: string[]
  id: string
  import_id: string | null
  interruptions: string
  known_from: Date
  known_until: Date
  merged_into: string | null
  node: Generated<number>
  note: string | null
  number: number
  parties: Json
  partner_countries: string[]
  partner_name: string
  partner_units: string[]
  proposed_from: string | null
  proposed_on: string | null
  revision: number
  search: string
  signed_from: string | null
  signed_on: string | null
  stage: string | null
  status: string
  term: string | null
  updated_at: Date
  withdrawn_at: Date | null
}

export interface RegisterKnownTables {
  "history.former_parties": HistoryFormerParties
  "history.relation_version": HistoryRelationVersion
}
