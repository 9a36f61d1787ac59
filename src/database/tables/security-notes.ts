// Written by tools/database-types.ts from the migrations. Not to be edited by hand.

import type { Generated } from "./values.ts"

export interface HistorySecurityNote {
  account_id: string | null
  act: string
  address: string
  count: Generated<number>
  event: string
  first_at: Date
  hour: Date
  id: Generated<number>
  last_at: Date
  request_id: string
  route: string
  subject: string
}

export interface SecurityNotesTables {
  "history.security_note": HistorySecurityNote
}
