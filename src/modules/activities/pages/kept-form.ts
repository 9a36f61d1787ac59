import { freshForm, type FormState } from "#http/forms.ts"
import { textsOf } from "#http/form-data.ts"
import type { Request } from "#http/request.ts"
import { form } from "#http/routes.ts"
import { forgetTyped, keepTyped, typedHere } from "#modules/access/index.ts"

/** The form as it was left, where something typed here was not sent; else as it begins. A draft has a key of its own. */
export const goingOn = async (request: Request, first: FormState): Promise<FormState> => {
  const draft = await typedHere(request)
  if (!draft) return first
  const fresh = freshForm({ key: first.values["key"]?.[0] })
  return { values: { ...fresh.values, ...draft.fields }, issues: [], draftAt: draft.savedAt }
}

/** A form that keeps what is typed: step=keep stores it, and it is forgotten once the form was accepted. */
export const keptForm = (route: Parameters<typeof form>[0]) =>
  form({
    ...route,
    submit: async (request, sent) => {
      const kept = await keepTyped(request, textsOf(sent))
      if (kept) return kept
      const answer = await route.submit(request, sent)
      if (answer instanceof Response) await forgetTyped(request)
      return answer
    },
  })
