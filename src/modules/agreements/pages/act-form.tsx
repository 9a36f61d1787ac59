import type { Child } from "hono/jsx"
import { type FormState, withIssues } from "#http/forms.ts"
import { textsOf } from "#http/form-data.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { form, page, type Route, type View } from "#http/routes.ts"
import { type Issue, Refusal } from "#kernel/errors.ts"
import type { Right } from "#kernel/rights.ts"
import type { Text } from "#kernel/text.ts"
import { Breadcrumbs } from "#ui/components/parts.tsx"
import { Actions, Hidden } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import type { Values } from "./sections/section.ts"
import { pageWords } from "./words.ts"

/** An act with a few fields of its own: what it is about, what it asks, and how it is carried out. */
export type ActForm<About> = {
  readonly path: string
  readonly right: Right
  /** @throws Refusal where there is nothing to act on, or this person may not */
  readonly find: (request: Request) => Promise<About>
  readonly action: (about: About) => string
  readonly crumbs: (about: About) => readonly { readonly path: string; readonly label: Text }[]
  readonly title: Text
  readonly lead?: Text
  readonly button: Text
  readonly done: Text
  readonly values: (about: About, request: Request) => Values
  readonly Fields: (props: { readonly about: About }) => Child
  /** Carries it out, and says where to go on; or what of the form cannot be read. */
  readonly carryOut: (
    request: Request,
    about: About,
    values: Values,
    key: string,
  ) => Promise<{ readonly to: string } | { readonly issues: readonly Issue[] }>
}

/** The page and the form of such an act; whatever is refused comes back with all that was typed. */
export const actForm = <About,>(definition: ActForm<About>): readonly Route[] => {
  const { path, right, find, carryOut } = definition
  return [
    page({
      path,
      right,
      audit: "nothing",
      show: async (request) => {
        const about = await find(request)
        return show(definition, request, about, { values: definition.values(about, request), issues: [] })
      },
    }),
    form({
      path,
      right,
      audit: "act",
      submit: async (request, sent) => {
        const about = await find(request)
        const { key = [], ...values } = textsOf(sent)
        const state: FormState = { values, issues: [] }
        try {
          const outcome = await carryOut(request, about, values, key[0] ?? "")
          if ("issues" in outcome)
            return show(definition, request, about, withIssues(state, outcome.issues), 422)
          return request.leaveNotice(redirect(request.href(outcome.to)), definition.done)
        } catch (error) {
          if (!(error instanceof Refusal) || error.kind === "forbidden" || error.kind === "not_found")
            throw error
          const issues = error.issues.length > 0 ? error.issues : [{ path: "", text: error.text }]
          // as it stands now: others may have changed it while this was carried out
          const now = await find(request)
          const status = error.kind === "conflict" ? 409 : 422
          return show(definition, request, now, withIssues(state, issues), status)
        }
      },
    }),
  ]
}

const show = <About,>(
  definition: ActForm<About>,
  request: Request,
  about: About,
  state: FormState,
  status?: 409 | 422,
): View => ({
  title: definition.title,
  ...(status ? { status } : {}),
  content: (
    <ActPage
      crumbs={definition.crumbs(about)}
      title={definition.title}
      lead={definition.lead}
      button={definition.button}
      action={definition.action(about)}
      state={state}
      idempotencyKey={request.services.newId()}
    >
      <definition.Fields about={about} />
    </ActPage>
  ),
})

type ActProps = Pick<ActForm<never>, "title" | "button"> & {
  readonly crumbs: readonly { readonly path: string; readonly label: Text }[]
  readonly lead: Text | undefined
  readonly action: string
  readonly state: FormState
  readonly idempotencyKey: string
  readonly children?: Child
}

const ActPage = ({ crumbs, title, lead, button, action, state, idempotencyKey, children }: ActProps) => {
  const { t, href } = usePage()
  return (
    <>
      <Breadcrumbs steps={crumbs} />
      <h1>{t(title)}</h1>
      {lead && <p class="lead">{t(lead)}</p>}
      <Form action={href(action)} state={state}>
        <Hidden name="key" value={idempotencyKey} />
        {children}
        <Actions act={button} cancel={{ path: crumbs.at(-1)?.path ?? "/", label: pageWords.cancel }} />
      </Form>
    </>
  )
}
