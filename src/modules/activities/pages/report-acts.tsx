import { freshForm, type FormState, withIssues } from "#http/forms.ts"
import { redirect } from "#http/respond.ts"
import { form, page } from "#http/routes.ts"
import { type Day, fiscalYearOf } from "#kernel/dates.ts"
import { TextArea } from "#ui/forms/fields.tsx"
import { answerAboutActivity } from "../commands/answer-about-activity.ts"
import { askAboutActivity } from "../commands/ask-about-activity.ts"
import { confirmActivity } from "../commands/confirm-activity.ts"
import { withdrawActivity } from "../commands/withdraw-activity.ts"
import { paths } from "../paths.ts"
import { getActivity } from "../queries/detail.ts"
import { activityRights } from "../rights.ts"
import type { ActivityDetail } from "../schema.ts"
import { activityFor, attempt, view } from "./act-page.tsx"
import { sentState } from "./entry.ts"
import { goingOn, keptForm } from "./kept-form.ts"
import { words } from "./words.ts"

const showAsk = (activity: ActivityDetail, state: FormState, status?: 409 | 422) =>
  view(
    {
      title: words.ask,
      activity,
      action: paths.ask(activity.id),
      label: words.ask,
      state,
      keep: true,
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
      keep: true,
      children: <TextArea name="reason" label={words.reason} />,
    },
    status,
  )

const confirming = { right: activityRights["activity.confirm"] } as const

/** What offices decide about reports: confirm, ask, withdraw; and the answer of whoever reported. */
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
      const { state, beginsFrom, published } = await getActivity(request.services.database.pool, id)
      const says =
        state === "held"
          ? words.confirmedCounted(fiscalYearOf(beginsFrom as Day), published)
          : words.confirmed
      return request.leaveNotice(redirect(request.href(paths.activity(id))), says)
    },
  }),
  page({
    path: paths.ask(":id"),
    ...confirming,
    audit: "nothing",
    show: async (request) =>
      showAsk(await activityFor(request, "activity.confirm"), await goingOn(request, freshForm())),
  }),
  keptForm({
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
    path: paths.withdraw(":id"),
    right: activityRights["activity.record"],
    audit: "nothing",
    show: async (request) =>
      showWithdraw(await activityFor(request, "activity.record"), await goingOn(request, freshForm())),
  }),
  keptForm({
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
