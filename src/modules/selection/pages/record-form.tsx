import type { Child } from "hono/jsx"
import type { FormState } from "#http/forms.ts"
import { withIssues } from "#http/forms.ts"
import { textsOf } from "#http/form-data.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { type Answer, form, page, type Route, type View } from "#http/routes.ts"
import { MovedOn, Refusal } from "#kernel/errors.ts"
import type { Right } from "#kernel/rights.ts"
import type { Text } from "#kernel/text.ts"
import { forgetTyped, keepTyped, typedHere } from "#modules/access/index.ts"
import { Breadcrumbs } from "#ui/components/parts.tsx"
import { Actions, Hidden } from "#ui/forms/fields.tsx"
import { DraftNotice } from "#ui/forms/draft-notice.tsx"
import { Form } from "#ui/forms/form.tsx"
import { EnterButton } from "#ui/forms/step-buttons.tsx"
import { usePage } from "#ui/page-context.ts"
import { MovedNotice } from "./parts.tsx"
import { pageWords } from "./words.ts"

/** A form about a record: what it is about, what it asks, and what sending it does. */
export type RecordForm<About> = {
  /** The records above this one, for the way back. */
  readonly crumbs: (about: About) => readonly { readonly path: string; readonly label: Text }[]
  readonly path: string
  readonly right: Right
  /** Finds what the form is about. @throws Refusal where it may not be sent */
  readonly find: (request: Request) => Promise<About>
  readonly action: (about: About) => string
  readonly back: (about: About) => string
  readonly title: (about: About) => Text
  readonly subject?: (about: About) => Text
  readonly lead?: Text
  readonly values: (about: About, request: Request) => Readonly<Record<string, readonly string[]>>
  /** The version that the sender looks at; without one, the act needs none. */
  readonly revision?: (about: About) => number
  readonly Fields: (props: { readonly about: About }) => Child
  readonly act: Text
  readonly done: Text
  readonly send: (
    request: Request,
    about: About,
    sent: {
      readonly of: (name: string) => string
      readonly values: FormState["values"]
      readonly revision: number
      readonly key: string | undefined
    },
  ) => Promise<unknown>
  readonly after?: (about: About) => string
  /** Where people at work on one record see each other. */
  readonly company?: (request: Request, about: About) => Promise<Child>
}

/** The pages of such a form. Whatever is refused comes back with all that was typed. */
export const recordForm = <About,>(definition: RecordForm<About>): readonly Route[] => [
  page({
    path: definition.path,
    right: definition.right,
    audit: "nothing",
    show: async (request) => {
      const about = await definition.find(request)
      const draft = await typedHere(request)
      const revision = String(definition.revision?.(about) ?? 0)
      const values = { ...definition.values(about, request), revision: [revision], ...draft?.fields }
      return show(definition, request, about, { values, issues: [] }, { draftAt: draft?.savedAt })
    },
  }),
  form({
    path: definition.path,
    right: definition.right,
    audit: "act",
    submit: (request, sent) => submit(definition, request, sent),
  }),
]

const submit = async <About,>(
  definition: RecordForm<About>,
  request: Request,
  sent: FormData,
): Promise<Answer> => {
  const about = await definition.find(request)
  const state: FormState = { values: textsOf(sent), issues: [] }
  const kept = await keepTyped(request, state.values)
  if (kept) return kept
  const of = (name: string) => state.values[name]?.[0]?.trim() ?? ""
  try {
    await definition.send(request, about, {
      of,
      values: state.values,
      revision: Number(of("revision")),
      key: of("key") || undefined,
    })
    await forgetTyped(request)
    const target = (definition.after ?? definition.back)(about)
    return request.leaveNotice(redirect(request.href(target)), definition.done)
  } catch (error) {
    if (error instanceof MovedOn) {
      const values = { ...state.values, revision: [String(error.revision)] }
      return show(definition, request, about, { values, issues: [] }, { status: 409, moved: error })
    }
    if (error instanceof Refusal && error.kind === "invalid")
      return show(definition, request, about, withIssues(state, error.issues), { status: 422 })
    throw error
  }
}

type Shown = {
  readonly status?: 409 | 422
  readonly moved?: MovedOn
  readonly draftAt?: Date | undefined
}

const show = async <About,>(
  definition: RecordForm<About>,
  request: Request,
  about: About,
  state: FormState,
  { status, moved, draftAt }: Shown = {},
): Promise<View> => ({
  title: definition.title(about),
  ...(status ? { status } : {}),
  content: (
    <FormPage
      title={definition.title(about)}
      subject={definition.subject?.(about)}
      lead={definition.lead}
      action={definition.action(about)}
      back={definition.back(about)}
      crumbs={definition.crumbs(about)}
      act={definition.act}
      state={state}
      moved={moved}
      draftAt={draftAt}
      company={await definition.company?.(request, about)}
      idempotencyKey={request.services.newId()}
    >
      <definition.Fields about={about} />
    </FormPage>
  ),
})

type PageProps = {
  readonly title: Text
  readonly subject: Text | undefined
  readonly lead: Text | undefined
  readonly action: string
  readonly back: string
  readonly crumbs: ReturnType<RecordForm<unknown>["crumbs"]>
  readonly act: Text
  readonly state: FormState
  readonly moved: MovedOn | undefined
  readonly draftAt: Date | undefined
  readonly company: Child
  readonly idempotencyKey: string
  readonly children?: Child
}

const FormPage = (props: PageProps) => {
  const { t, href } = usePage()
  const { subject, lead, state, moved } = props
  return (
    <>
      <Breadcrumbs steps={props.crumbs} />
      <h1>{t(props.title)}</h1>
      {subject && <p class="about">{t(subject)}</p>}
      {lead && <p class="lead">{t(lead)}</p>}
      {props.company}
      <Form action={href(props.action)} state={state} keep>
        <EnterButton step="save" />
        <DraftNotice at={props.draftAt} />
        {moved && <MovedNotice moved={moved} />}
        <Hidden name="revision" value={state.values["revision"]?.[0] ?? "0"} />
        <Hidden name="key" value={props.idempotencyKey} />
        {props.children}
        <Actions act={props.act} cancel={{ path: props.back, label: pageWords.cancel }} />
      </Form>
    </>
  )
}
