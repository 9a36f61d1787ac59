import type { Child } from "hono/jsx"
import { type FormState, withIssues } from "#http/forms.ts"
import { textsOf } from "#http/form-data.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { form, page, type Route, type View } from "#http/routes.ts"
import { Refusal } from "#kernel/errors.ts"
import type { Right } from "#kernel/rights.ts"
import type { Text } from "#kernel/text.ts"
import { forgetTyped, keepTyped, typedHere } from "#modules/access/index.ts"
import { Breadcrumbs } from "#ui/components/parts.tsx"
import { Hidden } from "#ui/forms/fields.tsx"
import { DraftNotice } from "#ui/forms/draft-notice.tsx"
import { Form } from "#ui/forms/form.tsx"
import { EnterButton, StepButtons } from "#ui/forms/step-buttons.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../paths.ts"
import { words } from "../words.ts"
import { caseTitle } from "./case-title.ts"
import { formWords } from "./form-words.ts"
import { type CaseData, readCase } from "./read-case.ts"

/** An act on a case with a few fields of its own: what it asks, and how it is carried out. */
export type ActForm<Offered> = {
  readonly path: (id: string) => string
  readonly right: Right
  readonly title: Text
  readonly lead: Text
  readonly button: Text
  readonly offer: (request: Request, data: CaseData) => Promise<Offered>
  readonly Fields: (props: { readonly offered: Offered }) => Child
  /** Carries it out; returns where to go on. `key` keeps a button that is pressed twice from doing it twice. */
  readonly carryOut: (
    request: Request,
    data: CaseData,
    text: (name: string) => string,
    key: string,
  ) => Promise<string>
}

/** The field in which an act asks for a step of the procedure: `step` is the button that was pressed. */
export const stepField = "at"

/** The page and the form of such an act. */
export const actForm = <Offered,>(definition: ActForm<Offered>): readonly Route[] => {
  const common = { path: definition.path(":id"), right: definition.right }
  return [
    page({
      ...common,
      audit: "nothing",
      show: async (request) => {
        const data = await readCase(request)
        const asked = Object.entries(request.http.req.query())
        const draft = await typedHere(request)
        const goesOn = draft && asked.every(([name, value]) => (draft.fields[name]?.[0] ?? "") === value)
        const values = {
          ...Object.fromEntries(asked.map(([name, value]) => [name, [value]])),
          ...(goesOn ? { ...draft.fields, visit: [String(data.row.visit)] } : {}),
        }
        return show(
          definition,
          request,
          data,
          { values, issues: [] },
          { draftAt: goesOn ? draft.savedAt : undefined },
        )
      },
    }),
    form({
      ...common,
      audit: "act",
      submit: async (request, sent) => {
        const data = await readCase(request)
        const texts = textsOf(sent)
        const kept = await keepTyped(request, texts, paths.case(data.row.id))
        if (kept) return kept
        const { idempotencyKey = [], step: _, ...values } = texts
        const text = (name: string) => values[name]?.[0]?.trim() ?? ""
        try {
          const next = await definition.carryOut(request, data, text, idempotencyKey[0] ?? "")
          await forgetTyped(request)
          return request.leaveNotice(redirect(request.href(next)), formWords.done)
        } catch (error) {
          if (!(error instanceof Refusal) || error.kind === "forbidden" || error.kind === "not_found")
            throw error
          const told = error.issues.length > 0 ? error.issues : [{ path: "reason", text: error.text }]
          const issues = told.map((issue) => (issue.path === "step" ? { ...issue, path: stepField } : issue))
          return show(definition, request, data, withIssues({ values, issues: [] }, issues), {
            kind: error.kind,
          })
        }
      },
    }),
  ]
}

type Shown = { readonly kind?: Refusal["kind"]; readonly draftAt?: Date | undefined }

const show = async <Offered,>(
  definition: ActForm<Offered>,
  request: Request,
  data: CaseData,
  state: FormState,
  { kind, draftAt }: Shown = {},
): Promise<View> => ({
  title: definition.title,
  ...(kind === "conflict" ? { status: 409 } : kind ? { status: 422 } : {}),
  content: (
    <ActPage
      {...definition}
      data={data}
      state={state}
      draftAt={draftAt}
      fields={<definition.Fields offered={await definition.offer(request, data)} />}
      idempotencyKey={request.services.newId()}
    />
  ),
})

type PageProps = Pick<ActForm<never>, "path" | "title" | "lead" | "button"> & {
  readonly data: CaseData
  readonly state: FormState
  readonly draftAt: Date | undefined
  readonly fields: Child
  readonly idempotencyKey: string
}

const ActPage = (props: PageProps) => {
  const { path, title, lead, button, data, state, fields } = props
  const { t, href } = usePage()
  const { row } = data
  const name = caseTitle(row)
  return (
    <>
      <Breadcrumbs
        steps={[
          { path: paths.cases, label: words.cases },
          { path: paths.case(row.id), label: name },
        ]}
      />
      <h1>{t(title)}</h1>
      <p class="about">{t(name)}</p>
      <p class="lead">{t(lead)}</p>
      <Form action={href(path(row.id))} state={state} keep>
        <EnterButton step="save" />
        <DraftNotice at={props.draftAt} />
        <Hidden name="visit" value={state.values["visit"]?.[0] ?? String(row.visit)} />
        <Hidden name="idempotencyKey" value={props.idempotencyKey} />
        {fields}
        <StepButtons
          primary={{ step: "save", label: button }}
          others={[{ step: "later", label: formWords.later }]}
          cancel={{ path: paths.case(row.id), label: formWords.cancel }}
        />
      </Form>
    </>
  )
}
