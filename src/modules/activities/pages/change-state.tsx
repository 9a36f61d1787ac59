import { z } from "zod"
import { DateFields, dateToFields, optionalText, RequiredDateFields } from "#http/fields.ts"
import { type FormState, freshForm, parseForm, withIssues } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { type Answer, page, type View } from "#http/routes.ts"
import { forbidden, Refusal } from "#kernel/errors.ts"
import { explain } from "#kernel/explain.ts"
import { correctActivity } from "../commands/correct-activity.ts"
import { changeState } from "../commands/change-state.ts"
import { Actions, DateField, Hidden, Radios, TextArea } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../paths.ts"
import { getActivity, subjectOfDetail } from "../queries/detail.ts"
import { activityRights } from "../rights.ts"
import { nextStates, states } from "../rules.ts"
import type { ActivityDetail, ActivityEntry } from "../schema.ts"
import { names } from "../words.ts"
import { optionsOf } from "./activity-form.tsx"
import { sentState } from "./entry.ts"
import { goingOn, keptForm } from "./kept-form.ts"
import { words } from "./words.ts"

const orNull = (longest: number) => optionalText(longest).transform((text) => text ?? null)
const StateForm = z.object({
  state: z.enum(states),
  beginsOn: RequiredDateFields,
  endsOn: DateFields,
  reason: orNull(1000),
  outputs: orNull(4000),
  outcomes: orNull(4000),
})

const activityFor = async (request: Request): Promise<ActivityDetail> => {
  const activity = await getActivity(request.services.database.pool, request.parameter("id"))
  const { allowed, because } = explain(
    activityRights["activity.record"],
    request.actor,
    subjectOfDetail(activity),
  )
  if (!allowed) throw forbidden(because)
  return activity
}

const StatePage = ({ activity, state }: { readonly activity: ActivityDetail; readonly state: FormState }) => {
  const { t, href } = usePage()
  const offered = activity.state === "held" ? (["held"] as const) : nextStates[activity.state]
  return (
    <>
      <h1>{t(words.changeStateTitle)}</h1>
      <p class="about">{activity.title}</p>
      <Form action={href(paths.state(activity.id))} state={state} keep>
        <Hidden name="revision" value={state.values["revision"]?.[0] ?? String(activity.revision)} />
        <div class="by-state">
          <Radios name="state" label={words.state} options={optionsOf(offered, names.state)} />
          <DateField name="beginsOn" label={words.beginsOn} hint={words.newDates} />
          <DateField name="endsOn" label={words.endsOn} hint={words.endsHint} optional />
          <div class="for-held">
            <TextArea name="outputs" label={words.outputs} hint={words.outputsHint} rows={3} />
            <TextArea name="outcomes" label={words.outcomes} hint={words.outcomesHint} rows={3} optional />
          </div>
          <div class="for-reason">
            <TextArea name="reason" label={words.stateReason} rows={2} />
          </div>
        </div>
        <Actions act={words.save} cancel={{ path: paths.activity(activity.id), label: words.cancel }} />
      </Form>
    </>
  )
}

const show = (activity: ActivityDetail, state: FormState, status?: 409 | 422): View => ({
  title: words.changeStateTitle,
  content: <StatePage activity={activity} state={state} />,
  ...(status ? { status } : {}),
})

/** "How did it go?": held and what came of it, postponed, cancelled. */
export const changeStatePages = [
  page({
    path: paths.state(":id"),
    right: activityRights["activity.record"],
    audit: "nothing",
    show: async (request) => {
      const activity = await activityFor(request)
      const first = freshForm({
        state: "held",
        ...dateToFields("beginsOn", activity.beginsOn, request.language === "th"),
        ...dateToFields("endsOn", activity.endsOn, request.language === "th"),
        outputs: activity.outputs ?? undefined,
        outcomes: activity.outcomes ?? undefined,
      })
      return show(activity, await goingOn(request, first))
    },
  }),
  keptForm({
    path: paths.state(":id"),
    right: activityRights["activity.record"],
    audit: "act",
    submit: async (request, sent): Promise<Answer> => {
      const activity = await activityFor(request)
      const parsed = parseForm(StateForm, sent)
      const raw = sentState(sent)
      if (!parsed.ok) return show(activity, withIssues(raw, parsed.state.issues), 422)
      const { beginsOn, endsOn = null, ...rest } = parsed.data
      if (!beginsOn) return show(activity, raw, 422)
      const revision = Number(sent.get("revision"))
      try {
        if (activity.state === "held") {
          const { outputs, outcomes } = rest
          const entry: ActivityEntry = { ...entryOf(activity), beginsOn, endsOn, outputs, outcomes }
          await request.execute(correctActivity, { id: activity.id, revision, entry })
        } else await request.execute(changeState, { id: activity.id, revision, beginsOn, endsOn, ...rest })
        return request.leaveNotice(redirect(request.href(paths.activity(activity.id))), words.saved)
      } catch (error) {
        if (!(error instanceof Refusal) || error.kind === "forbidden") throw error
        const issues = error.kind === "invalid" ? error.issues : [{ path: "state", text: error.text }]
        const renamed = issues.map(({ path, text }) => ({
          path: path === "stateReason" ? "reason" : path,
          text,
        }))
        return show(
          await activityFor(request),
          withIssues(raw, renamed),
          error.kind === "invalid" ? 422 : 409,
        )
      }
    },
  }),
]

/** What a person said of an activity, out of all that is known of it. */
export const entryOf = (activity: ActivityDetail): ActivityEntry => ({
  title: activity.title,
  kind: activity.kind,
  dimension: activity.dimension,
  state: activity.state,
  stateReason: activity.stateReason,
  beginsOn: activity.beginsOn,
  endsOn: activity.endsOn,
  place: activity.place,
  joint: activity.joint,
  signingCeremony: activity.signingCeremony,
  organisers: activity.organisers,
  participants: activity.participants,
  outputs: activity.outputs,
  outcomes: activity.outcomes,
  nextStep: activity.nextStep,
  sdgs: activity.sdgs,
  projectId: activity.projectId,
  intentionId: activity.intentionId,
  published: activity.published,
})
