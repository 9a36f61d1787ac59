import type { FormState } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { conflict, forbidden, notFound } from "#kernel/errors.ts"
import { discardDraft, type DraftForm, type DraftKey, findDraft, saveDraft } from "#modules/access/index.ts"
import { type Appraisal, findAppraisal } from "../queries/appraisals.ts"
import { type Candidate, getStudy, type Study } from "../queries/study.ts"
import { selectionRights } from "../rights.ts"
import { isStanding } from "../studies/rules.ts"
import { paths } from "../paths.ts"
import { pageWords } from "./words.ts"

const formName = "selection.appraise"

/** What the form is called where drafts are handed on with a post. */
export const draftForms: readonly DraftForm[] = [
  { form: formName, label: pageWords.appraise, path: (id) => paths.appraisal(id) },
]

/** The appraisal of the address with its study, for whoever was asked; others are told why not. */
export const appraisalFor = async (
  request: Request,
): Promise<{ readonly appraisal: Appraisal; readonly study: Study }> => {
  const { database, today } = request.services
  const appraisal = await findAppraisal(database.query, request.parameter("id"), today()).catch(
    () => undefined,
  )
  if (!appraisal) throw notFound({ th: "ไม่พบการประเมินนี้", en: "There is no such appraisal" })
  const subject = { accountIds: appraisal.holders }
  if (!request.may(selectionRights["study.appraise"], subject)) throw forbidden(notAsked)
  if (appraisal.state === "withdrawn") throw conflict(withdrawn)
  return { appraisal, study: await getStudy(database.query, appraisal.studyId, today()) }
}

const notAsked = {
  th: "การประเมินนี้ขอจากตำแหน่งอื่น",
  en: "Somebody in another post was asked for this appraisal",
}
const withdrawn = { th: "การประเมินนี้ถูกยกเลิกแล้ว", en: "This appraisal is no longer asked for" }

/** Those that stand and fail no condition. */
export const candidatesToAppraise = ({ candidates }: Study): readonly Candidate[] =>
  candidates.filter(
    (candidate) => isStanding(candidate) && !candidate.gates.some(({ answer }) => answer === "not_met"),
  )

const keyOf = ({ id, postId }: Appraisal): DraftKey => ({
  owner: { post: postId },
  form: formName,
  subject: id,
})

/** What the post has filled in so far, also by a predecessor. */
export const keptFields = async (request: Request, appraisal: Appraisal): Promise<FormState["values"]> =>
  (await findDraft(request.services, request.actor, keyOf(appraisal)))?.fields ?? {}

/** Keeps the fields of one part beside those of the others. */
export const keepFields = async (
  request: Request,
  appraisal: Appraisal,
  { step: _step, ...fields }: FormState["values"],
): Promise<void> => {
  const before = await keptFields(request, appraisal)
  await saveDraft(request.services, request.actor, keyOf(appraisal), { ...before, ...fields })
}

export const dropFields = ({ services, actor }: Request, appraisal: Appraisal): Promise<void> =>
  services.database.query.transaction().execute((tx) => discardDraft(tx, actor, keyOf(appraisal)))
