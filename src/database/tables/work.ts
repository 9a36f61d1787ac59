// Written by tools/database-types.ts from the migrations. Not to be edited by hand.

import type { Generated } from "./values.ts"

export interface Attachment {
  added_at: Date
  added_by: string | null
  description: string | null
  id: string
  name: string
  sent_sha256: string
  sha256: string
  subject_id: string
  subject_kind: string
  withdrawn_at: Date | null
  withdrawn_reason: string | null
}

export interface Matter {
  because_en: string | null
  because_th: string | null
  due_on: string | null
  holder: Generated<string>
  holder_account: string | null
  holder_organisation: string | null
  holder_post: string | null
  holder_role: string | null
  id: string
  kind: string
  opened_at: Date
  opened_by_act: string
  path: string
  settled_at: Date | null
  settled_by_act: string | null
  /**
   * From this day on its last day is near; three days before it where nobody said
   */
  soon_on: string | null
  state: Generated<string>
  subject_id: string
  subject_kind: string
  title_en: string
  title_th: string
  waiter: Generated<string | null>
  waiter_account: string | null
  waiter_organisation: string | null
}

export interface MatterAnnouncement {
  matter_id: string
  opened_at: Date
}

export interface Notification {
  account_id: string
  by_mail: string
  created_at: Date
  id: string
  key: string
  kind: string
  mailed_at: Date | null
  note_en: string | null
  note_th: string | null
  path: string
  read_at: Date | null
  title_en: string
  title_th: string
}

export interface NotificationSetting {
  account_id: string
  by_mail: string
  language: string
  updated_at: Date
  without_mail: Generated<string[]>
}

export interface OutgoingMail {
  account_id: string | null
  attempts: Generated<number>
  claimed_until: Date | null
  expires_at: Date
  id: string
  key: string
  kind: string
  language: string
  last_problem: string | null
  letter: Buffer | null
  message_id: string | null
  next_attempt_at: Date
  queued_at: Date
  sent_at: Date | null
  state: Generated<string>
  subject: string
  to_address: string
  to_name: string
  uncertain: Generated<number>
}

export interface StoredFile {
  bytes: number
  erased_at: Date | null
  media_type: string
  sha256: string
  stored_at: Date
}

export interface WorkTables {
  attachment: Attachment
  matter: Matter
  matter_announcement: MatterAnnouncement
  notification: Notification
  notification_setting: NotificationSetting
  outgoing_mail: OutgoingMail
  stored_file: StoredFile
}
