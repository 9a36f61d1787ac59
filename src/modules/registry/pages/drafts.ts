import type { FormState } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { type Draft, type DraftForm, discardDraft, findDraft, saveDraft } from "#modules/access/index.ts"
import { paths } from "../paths.ts"
import { formWords } from "./form-words.ts"

const forms = { create: "registry.new-relation", correct: "registry.correct-relation" } as const

/** What the forms of this module are called where drafts are handed on with a post. */
export const draftForms: readonly DraftForm[] = [
  { form: forms.create, label: formWords.newTitle, path: () => paths.newRelation },
  { form: forms.correct, label: formWords.correctTitle, path: (id) => paths.correct(id) },
]

/** The draft belongs to the post, so that a successor finds it. */
const keyOf = ({ actor }: Request, form: keyof typeof forms, subject: string) => {
  const [held] = actor.kind === "person" ? actor.appointments : []
  return held && { owner: { post: held.postId }, form: forms[form], subject }
}

export const draftFor = async (
  request: Request,
  form: keyof typeof forms,
  subject = "",
): Promise<Draft | undefined> => {
  const key = keyOf(request, form, subject)
  return key && findDraft(request.services, request.actor, key)
}

export const keepDraft = async (
  request: Request,
  form: keyof typeof forms,
  subject: string,
  { values }: FormState,
): Promise<void> => {
  const key = keyOf(request, form, subject)
  if (key) await saveDraft(request.services, request.actor, key, values)
}

export const dropDraft = async (request: Request, form: keyof typeof forms, subject = ""): Promise<void> => {
  const key = keyOf(request, form, subject)
  if (!key) return
  const { actor, services } = request
  await services.database.query.transaction().execute((tx) => discardDraft(tx, actor, key))
}
