import type { Child } from "hono/jsx"
import { z } from "zod"
import { optionalText, requiredText } from "#http/fields.ts"
import { type FormState, freshForm, parseForm, withIssues } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { type Answer, form, page, type Route, type View } from "#http/routes.ts"
import { forbidden, Refusal } from "#kernel/errors.ts"
import { explain } from "#kernel/explain.ts"
import type { Right } from "#kernel/rights.ts"
import type { Text } from "#kernel/text.ts"
import { titleOf } from "#modules/registry/index.ts"
import { Breadcrumbs } from "#ui/components/parts.tsx"
import { Actions, DateField, Hidden, Select, TextArea } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../../paths.ts"
import { registerWords } from "../../register-words.ts"
import { WholeDay } from "../../registers.ts"
import { monitoringRights } from "../../rights.ts"
import { carryOutDecision } from "../commands/carry-out-decision.ts"
import { moveEvaluation } from "../commands/move-evaluation.ts"
import { remarkOnEvaluation } from "../commands/remark-on-evaluation.ts"
import { type MoveName, moves, moveTable } from "../procedure.ts"
import { parts } from "../rules.ts"
import { evaluationWords as words } from "../words.ts"
import { type EvaluationData, readEvaluation } from "./read.ts"

type Definition<Schema extends z.ZodType> = {
  readonly name: string
  readonly right: Right
  readonly title: Text
  readonly schema: Schema
  readonly Fields: () => Child
  readonly save: (request: Request, data: EvaluationData, sent: z.infer<Schema>) => Promise<unknown>
}

const dataFor = async (request: Request, right: Right): Promise<EvaluationData> => {
  const data = await readEvaluation(request)
  const { allowed, because } = explain(right, request.actor, { units: data.units })
  if (!allowed) throw forbidden(because)
  return data
}

/** A page that asks for one act on an evaluation, and what happens when it is sent. */
const actPages = <Schema extends z.ZodType>(definition: Definition<Schema>): readonly Route[] => {
  const { name, right, title, schema, Fields, save } = definition
  const path = paths.evaluationMove(":relation", ":year", name)
  const view = (data: EvaluationData, state: FormState, status?: 409 | 422): View => ({
    title,
    content: (
      <ActPage data={data} name={name} title={title} state={state}>
        <Fields />
      </ActPage>
    ),
    ...(status ? { status } : {}),
  })
  return [
    page({
      path,
      right,
      audit: "nothing",
      show: async (request) => view(await dataFor(request, right), freshForm()),
    }),
    form({
      path,
      right,
      audit: "act",
      submit: async (request, sent): Promise<Answer> => {
        const data = await dataFor(request, right)
        const parsed = parseForm(schema, sent)
        if (!parsed.ok) return view(data, parsed.state, 422)
        try {
          await save(request, data, parsed.data)
        } catch (error) {
          if (!(error instanceof Refusal) || (error.kind !== "conflict" && error.kind !== "invalid"))
            throw error
          const issues = error.kind === "invalid" ? error.issues : [{ path: "reason", text: error.text }]
          return view(data, withIssues(parsed.state, issues), error.kind === "conflict" ? 409 : 422)
        }
        return request.leaveNotice(
          redirect(request.href(paths.evaluation(data.relation.id, data.year))),
          words.sent,
        )
      },
    }),
  ]
}

type ActPageProps = {
  readonly data: EvaluationData
  readonly name: string
  readonly title: Text
  readonly state: FormState
  readonly children?: Child
}

const ActPage = ({ data, name, title, state, children }: ActPageProps) => {
  const { t, href } = usePage()
  const { relation, year, row } = data
  const back = paths.evaluation(relation.id, year)
  return (
    <>
      <Breadcrumbs steps={[{ path: back, label: words.titleOf(year) }]} />
      <h1>{t(title)}</h1>
      <p class="about">{t(titleOf(relation))}</p>
      <Form action={href(paths.evaluationMove(relation.id, year, name))} state={state}>
        <Hidden name="revision" value={state.values["revision"]?.[0] ?? String(row?.revision ?? 0)} />
        {children}
        <Actions act={title} cancel={{ path: back, label: words.cancel }} />
      </Form>
    </>
  )
}

const optional = z.object({ revision: z.coerce.number(), reason: optionalText(4000) })
const required = z.object({ revision: z.coerce.number(), reason: requiredText(4000) })

const movePages = (move: MoveName) =>
  actPages<typeof optional | typeof required>({
    name: move,
    right: monitoringRights[`evaluation.${move}`],
    title: words.moves[move],
    schema: moveTable[move].reason === "required" ? required : optional,
    Fields: () =>
      moveTable[move].reason === "required" ? (
        <TextArea name="reason" label={words.reasonReturn} />
      ) : (
        <TextArea name="reason" label={words.message} optional />
      ),
    save: (request, { relation, year, known }, { revision, reason }) =>
      request.execute(moveEvaluation[move], { relation: relation.id, year, revision, known }, { reason }),
  })

const wholeOrPart = [
  { value: "", label: words.whole },
  ...parts.map((value) => ({ value, label: words.parts[value] })),
]

/** Every move of the procedure, remarks, and what was done about a decision. */
export const movesPages: readonly Route[] = [
  ...moves.flatMap(movePages),
  ...actPages({
    name: "remark",
    right: monitoringRights["evaluation.remark"],
    title: words.remark,
    schema: z.object({
      part: z.enum(["", ...parts]).transform((part) => part || null),
      body: requiredText(4000),
    }),
    Fields: () => (
      <>
        <Select name="part" label={words.remarkOn} options={wholeOrPart} />
        <TextArea name="body" label={words.body} />
      </>
    ),
    save: (request, { relation, year }, { part, body }) =>
      request.execute(remarkOnEvaluation, { relation: relation.id, year, part, body }),
  }),
  ...actPages({
    name: "carry-out",
    right: monitoringRights["evaluation.carry_out"],
    title: words.carryOut,
    schema: z.object({ on: WholeDay, note: requiredText(4000) }),
    Fields: () => (
      <>
        <DateField name="on" label={words.on} hint={registerWords.dayHint} />
        <TextArea name="note" label={words.carriedOutNote} />
      </>
    ),
    save: (request, { relation, year }, { on, note }) =>
      request.execute(carryOutDecision, { relation: relation.id, year, on, note }),
  }),
]
