import type { Request } from "#http/request.ts"
import { conflict, notFound } from "#kernel/errors.ts"
import { studyFor } from "../api/present.ts"
import type { Candidate, Study } from "../queries/study.ts"
import { selectionRights } from "../rights.ts"
import { obstacleTo, type StudyAct } from "../studies/rules.ts"

/** The study of the address, to be read. @throws Refusal */
export const studyToRead = (request: Request): Promise<Study> => studyFor(request, request.parameter("id"))

/** The study of the address, for the form of an act on it. The command judges again. @throws Refusal */
export const studyToAct = async (request: Request, act: Exclude<StudyAct, "appraise">): Promise<Study> => {
  const study = await studyFor(request, request.parameter("id"), selectionRights[`study.${act}`])
  const obstacle = obstacleTo(act, study.state)
  if (obstacle) throw conflict(obstacle)
  return study
}

/** The candidate of the address. @throws Refusal (not found) */
export const candidateIn = (request: Request, { candidates }: Study): Candidate => {
  const found = candidates.find(({ id }) => id === request.parameter("candidate"))
  if (!found) throw notFound({ th: "ไม่พบหน่วยที่ศึกษานี้", en: "There is no such candidate" })
  return found
}
