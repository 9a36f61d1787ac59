import { forbidden } from "#kernel/errors.ts"
import { explain } from "#kernel/explain.ts"
import type { Right } from "#kernel/rights.ts"
import type { Request } from "#http/request.ts"
import { hasStillToAppraise } from "../queries/appraisals.ts"
import { getStudy, type Study, studySubject } from "../queries/study.ts"
import { selectionRights } from "../rights.ts"

/**
 * The study of the address, for whoever may do this with it.
 * @throws Refusal not found; forbidden, with what is missing
 */
export const studyFor = async (
  request: Request,
  id: string,
  right: Right = selectionRights["study.read"],
): Promise<Study> => {
  const study = await getStudy(request.services.database.query, id, request.services.today())
  const { allowed, because } = explain(right, request.actor, studySubject(study))
  if (!allowed) throw forbidden(because)
  return study
}

/** @throws Refusal (forbidden) for whoever has still to appraise: first alone, then together */
export const refuseUndecided = (study: Study, request: Request): void => {
  if (hasStillToAppraise(study, request.actor)) throw forbidden(appraiseFirst)
}

export const appraiseFirst = {
  th: "ท่านเป็นผู้ประเมินที่ยังไม่ได้ส่งผล จึงยังดูผลของผู้อื่นไม่ได้ เพื่อให้แต่ละคนประเมินด้วยตนเอง",
  en: "You have still to appraise this study, so what others found is kept from you: each judges alone first",
}

/** What leaves the server of a study: without scores for whoever has still to appraise. */
export const presentStudy = (study: Study, request: Request) => {
  const { criteria, appraisals, organisationId: _, ...rest } = study
  const hidden = hasStillToAppraise(study, request.actor)
  return {
    ...rest,
    criteria: { id: criteria.id, version: criteria.version, name: criteria.name },
    appraisals: appraisals.map(({ studyId: _study, holders: _holders, scores, note, ...appraisal }) => ({
      ...appraisal,
      note: hidden ? null : note,
      scores: hidden ? null : scores,
    })),
  }
}
