import { freshForm, type FormState, parseForm, withIssues } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { type Answer, page, type View } from "#http/routes.ts"
import { forbidden, Refusal } from "#kernel/errors.ts"
import { explain } from "#kernel/explain.ts"
import { fiscalYearOf } from "#kernel/dates.ts"
import type { Text } from "#kernel/text.ts"
import { getRelation, type RelationDetail, titleOf } from "#modules/registry/index.ts"
import { Actions, Hidden } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { EnterButton } from "#ui/forms/step-buttons.tsx"
import { usePage } from "#ui/page-context.ts"
import { correctActivity } from "../commands/correct-activity.ts"
import { recordActivity } from "../commands/record-activity.ts"
import { paths } from "../paths.ts"
import { getActivity } from "../queries/detail.ts"
import { type OverdueReport, overdueReports } from "../queries/overdue.ts"
import { intentionsOf } from "../queries/plans.ts"
import { projectsOf } from "../queries/projects.ts"
import { activityRights } from "../rights.ts"
import { ActivityFields, type Choices } from "./activity-form.tsx"
import { ActivityForm, formOf, sentState, stepOf, withRow } from "./entry.ts"
import { goingOn, keptForm } from "./kept-form.ts"
import { Overdue } from "./overdue.tsx"
import { words } from "./words.ts"

const homeUnits = (relation: RelationDetail) =>
  relation.parties.flatMap(({ side, unit }) => (side === "home" && unit ? [unit.code] : []))

/** @throws Refusal where this person may not record activities of the relation */
const relationToWrite = async (request: Request, id: string): Promise<RelationDetail> => {
  const relation = await getRelation(request.services.database.pool, id)
  const { allowed, because } = explain(activityRights["activity.record"], request.actor, {
    units: homeUnits(relation),
  })
  if (!allowed) throw forbidden(because)
  return relation
}

const choicesOf = async (request: Request, relation: string): Promise<Choices> => {
  const { pool } = request.services.database
  const [projects, intentions] = await Promise.all([
    projectsOf(pool, relation, true),
    intentionsOf(pool, relation),
  ])
  return { projects, intentions }
}

type Shown = {
  readonly title: Text
  readonly about: Text
  readonly action: string
  readonly back: string
  readonly state: FormState
  readonly choices: Choices
  readonly overdue: readonly OverdueReport[]
}

const WritePage = ({ title, about, action, back, state, choices, overdue }: Shown) => {
  const { t, href } = usePage()
  return (
    <>
      <h1>{t(title)}</h1>
      <p class="about">{t(about)}</p>
      <Overdue reports={overdue} />
      <Form action={href(action)} state={state} keep>
        <EnterButton step="save" />
        <Hidden name="revision" value={state.values["revision"]?.[0] ?? ""} />
        <Hidden name="key" value={state.values["key"]?.[0] ?? ""} />
        <ActivityFields state={state} choices={choices} />
        <Actions act={words.save} cancel={{ path: back, label: words.cancel }} />
      </Form>
    </>
  )
}

const view = (shown: Shown, status?: 409 | 422): View => ({
  title: shown.title,
  content: <WritePage {...shown} />,
  ...(status ? { status } : {}),
})

const showNew = async (request: Request, relation: RelationDetail, state: FormState, status?: 409 | 422) =>
  view(
    {
      title: words.newActivity,
      about: titleOf(relation),
      action: paths.newActivity(relation.id),
      back: paths.ofRelation(relation.id),
      state,
      choices: await choicesOf(request, relation.id),
      overdue: await overdueReports(request.services.database.query, relation.id, request.services.today()),
    },
    status,
  )

const rowLeast = 2

/** A button that adds a row shows the form again; anything else sends it. */
const addedRow = (state: FormState, step: string): FormState | undefined => {
  if (step === "organisers") return withRow(state, "organisers", "name", rowLeast)
  if (step === "participants") return withRow(state, "participants", "count", rowLeast)
  return undefined
}

