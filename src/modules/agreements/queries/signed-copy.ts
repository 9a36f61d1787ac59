import { sql } from "kysely"
import type { Reader } from "#database/database.ts"

/**
 * Whether the signed copy of a memorandum is attached: a PDF or a picture that came after the last version of its text and
 * stands. What was attached while the text was still written, and uploaded drafts, are no signed copy.
 */
export const hasSignedCopy = async (reader: Reader, id: string): Promise<boolean> => {
  const { rows } = await sql<{ there: boolean }>`
    select exists (select from attachment f join stored_file s on s.sha256 = f.sha256
      where f.subject_kind = 'agreement' and f.subject_id = ${id} and f.withdrawn_at is null
        and (s.media_type = 'application/pdf' or s.media_type like 'image/%')
        and not exists (select from agreement_version v where v.agreement_id = ${id}::uuid and v.origin <> 'signed'
          and v.made_at >= f.added_at)) as there`.execute(reader)
  return rows[0]?.there ?? false
}
