// Written by tools/database-types.ts from the migrations. Not to be edited by hand.

import type { Generated, Json } from "./values.ts"

export interface Account {
  created_at: Date
  email: string | null
  erased_at: Date | null
  id: string
  name: string
  suspended_at: Date | null
}

export interface ApiToken {
  account_id: string
  created_at: Date
  expires_at: Date
  id: string
  name: string
  revoked_at: Date | null
  scope: string
  seen_at: Date | null
  token_hash: Buffer
}

export interface Appointment {
  account_id: string
  acting: Generated<boolean>
  created_at: Date
  held_from: string
  held_until: string | null
  id: string
  post_id: string
  taken_over_at: Date | null
}

export interface Credential {
  account_id: string
  password_changed_at: Date | null
  password_hash: string | null
  totp_confirmed_at: Date | null
  totp_sealed: Buffer | null
  totp_step: Generated<number>
}

export interface Draft {
  account_id: string | null
  created_at: Date
  fields: Json
  form: string
  id: string
  post_id: string | null
  saved_by: string
  subject: Generated<string>
  updated_at: Date
}

export interface Guess {
  bucket: Buffer
  count: number
  since: Date
}

export interface HistoryPersonal {
  account_id: string
  commitment: string
  field: string
  salt: string
  value: string
}

export interface Identity {
  account_id: string
  created_at: Date
  issuer: string
  subject_hash: Buffer
}

export interface MailedLink {
  account_id: string
  created_at: Date
  expires_at: Date
  purpose: string
  token_hash: Buffer
  used_at: Date | null
}

export interface Organisation {
  code: string | null
  created_at: Date
  id: string
  kind: string
  name_en: string
  name_th: string
  origin: string | null
  parent_id: string | null
  units: Generated<string[]>
  valid_from: string | null
  valid_until: string | null
}

export interface Post {
  created_at: Date
  ended_on: string | null
  id: string
  organisation_id: string
  role: string
  title_en: string
  title_th: string
}

export interface RecoveryCode {
  account_id: string
  code_hash: Buffer
  used_at: Date | null
}

export interface Session {
  account_id: string
  confirmed_at: Date
  created_at: Date
  id: Generated<string>
  seen_at: Date
  strength: string
  token_hash: Buffer
  user_agent: string | null
}

export interface Setting {
  changed_at: Date
  key: string
  value: Json
}

export interface SetupToken {
  created_at: Date
  token_hash: Buffer
  used_at: Date | null
}

export interface AccessTables {
  account: Account
  api_token: ApiToken
  appointment: Appointment
  credential: Credential
  draft: Draft
  guess: Guess
  "history.personal": HistoryPersonal
  identity: Identity
  mailed_link: MailedLink
  organisation: Organisation
  post: Post
  recovery_code: RecoveryCode
  session: Session
  setting: Setting
  setup_token: SetupToken
}