/** A refusal is shown on the form, with everything that was typed. */
const refusedOn = (error: unknown, state: FormState) => {
  if (!(error instanceof Refusal) || error.kind === "forbidden" || error.kind === "not_found") throw error
  const issues = error.kind === "invalid" ? error.issues : [{ path: "title", text: error.text }]
  return {
    state: withIssues(state, issues),
    status: error.kind === "invalid" ? (422 as const) : (409 as const),
  }
}

/** The pages on which an office records an activity, and corrects one. */
export const writeActivityPages = [
  page({
    path: paths.newActivity(":id"),
    right: activityRights["activity.record"],
    audit: "nothing",
    show: async (request) => {
      const relation = await relationToWrite(request, request.parameter("id"))
      const first = freshForm({
        key: request.services.newId(),
        state: request.query("state") ?? "held",
        joint: "yes",
        published: "yes",
        intentionId: request.query("intention"),
        projectId: request.query("project"),
        "organisers.0.side": "home",
        "organisers.1.side": "partner",
        "organisers.1.kind": "partner_government",
        "participants.1.side": "partner",
      })
      return showNew(request, relation, await goingOn(request, first))
    },
  }),
  keptForm({
    path: paths.newActivity(":id"),
    right: activityRights["activity.record"],
    audit: "act",
    submit: async (request, sent): Promise<Answer> => {
      const relation = await relationToWrite(request, request.parameter("id"))
      const raw = sentState(sent)
      const added = addedRow(raw, stepOf(sent))
      if (added) return showNew(request, relation, added)
      const parsed = parseForm(ActivityForm, sent)
      if (!parsed.ok) return showNew(request, relation, withIssues(raw, parsed.state.issues), 422)
      try {
        const written = await request.execute(
          recordActivity,
          { relationId: relation.id, entry: parsed.data },
          { idempotencyKey: sent.get("key")?.toString() || undefined },
        )
        return request.leaveNotice(redirect(request.href(paths.activity(written.id))), words.saved)
      } catch (error) {
        const { state, status } = refusedOn(error, raw)
        return showNew(request, relation, state, status)
      }
    },
  }),
  page({
    path: paths.correct(":id"),
    right: activityRights["activity.record"],
    audit: "nothing",
    show: async (request) => {
      const activity = await getActivity(request.services.database.pool, request.parameter("id"))
      const relation = await relationToWrite(request, activity.relationId)
      const first = formOf(activity, request.language)
      return showCorrect(request, activity.id, relation, await goingOn(request, first))
    },
  }),
  keptForm({
    path: paths.correct(":id"),
    right: activityRights["activity.record"],
    audit: "act",
    submit: async (request, sent): Promise<Answer> => {
      const { id, relationId } = await getActivity(request.services.database.pool, request.parameter("id"))
      const relation = await relationToWrite(request, relationId)
      const raw = sentState(sent)
      const added = addedRow(raw, stepOf(sent))
      if (added) return showCorrect(request, id, relation, added)
      const parsed = parseForm(ActivityForm, sent)
      if (!parsed.ok) return showCorrect(request, id, relation, withIssues(raw, parsed.state.issues), 422)
      try {
        await request.execute(correctActivity, {
          id,
          revision: Number(sent.get("revision")),
          entry: parsed.data,
        })
        return request.leaveNotice(redirect(request.href(paths.activity(id))), words.saved)
      } catch (error) {
        const { state, status } = refusedOn(error, raw)
        const now = await getActivity(request.services.database.pool, id)
        const values = { ...state.values, revision: [String(now.revision)] }
        return showCorrect(request, id, relation, { ...state, values }, status)
      }
    },
  }),
]

const showCorrect = async (
  request: Request,
  id: string,
  relation: RelationDetail,
  state: FormState,
  status?: 409 | 422,
) =>
  view(
    {
      title: words.correctTitle,
      about: titleOf(relation),
      action: paths.correct(id),
      back: paths.activity(id),
      state,
      choices: await choicesOf(request, relation.id),
      overdue: [],
    },
    status,
  )

/** The fiscal year, B.E., that the office works in today. */
export const yearNow = (request: Request): number => fiscalYearOf(request.services.today())
