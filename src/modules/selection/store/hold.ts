import type { Tx } from "#database/act.ts"
import type { Day } from "#kernel/dates.ts"
import { notFound } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import type { Subject } from "#kernel/rights.ts"
import { type Candidate, getStudy, type Study, studySubject } from "../queries/study.ts"

export type HeldStudy = { readonly study: Study; readonly subject: Subject }

/**
 * Takes hold of a study for an act: nobody changes it or its candidates until the act is done.
 * @throws Refusal (not found)
 */
export const holdStudy = async (tx: Tx, id: string, today: Day): Promise<HeldStudy> => {
  if (isUuid(id)) await tx.selectFrom("study").select("id").where("id", "=", id).forUpdate().execute()
  const study = await getStudy(tx, id, today)
  return { study, subject: studySubject(study) }
}

/** @throws Refusal (not found) where the study has no such candidate */
export const candidateOf = ({ candidates }: Study, id: string): Candidate => {
  const found = candidates.find((candidate) => candidate.id === id)
  if (!found) throw notFound({ th: "ไม่พบหน่วยที่ศึกษานี้", en: "There is no such candidate" })
  return found
}
