// Written by tools/database-types.ts from the migrations. Not to be edited by hand.

export interface Presence {
  account_id: string
  doing: string
  part: string | null
  record: string
  seen_at: Date
}

export interface PresenceTables {
  presence: Presence
}
