import { z } from "zod"
import { optionalText } from "#http/fields.ts"
import { type FormState, freshForm, parseForm, withIssues } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { form, page, type Route, type View } from "#http/routes.ts"
import { say } from "#http/zod-issues.ts"
import { forbidden, notFound, Refusal } from "#kernel/errors.ts"
import { formatDate } from "#kernel/format.ts"
import { Breadcrumbs, Facts } from "#ui/components/parts.tsx"
import { Actions, Radios, TextArea } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../../paths.ts"
import { monitoringRights } from "../../rights.ts"
import { acknowledgeHandover, answerPromise } from "../commands/answer-handover.ts"
import type { PromiseItem } from "../queries.ts"
import { handoverWords as words } from "../words.ts"
import { readHandover } from "./handover.tsx"

const Answer = z.object({
  answer: z.enum(["taken_on", "declined"], say(words.answerNeeded)),
  reason: optionalText(2000),
})
const right = monitoringRights["handover.answer"]

const promiseFor = async (request: Request): Promise<PromiseItem> => {
  const { promises, isHolder } = await readHandover(request)
  if (!isHolder) throw forbidden(words.noSuch)
  const promise = promises.find(({ id }) => id === request.parameter("promise"))
  if (!promise) throw notFound(words.noSuch)
  return promise
}

const view = (request: Request, promise: PromiseItem, state: FormState, status?: 422): View => ({
  title: words.answerTitle,
  content: <AnswerPage handover={request.parameter("id")} promise={promise} state={state} />,
  ...(status ? { status } : {}),
})

type AnswerProps = { readonly handover: string; readonly promise: PromiseItem; readonly state: FormState }

const AnswerPage = ({ handover, promise, state }: AnswerProps) => {
  const { t, href, language } = usePage()
  const { id, what, source, pair, dueOn } = promise
  return (
    <>
      <Breadcrumbs steps={[{ path: paths.handover(handover), label: words.title }]} />
      <h1>{t(words.answerTitle)}</h1>
      <p class="lead">{what}</p>
      <Facts
        facts={[
          [words.source, t(words.sources[source])],
          [words.about, pair ?? undefined],
          [words.dueOn, dueOn ? formatDate(dueOn, { language }) : undefined],
        ]}
      />
      <Form action={href(paths.handoverPromise(handover, id))} state={state}>
        <Radios
          name="answer"
          label={words.answer}
          options={[
            { value: "taken_on", label: words.takeOn },
            { value: "declined", label: words.decline },
          ]}
        />
        <TextArea name="reason" label={words.reason} hint={words.reasonHint} rows={3} />
        <Actions act={words.saveAnswer} cancel={{ path: paths.handover(handover), label: words.cancel }} />
      </Form>
    </>
  )
}

/** The successor's answers: to the pack, and to each promise. */
export const answerPages: readonly Route[] = [
  form({
    path: paths.acknowledgeHandover(":id"),
    right,
    audit: "act",
    submit: async (request) => {
      const id = request.parameter("id")
      await request.execute(acknowledgeHandover, { id })
      return request.leaveNotice(redirect(request.href(paths.handover(id))), words.acknowledged)
    },
  }),
  page({
    path: paths.handoverPromise(":id", ":promise"),
    right,
    audit: "nothing",
    show: async (request) => {
      const promise = await promiseFor(request)
      return view(
        request,
        promise,
        freshForm({ answer: promise.answer ?? undefined, reason: promise.reason ?? undefined }),
      )
    },
  }),
  form({
    path: paths.handoverPromise(":id", ":promise"),
    right,
    audit: "act",
    submit: async (request, sent) => {
      const promise = await promiseFor(request)
      const parsed = parseForm(Answer, sent)
      if (!parsed.ok) return view(request, promise, parsed.state, 422)
      const { answer, reason } = parsed.data
      const id = request.parameter("id")
      try {
        await request.execute(answerPromise, { id, promise: promise.id, answer }, { reason })
      } catch (error) {
        if (!(error instanceof Refusal) || error.kind !== "invalid") throw error
        return view(request, promise, withIssues(parsed.state, error.issues), 422)
      }
      return request.leaveNotice(redirect(request.href(paths.handover(id))), words.saved)
    },
  }),
]
