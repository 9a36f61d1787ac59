import type { Child } from "hono/jsx"
import type { z } from "zod"
import { type FormState, freshForm, parseForm, withIssues } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { type Answer, form, page, type Route, type View } from "#http/routes.ts"
import { type FieldChange, type Issue, MovedOn } from "#kernel/errors.ts"
import type { Text } from "#kernel/text.ts"
import { Hidden } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { EnterButton, StepButtons } from "#ui/forms/step-buttons.tsx"
import { usePage } from "#ui/page-context.ts"
import type { RelationAct } from "../acts/rules.ts"
import { paths } from "../paths.ts"
import { changesSince } from "../queries/history.ts"
import { registryRights } from "../rights.ts"
import type { RelationDetail } from "../schema.ts"
import { actOn } from "./act-on.ts"
import { CheckPage } from "./check-page.tsx"
import { revisionIn } from "./correction-state.ts"
import { refusedFields, rawState, stepOf } from "./entry-flow.ts"
import { formWords } from "./form-words.ts"
import { MovedOnNotice } from "./moved-on-notice.tsx"
import { titleOf } from "./parts.tsx"

/** An act with a few fields of its own: what it asks, what it would change, and how it is carried out. */
export type ActPages<Data> = {
  readonly act: Exclude<RelationAct, "correct">
  readonly title: (relation: RelationDetail) => Text
  readonly lead: (relation: RelationDetail) => Text
  readonly fields: z.ZodType<Data>
  readonly Fields: (props: { readonly relation: RelationDetail; readonly offered: unknown }) => Child
  /** Read for the fields before they are shown. */
  readonly offer?: (request: Request, relation: RelationDetail) => Promise<unknown>
  readonly reason: "required" | "optional"
  /** What the rules have against it, so that the last page is reached only where it can be saved. */
  readonly issues: (
    data: Data,
    relation: RelationDetail,
    request: Request,
  ) => Promise<readonly Issue[]> | readonly Issue[]
  readonly changes: (
    data: Data,
    relation: RelationDetail,
    request: Request,
  ) => Promise<FieldChange[]> | FieldChange[]
  readonly carryOut: (
    request: Request,
    data: Data,
    sent: {
      readonly id: string
      readonly revision: number
      readonly reason: string | undefined
      readonly key: string | undefined
    },
  ) => Promise<{ readonly id: string }>
}

/** The pages of such an act: its fields, everything once more with the reason, and then it is done. */
export const actPages = <Data,>(definition: ActPages<Data>): readonly Route[] => {
  const { act } = definition
  const common = { path: paths[act](":id"), right: registryRights[`relation.${act}`] }
  return [
    page({
      ...common,
      audit: "nothing",
      show: async (request) => {
        const relation = await actOn(request, act)
        return showFields(definition, request, relation, freshForm({ revision: String(relation.revision) }))
      },
    }),
    form({
      ...common,
      audit: "act",
      submit: async (request, sent) => submit(definition, request, await actOn(request, act), sent),
    }),
  ]
}

const submit = async <Data,>(
  definition: ActPages<Data>,
  request: Request,
  relation: RelationDetail,
  sent: FormData,
): Promise<Answer> => {
  const step = stepOf(sent)
  if (step === "edit") return showFields(definition, request, relation, rawState(sent))
  const parsed = parseForm(definition.fields, sent)
  const state = { ...rawState(sent), issues: parsed.state.issues }
  if (!parsed.ok) return showFields(definition, request, relation, state, { status: 422 })
  if (relation.revision !== revisionIn(sent)) return showMoved(definition, request, relation, sent)
  const issues = await definition.issues(parsed.data, relation, request)
  if (issues.length > 0)
    return showFields(definition, request, relation, withIssues(state, issues), { status: 422 })
  if (step !== "save") return showCheck(definition, request, relation, parsed.data, state)
  const reason = sent.get("reason")?.toString().trim() || undefined
  const key = sent.get("idempotencyKey")?.toString() || undefined
  try {
    const { id, revision } = { id: relation.id, revision: revisionIn(sent) }
    const written = await definition.carryOut(request, parsed.data, { id, revision, reason, key })
    return request.leaveNotice(redirect(request.href(paths.relation(written.id))), formWords.saved)
  } catch (error) {
    if (error instanceof MovedOn)
      return showMoved(definition, request, await actOn(request, definition.act), sent)
    return showCheck(definition, request, relation, parsed.data, refusedFields(error, state), 422)
  }
}

type Shown = { readonly status?: 409 | 422; readonly moved?: MovedOn }

const showFields = async <Data,>(
  definition: ActPages<Data>,
  request: Request,
  relation: RelationDetail,
  state: FormState,
  { status, moved }: Shown = {},
): Promise<View> => {
  const offered = await definition.offer?.(request, relation)
  return {
    title: definition.title(relation),
    ...(status ? { status } : {}),
    content: <FieldsPage {...{ definition, relation, state, moved, offered }} />,
  }
}

type FieldsPageProps = {
  readonly definition: Pick<ActPages<never>, "act" | "title" | "lead" | "Fields">
  readonly relation: RelationDetail
  readonly state: FormState
  readonly moved: MovedOn | undefined
  readonly offered: unknown
}

const FieldsPage = ({ definition, relation, state, moved, offered }: FieldsPageProps) => {
  const { t, href } = usePage()
  const { act, title, lead, Fields } = definition
  return (
    <>
      <h1>{t(title(relation))}</h1>
      <p class="about">{t(titleOf(relation))}</p>
      <p class="lead">{t(lead(relation))}</p>
      <Form action={href(paths[act](relation.id))} state={state}>
        <EnterButton step="check" />
        {moved && <MovedOnNotice moved={moved} />}
        <Hidden name="revision" value={state.values["revision"]?.[0] ?? ""} />
        <Fields relation={relation} offered={offered} />
        <StepButtons
          primary={{ step: "check", label: formWords.check }}
          cancel={{ path: paths.relation(relation.id), label: formWords.cancel }}
        />
      </Form>
    </>
  )
}

const showCheck = async <Data,>(
  definition: ActPages<Data>,
  request: Request,
  relation: RelationDetail,
  data: Data,
  state: FormState,
  status?: 422,
): Promise<View> => ({
  title: formWords.checkTitle,
  ...(status ? { status } : {}),
  content: (
    <CheckPage
      path={paths[definition.act](relation.id)}
      title={definition.title(relation)}
      about={titleOf(relation)}
      says={formWords.checkChange}
      state={state}
      changes={await definition.changes(data, relation, request)}
      reason={definition.reason}
      act={formWords.save}
      idempotencyKey={request.services.newId()}
    />
  ),
})

const showMoved = async <Data,>(
  definition: ActPages<Data>,
  request: Request,
  relation: RelationDetail,
  sent: FormData,
): Promise<View> => {
  const changes = await changesSince(request.services.database.query, relation.id, revisionIn(sent))
  const { values } = rawState(sent)
  const state = { values: { ...values, revision: [String(relation.revision)] }, issues: [] }
  return showFields(definition, request, relation, state, {
    status: 409,
    moved: new MovedOn(relation.revision, changes),
  })
}
