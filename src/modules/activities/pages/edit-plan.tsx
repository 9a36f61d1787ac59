import { z } from "zod"
import { optionalText, requiredText } from "#http/fields.ts"
import { type FormState, freshForm, parseForm, withIssues } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { type Answer, page, type View } from "#http/routes.ts"
import { forbidden, Refusal } from "#kernel/errors.ts"
import { explain } from "#kernel/explain.ts"
import { toArabicNumerals } from "#kernel/numerals.ts"
import { getRelation, type RelationDetail, titleOf } from "#modules/registry/index.ts"
import { Actions, Hidden, Select, TextArea, TextField } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { EnterButton } from "#ui/forms/step-buttons.tsx"
import { usePage } from "#ui/page-context.ts"
import { writeYearlyPlan } from "../commands/write-plan.ts"
import { paths } from "../paths.ts"
import { overdueReports } from "../queries/overdue.ts"
import { planOf, type YearlyPlan } from "../queries/plans.ts"
import { activityRights } from "../rights.ts"
import { dimensions } from "../rules.ts"
import { Amount } from "../schema.ts"
import { names } from "../words.ts"
import { optionsOf } from "./activity-form.tsx"
import { rowsIn, sentState, stepOf, withRow } from "./entry.ts"
import { goingOn, keptForm } from "./kept-form.ts"
import { Overdue } from "./overdue.tsx"
import { planWords } from "./plan-words.ts"
import { yearIn } from "./plan.tsx"
import { homeUnitsOf } from "./relation-activities.tsx"
import { rowsOf } from "./rows.ts"
import { words } from "./words.ts"

const orNull = (longest: number) => optionalText(longest).transform((text) => text ?? null)

const PlanForm = z.object({
  note: orNull(4000),
  intentions: rowsOf(
    z.object({
      id: z
        .string()
        .optional()
        .transform((id) => id || null)
        .pipe(z.uuid().nullable()),
      title: requiredText(300),
      dimension: z.enum(dimensions),
      promise: orNull(1000),
      expectedResult: orNull(1000),
      estimateBaht: z
        .string()
        .optional()
        .transform((text) => toArabicNumerals(text ?? "").replaceAll(/[,\s]/g, "") || null)
        .pipe(Amount.nullable()),
    }),
    "title",
  ),
})

const stateOf = (plan: YearlyPlan | undefined): FormState =>
  freshForm({
    revision: String(plan?.revision ?? 0),
    note: plan?.note ?? undefined,
    ...Object.fromEntries(
      (plan?.intentions ?? []).flatMap((one, row) => [
        [`intentions.${row}.id`, one.id],
        [`intentions.${row}.title`, one.title],
        [`intentions.${row}.dimension`, one.dimension],
        [`intentions.${row}.promise`, one.promise ?? ""],
        [`intentions.${row}.expectedResult`, one.expectedResult ?? ""],
        [`intentions.${row}.estimateBaht`, one.estimateBaht ?? ""],
      ]),
    ),
  })

const relationFor = async (request: Request): Promise<RelationDetail> => {
  const relation = await getRelation(request.services.database.pool, request.parameter("id"))
  const { allowed, because } = explain(activityRights["plan.write"], request.actor, {
    units: homeUnitsOf(relation),
  })
  if (!allowed) throw forbidden(because)
  return relation
}

const least = 3

const show = async (
  request: Request,
  relation: RelationDetail,
  state: FormState,
  status?: 409 | 422,
): Promise<View> => {
  const overdue = await overdueReports(request.services.database.query, relation.id, request.services.today())
  const year = yearIn(request)
  return {
    title: planWords.planOf(year),
    content: (
      <PlanFields
        relation={relation}
        year={year}
        state={state}
        overdue={state.values["revision"]?.[0] === "0" ? overdue : []}
      />
    ),
    ...(status ? { status } : {}),
  }
}

type FieldsProps = {
  readonly relation: RelationDetail
  readonly year: number
  readonly state: FormState
  readonly overdue: Parameters<typeof Overdue>[0]["reports"]
}

const PlanFields = ({ relation, year, state, overdue }: FieldsProps) => {
  const { t, href } = usePage()
  return (
    <>
      <h1>{t(planWords.planOf(year))}</h1>
      <p class="about">{t(titleOf(relation))}</p>
      <Overdue reports={overdue} />
      <Form action={href(paths.editPlan(relation.id, year))} state={state} keep>
        <EnterButton step="save" />
        <Hidden name="revision" value={state.values["revision"]?.[0] ?? "0"} />
        <TextArea name="note" label={planWords.note} rows={3} optional />
        {Array.from({ length: rowsIn(state, "intentions", least) }, (_, row) => (
          <fieldset class="group">
            <legend>{t(planWords.intentionRow(row + 1))}</legend>
            <Hidden name={`intentions.${row}.id`} value={state.values[`intentions.${row}.id`]?.[0] ?? ""} />
            <TextField name={`intentions.${row}.title`} label={planWords.intention} />
            <Select
              name={`intentions.${row}.dimension`}
              label={words.dimension}
              options={optionsOf(dimensions, names.dimension)}
            />
            <TextArea name={`intentions.${row}.promise`} label={planWords.promise} rows={2} optional />
            <TextArea
              name={`intentions.${row}.expectedResult`}
              label={planWords.expected}
              rows={2}
              optional
            />
            <TextField
              name={`intentions.${row}.estimateBaht`}
              label={planWords.estimate}
              hint={planWords.estimateHint}
              optional
            />
          </fieldset>
        ))}
        <p>
          <button type="submit" class="quiet-button" name="step" value="intentions">
            {t(planWords.more)}
          </button>
        </p>
        <Actions act={words.save} cancel={{ path: paths.plan(relation.id, year), label: words.cancel }} />
      </Form>
    </>
  )
}

/** Writing a plan for a fiscal year. */
export const editPlanPages = [
  page({
    path: paths.editPlan(":id", ":year"),
    right: activityRights["plan.write"],
    audit: "nothing",
    show: async (request) => {
      const relation = await relationFor(request)
      const plan = await planOf(request.services.database.pool, relation.id, yearIn(request))
      return show(request, relation, await goingOn(request, stateOf(plan)))
    },
  }),
  keptForm({
    path: paths.editPlan(":id", ":year"),
    right: activityRights["plan.write"],
    audit: "act",
    submit: async (request, sent): Promise<Answer> => {
      const relation = await relationFor(request)
      const raw = sentState(sent)
      if (stepOf(sent) === "intentions")
        return show(request, relation, withRow(raw, "intentions", "title", least))
      const parsed = parseForm(PlanForm, sent)
      if (!parsed.ok) return show(request, relation, withIssues(raw, parsed.state.issues), 422)
      const year = yearIn(request)
      const revision = Number(sent.get("revision"))
      try {
        await request.execute(writeYearlyPlan, {
          relationId: relation.id,
          year,
          revision,
          entry: parsed.data,
        })
      } catch (error) {
        if (!(error instanceof Refusal) || error.kind !== "conflict") throw error
        const now = await planOf(request.services.database.pool, relation.id, year)
        const values = { ...raw.values, revision: [String(now?.revision ?? 0)] }
        return show(request, relation, { values, issues: [{ path: "note", text: error.text }] }, 409)
      }
      return request.leaveNotice(redirect(request.href(paths.plan(relation.id, year))), words.saved)
    },
  }),
]
