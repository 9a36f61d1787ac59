import { freshForm, type FormState, parseForm, withIssues } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { form, page, type View } from "#http/routes.ts"
import { Refusal } from "#kernel/errors.ts"
import { Actions, Hidden, TextField } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { signIn } from "../commands/sign-in.ts"
import { sessionCookieHeader } from "../cookies.ts"
import { accessRights } from "../rights.ts"
import { SignIn } from "../schema.ts"
import { words } from "../words.ts"

export const signInPath = "/sign-in"

const view = (state: FormState, next: string, status?: 422): View => ({
  title: words.signIn,
  content: <SignInPage state={state} next={next} />,
  ...(status ? { status } : {}),
})

const SignInPage = ({ state, next }: { readonly state: FormState; readonly next: string }) => {
  const { t, href } = usePage()
  return (
    <>
      <h1>{t(words.signIn)}</h1>
      <p class="lead">{t(words.signInLead)}</p>
      <Form action={href(signInPath)} state={state}>
        <Hidden name="next" value={next} />
        <TextField name="email" label={words.email} type="email" autocomplete="username" />
        <TextField name="password" label={words.password} type="password" autocomplete="current-password" />
        <Actions act={words.signIn} />
      </Form>
    </>
  )
}

/** Only addresses of this site: what stands in the query may have been written by anybody. */
const ownAddress = (next: string | undefined, request: Request): string =>
  next && /^\/(?![/\\])/.test(next) ? next : request.href("/")

export const signInPages = [
  page({
    path: signInPath,
    right: accessRights["access.sign_in"],
    audit: "nothing",
    show: async (request) => view(freshForm(), ownAddress(request.query("next"), request)),
  }),
  form({
    path: signInPath,
    right: accessRights["access.sign_in"],
    audit: "act",
    submit: async (request, sent) => {
      const next = ownAddress(sent.get("next")?.toString(), request)
      const parsed = parseForm(SignIn, sent)
      if (!parsed.ok) return view(parsed.state, next, 422)
      try {
        const userAgent = request.http.req.header("user-agent")
        const { token } = await request.execute(signIn, { ...parsed.data, userAgent })
        return redirect(next, { "set-cookie": sessionCookieHeader(token, request.secure) })
      } catch (error) {
        if (error instanceof Refusal) return view(withIssues(parsed.state, error.issues), next, 422)
        throw error
      }
    },
  }),
]
