import type { Child } from "hono/jsx"
import { freshForm, type FormState, withIssues } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { type Answer, form, page, type View } from "#http/routes.ts"
import { forbidden, Refusal } from "#kernel/errors.ts"
import { explain } from "#kernel/explain.ts"
import { same, type Text } from "#kernel/text.ts"
import { Actions, Radios, TextArea } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { Empty } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { answerAboutActivity } from "../commands/answer-about-activity.ts"
import { askAboutActivity } from "../commands/ask-about-activity.ts"
import { confirmActivity } from "../commands/confirm-activity.ts"
import { mergeActivity } from "../commands/merge-activity.ts"
import { withdrawActivity } from "../commands/withdraw-activity.ts"
import { paths } from "../paths.ts"
import { alikeOf } from "../queries/alike.ts"
import { getActivity, subjectOfDetail } from "../queries/detail.ts"
import { activityRights } from "../rights.ts"
import type { ActivityDetail } from "../schema.ts"
import { sentState } from "./entry.ts"
import { dateRange } from "./parts.tsx"
import { words } from "./words.ts"

/** @throws Refusal where this person may not do this with the activity */
const activityFor = async (
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
  readonly children?: Child
}

const ActPage = ({ title, activity, action, label, state, children }: ActProps) => {
  const { t, href } = usePage()
  return (
    <>
      <h1>{t(title)}</h1>
      <p class="about">{activity.title}</p>
      <Form action={href(action)} state={state}>
        {children}
        <Actions act={label} cancel={{ path: paths.activity(activity.id), label: words.cancel }} />
      </Form>
    </>
  )
}

const view = (props: ActProps, status?: 409 | 422): View => ({
  title: props.title,
  content: <ActPage {...props} />,
  ...(status ? { status } : {}),
})

/** Carries out an act and goes back to the activity; what is refused is said on the form that sent it. */
const attempt = async (
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

const showAsk = (activity: ActivityDetail, state: FormState, status?: 409 | 422) =>
  view(
    {
      title: words.ask,
      activity,
      action: paths.ask(activity.id),
      label: words.ask,
      state,
      children: <TextArea name="question" label={words.question} hint={words.questionHint} />,
    },
    status,
  )

const showWithdraw = (activity: ActivityDetail, state: FormState, status?: 409 | 422) =>
  view(
    {
      title: words.withdraw,
      activity,
      action: paths.withdraw(activity.id),
      label: words.withdraw,
      state,
      children: <TextArea name="reason" label={words.reason} />,
    },
    status,
  )

const showMerge = async (
  request: Request,
  activity: ActivityDetail,
  state: FormState,
  status?: 409 | 422,
): Promise<View> => {
  const alike = await alikeOf(request.services.database.pool, activity.id)
  if (alike.length === 0) return { title: words.mergeTitle, content: <NothingAlike activity={activity} /> }
  return view(
    {
      title: words.mergeTitle,
      activity,
      action: paths.merge(activity.id),
      label: words.merge,
      state,
      children: (
        <Radios
          name="into"
          label={words.alike}
          hint={words.mergeHint}
          options={alike.map(({ id, title, beginsOn, endsOn }) => ({
            value: id,
            label: same(title),
            hint: {
              th: dateRange(beginsOn, endsOn, "th"),
              en: dateRange(beginsOn, endsOn, "en"),
            },
          }))}
        />
      ),
    },
    status,
  )
}

const NothingAlike = ({ activity }: { readonly activity: ActivityDetail }) => {
  const { t, href } = usePage()
  return (
    <>
      <h1>{t(words.mergeTitle)}</h1>
      <p class="about">{activity.title}</p>
      <Empty says={words.noSame} />
      <p>
        <a href={href(paths.activity(activity.id))}>{activity.title}</a>
      </p>
    </>
  )
}

const confirming = { right: activityRights["activity.confirm"] } as const

/** What offices decide about reports: confirm, ask, merge; and the answer of whoever reported. */
export const reportActPages = [
  form({
    path: paths.confirm(":id"),
    ...confirming,
    audit: "act",
    submit: async (request, sent) => {
      const input = {
        id: request.parameter("id"),
        revision: Number(sent.get("revision")),
        publish: sent.get("publish") === "yes",
      }
      const { id } = await request.execute(confirmActivity, input)
      return request.leaveNotice(redirect(request.href(paths.activity(id))), words.confirmed)
    },
  }),
  page({
    path: paths.ask(":id"),
    ...confirming,
    audit: "nothing",
    show: async (request) => showAsk(await activityFor(request, "activity.confirm"), freshForm()),
  }),
  form({
    path: paths.ask(":id"),
    ...confirming,
    audit: "act",
    submit: async (request, sent) => {
      const activity = await activityFor(request, "activity.confirm")
      const question = sent.get("question")?.toString() ?? ""
      return attempt(
        request,
        words.asked,
        () => request.execute(askAboutActivity, { id: activity.id, question }),
        async (issues, status) => showAsk(activity, withIssues(sentState(sent), issues), status),
      )
    },
  }),
  form({
    path: paths.answer(":id"),
    right: activityRights["activity.report"],
    audit: "act",
    submit: async (request, sent) => {
      const answer = sent.get("answer")?.toString() ?? ""
      const { id } = await request.execute(answerAboutActivity, { id: request.parameter("id"), answer })
      return request.leaveNotice(redirect(request.href(paths.activity(id))), words.answered)
    },
  }),
  page({
    path: paths.merge(":id"),
    ...confirming,
    audit: "nothing",
    show: async (request) => showMerge(request, await activityFor(request, "activity.confirm"), freshForm()),
  }),
  form({
    path: paths.merge(":id"),
    ...confirming,
    audit: "act",
    submit: async (request, sent) => {
      const activity = await activityFor(request, "activity.confirm")
      const into = sent.get("into")?.toString() ?? ""
      return attempt(
        request,
        words.merged,
        () => request.execute(mergeActivity, { id: activity.id, into }),
        (issues, status) => showMerge(request, activity, withIssues(sentState(sent), issues), status),
      )
    },
  }),
  page({
    path: paths.withdraw(":id"),
    right: activityRights["activity.record"],
    audit: "nothing",
    show: async (request) => showWithdraw(await activityFor(request, "activity.record"), freshForm()),
  }),
  form({
    path: paths.withdraw(":id"),
    right: activityRights["activity.record"],
    audit: "act",
    submit: async (request, sent) => {
      const activity = await activityFor(request, "activity.record")
      const reason = sent.get("reason")?.toString().trim() || undefined
      return attempt(
        request,
        words.saved,
        () => request.execute(withdrawActivity, { id: activity.id }, { reason }),
        async (issues, status) => showWithdraw(activity, withIssues(sentState(sent), issues), status),
      )
    },
  }),
]
