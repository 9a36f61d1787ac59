import type { Child } from "hono/jsx"
import type { FormState } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import type { Answer, View } from "#http/routes.ts"
import { forbidden, Refusal } from "#kernel/errors.ts"
import { explain } from "#kernel/explain.ts"
import type { Text } from "#kernel/text.ts"
import { Actions } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../paths.ts"
import { getActivity, subjectOfDetail } from "../queries/detail.ts"
import { activityRights } from "../rights.ts"
import type { ActivityDetail } from "../schema.ts"
import { words } from "./words.ts"

/** @throws Refusal where this person may not do this with the activity */
export const activityFor = async (
  request: Request,
  act: "activity.confirm" | "activity.record",
): Promise<ActivityDetail> => {
  const activity = await getActivity(request.services.database.pool, request.parameter("id"))
  const { allowed, because } = explain(activityRights[act], request.actor, subjectOfDetail(activity))
  if (!allowed) throw forbidden(because)
  return activity
}

type ActProps = {
  readonly title: Text
  readonly activity: ActivityDetail
  readonly action: string
  readonly label: Text
  readonly state: FormState
  /** Whether what is typed is kept as a draft. */
  readonly keep?: boolean
  readonly children?: Child
}

const ActPage = ({ title, activity, action, label, state, keep = false, children }: ActProps) => {
  const { t, href } = usePage()
  return (
    <>
      <h1>{t(title)}</h1>
      <p class="about">{activity.title}</p>
      <Form action={href(action)} state={state} keep={keep}>
        {children}
        <Actions act={label} cancel={{ path: paths.activity(activity.id), label: words.cancel }} />
      </Form>
    </>
  )
}

/** A page that asks one thing about an activity. */
export const view = (props: ActProps, status?: 409 | 422): View => ({
  title: props.title,
  content: <ActPage {...props} />,
  ...(status ? { status } : {}),
})

/** Carries out an act and goes back to the activity; what is refused is said on the form that sent it. */
export const attempt = async (
  request: Request,
  done: Text,
  carryOut: () => Promise<{ readonly id: string }>,
  again: (issues: readonly { path: string; text: Text }[], status: 409 | 422) => Promise<View>,
): Promise<Answer> => {
  try {
    const { id } = await carryOut()
    return request.leaveNotice(redirect(request.href(paths.activity(id))), done)
  } catch (error) {
    if (!(error instanceof Refusal) || (error.kind !== "invalid" && error.kind !== "conflict")) throw error
    const issues = error.kind === "invalid" ? error.issues : [{ path: "", text: error.text }]
    return again(issues, error.kind === "invalid" ? 422 : 409)
  }
}
