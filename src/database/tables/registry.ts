// Written by tools/database-types.ts from the migrations. Not to be edited by hand.

import type { Generated, Json } from "./values.ts"

export interface Party {
  country: string | null
  id: string
  position: number
  relation_id: string
  side: string
  unit: string | null
  written: string | null
}

export interface Relation {
  attested_on: string | null
  began_from: Generated<string | null>
  certainty: string
  created_at: Date
  end_reason: string | null
  ended_from: Generated<string | null>
  ended_on: string | null
  home_name: Generated<string>
  home_units: Generated<string[]>
  id: string
  import_id: string | null
  interruptions: Generated<string>
  known_from: Generated<Date>
  merged_into: string | null
  note: string | null
  number: Generated<number>
  parties: Generated<Json>
  partner_countries: Generated<string[]>
  partner_name: Generated<string>
  partner_units: Generated<string[]>
  proposed_from: Generated<string | null>
  proposed_on: string | null
  revision: Generated<number>
  search: Generated<string>
  signed_from: Generated<string | null>
  signed_on: string | null
  stage: string | null
  status: string
  term: string | null
  updated_at: Date
  withdrawn_at: Date | null
}

export interface RelationEvent {
  created_at: Date
  happened_from: Generated<string | null>
  happened_on: string
  id: string
  kind: string
  note: string | null
  place: string | null
  relation_id: string
  source: string | null
  valid_until: string | null
}

export interface RegistryTables {
  party: Party
  relation: Relation
  relation_event: RelationEvent
}
