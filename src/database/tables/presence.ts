// Written by tools/database-types.ts from the migrations. Not to be edited by hand.

import type { Generated } from "./values.ts"

export interface Presence {
  account_id: string
  doing: string
  id: Generated<string>
  part: string | null
  record: string
  seen_at: Date
}

export interface PresenceTables {
  presence: Presence
}
