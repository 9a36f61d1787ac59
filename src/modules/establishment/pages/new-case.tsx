import { type FormState, withIssues } from "#http/forms.ts"
import { textsOf } from "#http/form-data.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { form, page, type View } from "#http/routes.ts"
import { type Issue, Refusal } from "#kernel/errors.ts"
import { openCase } from "../commands/open-case.ts"
import { paths } from "../paths.ts"
import { issueOfAnswer } from "../procedures/answers/rules.ts"
import { procedureOn } from "../procedures/queries.ts"
import { establishmentRights } from "../rights.ts"
import { readAnswer } from "../asking/read-answer.ts"
import { chosenStudy } from "../studies/queries.ts"
import { draftFor, dropDraft, keepDraft } from "./drafts.ts"
import { formWords } from "./form-words.ts"
import { entryOf, type Question, questionsFor } from "./new-case-questions.ts"
import { unitsToOpenFor } from "./own-units.ts"
import { CheckQuestions, NoneMay, QuestionPage } from "./new-case-parts.tsx"

const right = establishmentRights["case.open"]

/** Opens a case: one question a screen, kept as one goes, then everything once more. */
export const newCasePages = [
  page({
    path: paths.newCase,
    right,
    audit: "nothing",
    show: async (request) => {
      const draft = await draftFor(request, "open")
      const study = request.query("study")
      const values = { ...draft?.fields, ...(study ? { kind: ["establish"], study: [study] } : {}) }
      const questions = await questionsFor(request, values)
      if (questions.length === 0) return { title: formWords.newTitle, content: <NoneMay /> }
      if (study) await keepDraft(request, "open", "", values)
      const open = questions.find(({ answered }) => !answered(values))
      return redirect(request.href(paths.newCaseStep(open?.name ?? "check")))
    },
  }),
  page({
    path: paths.newCaseStep(":step"),
    right,
    audit: "nothing",
    show: async (request) => show(request, request.parameter("step")),
  }),
  form({
    path: paths.newCaseStep(":step"),
    right,
    audit: "act",
    submit: async (request, sent) => {
      const name = request.parameter("step")
      const draft = await draftFor(request, "open")
      const { step: pressed = [], ...texts } = textsOf(sent)
      if (pressed[0] === "discard") {
        await dropDraft(request, "open")
        return redirect(request.href(paths.newCase))
      }
      if (name === "check") return save(request, draft?.fields ?? {}, sent)
      const questions = await questionsFor(request, draft?.fields ?? {})
      const question = questions.find((one) => one.name === name)
      if (!question) return redirect(request.href(paths.newCase))
      const values = { ...without(draft?.fields ?? {}, question), ...texts }
      await keepDraft(request, "open", "", values)
      if (pressed[0] === "keep") return new Response(null, { status: 204 })
      if (pressed[0] === "later")
        return request.leaveNotice(redirect(request.href(paths.cases)), formWords.draftSaved)
      const issues = await issuesOfAnswer(request, question, sent)
      if (issues.length > 0) return show(request, name, issues)
      const after = await questionsFor(request, values)
      const at = after.findIndex((one) => one.name === name)
      return redirect(request.href(paths.newCaseStep(after[at + 1]?.name ?? "check")))
    },
  }),
]

const without = (values: FormState["values"], { name }: Question): FormState["values"] =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([key]) => key !== name && !key.startsWith(`${name}.`) && key !== `${name}[]`,
    ),
  )

const issuesOfAnswer = async (
  request: Request,
  question: Question,
  sent: FormData,
): Promise<readonly Issue[]> => {
  const { pool } = request.services.database
  const read = await readAnswer(pool, question.ask, sent)
  if (read.issues.length > 0) return read.issues
  if (read.value.length === 0) return question.ask.optional ? [] : [{ path: question.name, text: mustAnswer }]
  const text = issueOfAnswer(question.ask, { [question.name]: read.value })
  return text ? [{ path: question.name, text }] : []
}

const mustAnswer = {
  th: "ยังไม่ได้ตอบข้อนี้ ถ้ายังไม่พร้อมให้กด “บันทึกไว้ทำภายหลัง”",
  en: "This is not answered yet; use “Save and go on later” if it is too early",
}

const show = async (request: Request, name: string, issues: readonly Issue[] = []): Promise<View> => {
  const draft = await draftFor(request, "open")
  const values = draft?.fields ?? {}
  const questions = await questionsFor(request, values)
  if (questions.length === 0) return { title: formWords.newTitle, content: <NoneMay /> }
  if (name === "check") return showCheck(request, values, [])
  const at = Math.max(
    0,
    questions.findIndex((one) => one.name === name),
  )
  const question = questions[at]
  if (!question) return showCheck(request, values, [])
  const state = withIssues({ values, issues: [] }, issues)
  return {
    title: question.ask.label,
    ...(issues.length > 0 ? { status: 422 } : {}),
    content: (
      <QuestionPage
        question={question}
        state={state}
        at={at + 1}
        all={questions.length}
        before={questions[at - 1]?.name}
        draftAt={at === 0 ? draft?.savedAt : undefined}
      />
    ),
  }
}

const showCheck = async (
  request: Request,
  values: FormState["values"],
  issues: readonly Issue[],
): Promise<View> => {
  const { query } = request.services.database
  const [questions, study] = await Promise.all([
    questionsFor(request, values),
    chosenStudy(query, values["study"]?.[0]),
  ])
  return {
    title: formWords.checkTitle,
    ...(issues.length > 0 ? { status: 422 } : {}),
    content: (
      <CheckQuestions
        study={study}
        questions={questions}
        values={values}
        issues={issues}
        idempotencyKey={request.services.newId()}
      />
    ),
  }
}

const save = async (request: Request, values: FormState["values"], sent: FormData) => {
  const procedure = await procedureOn(request.services.database.query, request.services.today())
  const [ownUnit = ""] = unitsToOpenFor(request, procedure)
  const entry = entryOf(await questionsFor(request, values), values, ownUnit)
  const idempotencyKey = sent.get("idempotencyKey")?.toString() || undefined
  try {
    const { id, number } = await request.execute(openCase, entry, { idempotencyKey })
    await dropDraft(request, "open")
    return request.leaveNotice(redirect(request.href(paths.case(id))), formWords.opened(number))
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === "forbidden") throw error
    return showCheck(
      request,
      values,
      error.issues.length > 0 ? error.issues : [{ path: "kind", text: error.text }],
    )
  }
}
