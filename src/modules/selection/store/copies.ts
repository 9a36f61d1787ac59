import { createHash } from "node:crypto"
import type { Act, Tx } from "#database/act.ts"
import { outcomeOfStudy } from "../queries/outcome.ts"
import type { StudyContent } from "../queries/copies.ts"
import type { Study } from "../queries/study.ts"

/**
 * Keeps a study as it stands, with its criteria, scores and outcome, so that it can be read later as it was then.
 * @returns the copy's id
 */
export const keepCopy = async (tx: Tx, act: Act, study: Study): Promise<string> => {
  const content: StudyContent = { study, outcome: outcomeOfStudy(study) }
  const text = JSON.stringify(content)
  const id = act.newId()
  await tx
    .insertInto("study_copy")
    .values({
      id,
      study_id: study.id,
      made_at: act.at,
      checksum: createHash("sha256").update(text).digest("hex"),
      content: text,
    })
    .execute()
  return id
}
