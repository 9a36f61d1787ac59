import { type FormState, freshForm, parseForm, withIssues } from "#http/forms.ts"
import { textsOf } from "#http/form-data.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { type Answer, form, page, type View } from "#http/routes.ts"
import { conflict, forbidden, notFound, Refusal } from "#kernel/errors.ts"
import { explain } from "#kernel/explain.ts"
import { titleOf } from "#modules/registry/index.ts"
import { Breadcrumbs } from "#ui/components/parts.tsx"
import { Hidden } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { EnterButton, StepButtons } from "#ui/forms/step-buttons.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../../paths.ts"
import { monitoringRights } from "../../rights.ts"
import { fillEvaluation } from "../commands/fill-evaluation.ts"
import { isFilled } from "../procedure.ts"
import { asksDac, type Content, type Part, parts } from "../rules.ts"
import { partSchemas } from "../schema.ts"
import { evaluationWords as words } from "../words.ts"
import { partFields } from "./fields.tsx"
import { type EvaluationData, readEvaluation } from "./read.ts"
import { listsOf, valuesOf } from "./values.ts"

const partIn = (request: Request): Part => {
  const part = parts.find((one) => one === request.parameter("part"))
  if (!part) throw notFound(words.noSuch)
  return part
}

const dataToFill = async (request: Request): Promise<EvaluationData> => {
  const data = await readEvaluation(request)
  const { allowed, because } = explain(monitoringRights["evaluation.fill"], request.actor, {
    units: data.units,
  })
  if (!allowed) throw forbidden(because)
  if (data.row && !isFilled(data.row.state)) throw conflict(words.notFillable(words.states[data.row.state]))
  return data
}

const show = (data: EvaluationData, part: Part, state: FormState, status?: 409 | 422): View => ({
  title: words.parts[part],
  content: <FillPage data={data} part={part} state={state} />,
  ...(status ? { status } : {}),
})

type FillProps = { readonly data: EvaluationData; readonly part: Part; readonly state: FormState }

const FillPage = ({ data, part, state }: FillProps) => {
  const { t, href } = usePage()
  const { relation, year, known, row } = data
  const Fields = partFields[part]
  const here = paths.evaluationPart(relation.id, year, part)
  return (
    <>
      <Breadcrumbs steps={[{ path: paths.evaluation(relation.id, year), label: words.titleOf(year) }]} />
      <h1>{t(words.parts[part])}</h1>
      <p class="about">{t(titleOf(relation))}</p>
      <Form action={href(here)} state={state}>
        <EnterButton step="next" />
        <Hidden name="revision" value={state.values["revision"]?.[0] ?? String(row?.revision ?? 0)} />
        <Fields known={known} />
        <StepButtons
          primary={{ step: "next", label: words.save }}
          others={[{ step: "later", label: words.saveLater }]}
          cancel={{ path: paths.evaluation(relation.id, year), label: words.cancel }}
        />
      </Form>
    </>
  )
}

/** Where a province goes on after a part: the next that is asked, or the whole. */
const after = (
  { relation, year, asked }: EvaluationData,
  content: Content,
  part: Part,
  step: string,
): string => {
  const next = parts.slice(parts.indexOf(part) + 1).find((one) => one !== "dac" || asksDac(content, asked))
  return step === "next" && next
    ? paths.evaluationPart(relation.id, year, next)
    : paths.evaluation(relation.id, year)
}

const common = {
  path: paths.evaluationPart(":relation", ":year", ":part"),
  right: monitoringRights["evaluation.fill"],
} as const

/** The pages of an evaluation's parts, one question each; each is saved by itself. */
export const fillPages = [
  page({
    ...common,
    audit: "nothing",
    show: async (request) => {
      const part = partIn(request)
      const data = await dataToFill(request)
      const { values } = freshForm(valuesOf(part, data.content, data.known))
      return show(data, part, { values: { ...values, ...listsOf(part, data.content) }, issues: [] })
    },
  }),
  form({
    ...common,
    audit: "act",
    submit: async (request, sent): Promise<Answer> => {
      const part = partIn(request)
      const data = await dataToFill(request)
      const { step: _, ...values } = textsOf(sent)
      const parsed = parseForm(partSchemas[part], sent)
      if (!parsed.ok) return show(data, part, { values, issues: parsed.state.issues }, 422)
      const change = changeOf(parsed.data)
      try {
        await request.execute(fillEvaluation, {
          relation: data.relation.id,
          year: data.year,
          revision: Number(sent.get("revision")),
          change,
        })
      } catch (error) {
        if (!(error instanceof Refusal) || error.kind !== "conflict") throw error
        const now = { ...values, revision: [String(data.row?.revision ?? 0)] }
        return show(
          data,
          part,
          withIssues({ values: now, issues: [] }, [{ path: part, text: error.text }]),
          409,
        )
      }
      const content = { ...data.content, ...change }
      const next = after(data, content, part, sent.get("step")?.toString() ?? "later")
      return request.leaveNotice(redirect(request.href(next)), words.saved)
    },
  }),
]

/** Lists of a form are named "factors[]"; the content names them without. */
const changeOf = (data: object): Content =>
  Object.fromEntries(Object.entries(data).map(([name, value]) => [name.replace("[]", ""), value]))
