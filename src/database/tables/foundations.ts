// Written by tools/database-types.ts from the migrations. Not to be edited by hand.

import type { Generated, Json } from "./values.ts"

export interface HistoryAct {
  account_id: string | null
  actor_kind: string
  actor_name: string
  at: Generated<Date>
  id: string
  name: string
  post_id: string | null
  reason: string | null
  redacted_by: string | null
  request_id: string | null
  xid: Generated<number>
}

export interface HistoryChange {
  act_id: string
  after: Json | null
  at: Generated<Date>
  before: Json | null
  id: Generated<number>
  operation: string
  record_id: string
  redacted_by: string | null
  root_id: string
  root_kind: string
  table_name: string
  xid: Generated<number>
}

export interface IdempotencyKey {
  actor: string
  at: Generated<Date>
  key: string
  output: Json | null
  request_hash: string
}

export interface FoundationsTables {
  "history.act": HistoryAct
  "history.change": HistoryChange
  idempotency_key: IdempotencyKey
}
