// Written by tools/database-types.ts from the migrations. Not to be edited by hand.

import type { Json } from "./values.ts"

export interface RelationWarning {
  days_silent: number
  position: number
  reasons: Json
  relation_id: string
  share: number | null
}

export interface WarningAssessment {
  as_of: string
  computed_at: Date
  found: Json
  id: number
}

export interface WarningTables {
  relation_warning: RelationWarning
  warning_assessment: WarningAssessment
}
