import { z } from "zod"
import { optionalText } from "#http/fields.ts"
import { type FormState, freshForm, parseForm } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { type Answer, page } from "#http/routes.ts"
import { Actions, Radios, TextArea } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { weighIntention } from "../commands/weigh-intention.ts"
import { paths } from "../paths.ts"
import { intentionTitle } from "../queries/plans.ts"
import { activityRights } from "../rights.ts"
import { reachedGrades } from "../rules.ts"
import { names } from "../words.ts"
import { optionsOf } from "./activity-form.tsx"
import { goingOn, keptForm } from "./kept-form.ts"
import { planWords } from "./plan-words.ts"
import { words } from "./words.ts"

const WeighPage = ({ id, title, state }: { id: string; title: string; state: FormState }) => {
  const { t, href } = usePage()
  return (
    <>
      <h1>{t(planWords.weighTitle)}</h1>
      <p class="about">{title}</p>
      <Form action={href(paths.intention(id))} state={state} keep>
        <Radios name="reached" label={planWords.reached} options={optionsOf(reachedGrades, names.reached)} />
        <TextArea name="outcome" label={planWords.outcome} />
        <Actions act={words.save} />
      </Form>
    </>
  )
}

const ResultForm = z.object({
  reached: z.enum(reachedGrades),
  outcome: optionalText(2000).transform((text) => text ?? null),
})

const titleOfIntention = (request: Request): Promise<string> =>
  intentionTitle(request.services.database.pool, request.parameter("id"))

/** Weighing an intention of a plan when the year is over. */
export const weighIntentionPages = [
  page({
    path: paths.intention(":id"),
    right: activityRights["plan.write"],
    audit: "nothing",
    show: async (request) => {
      const [title, state] = await Promise.all([titleOfIntention(request), goingOn(request, freshForm())])
      return {
        title: planWords.weighTitle,
        content: <WeighPage id={request.parameter("id")} title={title} state={state} />,
      }
    },
  }),
  keptForm({
    path: paths.intention(":id"),
    right: activityRights["plan.write"],
    audit: "act",
    submit: async (request, sent): Promise<Answer> => {
      const parsed = parseForm(ResultForm, sent)
      const id = request.parameter("id")
      if (!parsed.ok) {
        const title = await titleOfIntention(request)
        const content = <WeighPage id={id} title={title} state={parsed.state} />
        return { title: planWords.weighTitle, status: 422, content }
      }
      const { relationId, year } = await request.execute(weighIntention, { id, ...parsed.data })
      return request.leaveNotice(redirect(request.href(paths.plan(relationId, year))), words.saved)
    },
  }),
]
