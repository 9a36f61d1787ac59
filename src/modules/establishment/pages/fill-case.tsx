import { type FormState, withIssues } from "#http/forms.ts"
import { textsOf } from "#http/form-data.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { form, page, type View } from "#http/routes.ts"
import { conflict, MovedOn, notFound, Refusal } from "#kernel/errors.ts"
import { formatInstant } from "#kernel/format.ts"
import { forgetTyped, keepTyped, typedHere } from "#modules/access/index.ts"
import { beginWriting, type Present } from "#modules/work/index.ts"
import { Breadcrumbs, Callout } from "#ui/components/parts.tsx"
import { Hidden, type Option } from "#ui/forms/fields.tsx"
import { DraftNotice } from "#ui/forms/draft-notice.tsx"
import { Form } from "#ui/forms/form.tsx"
import { EnterButton, StepButtons } from "#ui/forms/step-buttons.tsx"
import { usePage } from "#ui/page-context.ts"
import { AskField } from "../asking/ask-field.tsx"
import { readAnswer, type ReadAnswer } from "../asking/read-answer.ts"
import { stateOf } from "../asking/state.ts"
import { fillCase } from "../commands/fill-case.ts"
import { paths } from "../paths.ts"
import { type Ask, askedNow, listOf } from "../procedures/answers/rules.ts"
import { asksOf } from "../procedures/filling/rules.ts"
import { stepOf } from "../procedures/table/rules.ts"
import { establishmentRights } from "../rights.ts"
import { CaseCompany, recordOf } from "./case-company.tsx"
import { caseTitle } from "./case-title.ts"
import { formWords } from "./form-words.ts"
import { type CaseData, readCase } from "./read-case.ts"
import { words } from "../words.ts"

const right = establishmentRights["case.fill"]

/** Fills in one field of a case. Two may fill in different fields at once; the same field shows what the other wrote. */
export const fillCasePages = [
  page({
    path: paths.fill(":id", ":field"),
    right,
    audit: "nothing",
    show: async (request) => {
      const { data, ask } = await readAsk(request)
      const state = stateOf([ask], data.row.content, data.named, request.language)
      const [draft, others] = await Promise.all([
        typedHere(request),
        beginWriting(request, recordOf(data.row.id), ask.field),
      ])
      const values = draft?.fields ?? { ...state.values, revision: [String(data.row.revision)] }
      return show(data, ask, { values, issues: [] }, { draftAt: draft?.savedAt, others })
    },
  }),
  form({
    path: paths.fill(":id", ":field"),
    right,
    audit: "act",
    submit: async (request, sent) => {
      const { data, ask } = await readAsk(request)
      const texts = textsOf(sent)
      const kept = await keepTyped(request, texts)
      if (kept) return kept
      const { step: pressed = [], ...values } = texts
      const answer = await readAnswer(request.services.database.pool, ask, sent)
      const state = withIssues({ values, issues: [] }, answer.issues)
      if (answer.issues.length > 0) return show(data, ask, state, { answer })
      const revision = Number(values["revision"]?.[0])
      try {
        const written = { [ask.field]: answer.value }
        await request.execute(fillCase, { id: data.row.id, revision, values: written })
        await forgetTyped(request)
      } catch (error) {
        if (error instanceof MovedOn)
          return show(
            data,
            ask,
            { values: { ...values, revision: [String(error.revision)] }, issues: [] },
            { moved: error },
          )
        if (!(error instanceof Refusal) || error.kind !== "invalid") throw error
        const issues = error.issues.map(({ text }) => ({ path: ask.field, text }))
        return show(data, ask, withIssues(state, issues), { answer })
      }
      return request.leaveNotice(
        redirect(request.href(await after(request, data, ask, pressed[0]))),
        formWords.saved,
      )
    },
  }),
]

const readAsk = async (request: Request) => {
  const data = await readCase(request)
  const { filling } = data
  if (!filling.allowed) throw conflict(filling.why)
  const ask = asksOf(filling.steps).find(({ field }) => field === request.parameter("field"))
  if (!ask) throw notFound({ th: "เรื่องนี้ไม่ได้ถามข้อนี้", en: "This case does not ask this" })
  return { data, ask }
}

/** On to the next question of the step that has no answer yet; back to the case where all have. */
const after = async (
  request: Request,
  data: CaseData,
  ask: Ask,
  pressed: string | undefined,
): Promise<string> => {
  const back = `${paths.case(data.row.id)}#answer-${ask.field}`
  if (pressed !== "next") return back
  const { row, procedure } = await readCase(request, data.row.id)
  const asks = askedNow(stepOf(procedure, row.step ?? "")?.asks ?? [], row.content)
  const at = asks.findIndex(({ field }) => field === ask.field)
  const next = asks.slice(at + 1).find(({ field }) => row.content[field] === undefined)
  return at >= 0 && next ? paths.fill(row.id, next.field) : back
}

type Shown = {
  readonly answer?: ReadAnswer
  readonly moved?: MovedOn
  readonly draftAt?: Date | undefined
  readonly others?: readonly Present[]
}

const show = (data: CaseData, ask: Ask, state: FormState, shown: Shown = {}): View => ({
  title: ask.label,
  ...(shown.moved ? { status: 409 } : state.issues.length > 0 ? { status: 422 } : {}),
  content: <FillPage data={data} ask={ask} state={state} {...shown} />,
})

type PageProps = Shown & { readonly data: CaseData; readonly ask: Ask; readonly state: FormState }

const FillPage = ({ data, ask, state, answer, moved, draftAt, others = [] }: PageProps) => {
  const { t, href } = usePage()
  const { row } = data
  const title = caseTitle(row)
  return (
    <>
      <Breadcrumbs
        steps={[
          { path: paths.cases, label: words.cases },
          { path: paths.case(row.id), label: title },
        ]}
      />
      <h1>{t(title)}</h1>
      {moved && <FilledByOther moved={moved} />}
      <CaseCompany data={data} doing="writing" part={ask.field} others={others} />
      <Form action={href(paths.fill(row.id, ask.field))} state={state} keep>
        <EnterButton step="next" />
        <DraftNotice at={draftAt} />
        <Hidden name="revision" value={state.values["revision"]?.[0] ?? ""} />
        <AskField ask={ask} options={optionsOf(ask, data)} offered={answer?.offered} />
        <StepButtons
          primary={{ step: "next", label: formWords.next }}
          others={[{ step: "back", label: formWords.later }]}
          cancel={{ path: paths.case(row.id), label: formWords.cancel }}
        />
      </Form>
    </>
  )
}

/** A place among others is chosen from those that were studied. */
const optionsOf = (ask: Ask, { row, named }: CaseData): readonly Option[] | undefined =>
  ask.kind === "place" && ask.among
    ? listOf(row.content[ask.among]).map((code) => ({
        value: code,
        label: named.units.get(code) ?? { th: code, en: code },
      }))
    : undefined

const FilledByOther = ({ moved }: { readonly moved: MovedOn }) => {
  const { t, language } = usePage()
  return (
    <Callout tone="marigold" title={formWords.filledByOther}>
      {moved.changes.map(({ by, at, after: theirs }) => (
        <p class="quote">
          {by}, {formatInstant(at, language)}: “{theirs ? t(theirs) : ""}”
        </p>
      ))}
      <p>{t(formWords.filledSays)}</p>
    </Callout>
  )
}
