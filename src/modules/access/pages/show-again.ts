import { type FormState, withIssues } from "#http/forms.ts"
import type { View } from "#http/routes.ts"
import { Refusal } from "#kernel/errors.ts"

/** Shows a form again with what a command refused; anything but what was typed goes on to the page of refusals. */
export const showAgain = async (
  error: unknown,
  state: FormState,
  field: string,
  show: (state: FormState) => View | Promise<View>,
): Promise<View> => {
  if (!(error instanceof Refusal) || error.kind === "forbidden" || error.kind === "not_found") throw error
  const issues = error.issues.length > 0 ? error.issues : [{ path: field, text: error.text }]
  return { ...(await show(withIssues(state, issues))), status: error.kind === "conflict" ? 409 : 422 }
}
