import type { FormState } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { type Draft, type DraftForm, discardDraft, findDraft, saveDraft } from "#modules/access/index.ts"
import { paths } from "../paths.ts"
import { formWords } from "./form-words.ts"

const forms = { open: "establishment.new-case", decide: "establishment.decide" } as const
type FormName = keyof typeof forms

/** What the forms of this module are called where drafts are handed on with a post. */
export const draftForms: readonly DraftForm[] = [
  { form: forms.open, label: formWords.newTitle, path: () => paths.newCase },
  {
    form: forms.decide,
    label: { th: "การตัดสินใจที่ยังไม่ได้ส่ง", en: "A decision not sent yet" },
    path: (subject) => {
      const [id = "", office = "", decision = ""] = subject.split("/")
      return paths.decide(id, office, decision)
    },
  },
]

/** The draft belongs to the post, so that a successor finds it. */
const keyOf = ({ actor }: Request, form: FormName, subject: string) => {
  const [held] = actor.kind === "person" ? actor.appointments : []
  return held && { owner: { post: held.postId }, form: forms[form], subject }
}

export const draftFor = async (
  request: Request,
  form: FormName,
  subject = "",
): Promise<Draft | undefined> => {
  const key = keyOf(request, form, subject)
  return key && findDraft(request.services, request.actor, key)
}

export const keepDraft = async (
  request: Request,
  form: FormName,
  subject: string,
  values: FormState["values"],
): Promise<void> => {
  const key = keyOf(request, form, subject)
  if (key) await saveDraft(request.services, request.actor, key, values)
}

export const dropDraft = async (request: Request, form: FormName, subject = ""): Promise<void> => {
  const key = keyOf(request, form, subject)
  if (!key) return
  const { actor, services } = request
  await services.database.query.transaction().execute((tx) => discardDraft(tx, actor, key))
}
