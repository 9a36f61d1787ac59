import type { Child } from "hono/jsx"
import type { z } from "zod"
import { freshForm, type FormState, parseForm, withIssues } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { form, page, type Route, type View } from "#http/routes.ts"
import { Refusal } from "#kernel/errors.ts"
import type { Right } from "#kernel/rights.ts"
import type { Text } from "#kernel/text.ts"
import { Breadcrumbs } from "#ui/components/parts.tsx"
import { Actions } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../paths.ts"
import { registerWords as words } from "../register-words.ts"

export type Choice = { readonly value: string; readonly label: Text }

type Definition<Schema extends z.ZodType> = {
  readonly path: string
  readonly right: Right
  readonly title: Text
  readonly act?: Text
  /** What the form belongs to; the registers when absent. */
  readonly above?: { readonly path: string; readonly label: Text }
  readonly schema: Schema
  /** What the fields need to be drawn, read before the page is shown. */
  readonly choices?: (request: Request) => Promise<readonly Choice[]>
  readonly Fields: (props: { readonly choices: readonly Choice[] }) => Child
  /** Carries out the act; gives the address that comes next. */
  readonly save: (request: Request, entry: z.infer<Schema>) => Promise<string>
  /** Where giving up leads. */
  readonly back: (request: Request) => string
}

/** A page with one form, and what happens when it is sent: one entry of a register. */
export const registerForm = <Schema extends z.ZodType>(definition: Definition<Schema>): readonly Route[] => {
  const {
    path,
    right,
    title,
    act = title,
    above = registers,
    schema,
    choices,
    Fields,
    save,
    back,
  } = definition
  const view = async (request: Request, state: FormState, status?: 409 | 422): Promise<View> => {
    const offered = (await choices?.(request)) ?? []
    const cancel = back(request)
    return {
      title,
      ...(status ? { status } : {}),
      content: (
        <FormPage title={title} act={act} above={above} state={state} action={request.path} cancel={cancel}>
          <Fields choices={offered} />
        </FormPage>
      ),
    }
  }
  return [
    page({ path, right, audit: "nothing", show: (request) => view(request, freshForm()) }),
    form({
      path,
      right,
      audit: "act",
      submit: async (request, sent) => {
        const parsed = parseForm(schema, sent)
        if (!parsed.ok) return view(request, parsed.state, 422)
        try {
          const next = await save(request, parsed.data)
          return request.leaveNotice(redirect(request.href(next)), words.saved)
        } catch (error) {
          if (!(error instanceof Refusal) || (error.kind !== "invalid" && error.kind !== "conflict"))
            throw error
          const issues = error.kind === "invalid" ? error.issues : [{ path: "", text: error.text }]
          return view(request, withIssues(parsed.state, issues), error.kind === "invalid" ? 422 : 409)
        }
      },
    }),
  ]
}

const registers = { path: paths.registers, label: words.registers }

type FormPageProps = {
  readonly title: Text
  readonly act: Text
  readonly above: { readonly path: string; readonly label: Text }
  readonly state: FormState
  readonly action: string
  readonly cancel: string
  readonly children?: Child
}

const FormPage = ({ title, act, above, state, action, cancel, children }: FormPageProps) => {
  const { t, href } = usePage()
  return (
    <>
      <Breadcrumbs steps={[above]} />
      <h1>{t(title)}</h1>
      <Form action={href(action)} state={state}>
        {children}
        <Actions act={act} cancel={{ path: cancel, label: words.cancel }} />
      </Form>
    </>
  )
}
