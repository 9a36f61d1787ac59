import { prepared } from "#database/prepared.ts"
import type { LetterHead, LetterText } from "./schema.ts"

/** What a letter says; values: its id. */
export const textOfLetter = prepared<LetterText>(`
  select t.form, t.urgency, l.secrecy, t.refers, t.enclosures, t.body, t.closing, t.signer_name as "signerName",
    t.signer_position as "signerPosition"
  from letter_text t join letter l on l.id = t.letter_id where t.letter_id = $1`)

/** The head of an office's letters; values: the office's id. */
export const headOfOffice = prepared<LetterHead>(`
  select nullif(prefix, '') as prefix, address, division, phone, email from letter_office where organisation_id = $1`)

/** The emblem that an office has put in, the newest; values: the office's id. */
export const emblemOf = prepared<{ sha256: string; mediaType: string }>(`
  select f.sha256, s.media_type as "mediaType" from attachment f join stored_file s on s.sha256 = f.sha256
  where f.subject_kind = 'letter_head' and f.subject_id = $1 and f.withdrawn_at is null and s.erased_at is null
    and s.media_type in ('image/png', 'image/jpeg')
  order by f.added_at desc limit 1`)
