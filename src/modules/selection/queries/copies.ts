import type { Reader } from "#database/database.ts"
import { isUuid } from "#kernel/ids.ts"
import type { Outcome } from "../outcome/outcome.ts"
import type { Study } from "./study.ts"

/** A study as somebody had it before them, with what followed from it then. Moments are ISO texts. */
export type StudyContent = { readonly study: Study; readonly outcome: Outcome }

export type StudyCopy = {
  readonly id: string
  readonly studyId: string
  readonly madeAt: Date
  readonly checksum: string
  readonly content: StudyContent
}

export const findCopy = async (reader: Reader, id: string): Promise<StudyCopy | undefined> => {
  const row = isUuid(id)
    ? await reader.selectFrom("study_copy").selectAll().where("id", "=", id).executeTakeFirst()
    : undefined
  return (
    row && {
      id: row.id,
      studyId: row.study_id,
      madeAt: row.made_at,
      checksum: row.checksum,
      content: row.content as unknown as StudyContent,
    }
  )
}
