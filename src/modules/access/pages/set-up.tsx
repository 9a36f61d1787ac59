import { freshForm, type FormState, parseForm, withIssues } from "#http/forms.ts"
import { redirect } from "#http/respond.ts"
import { form, page, type View } from "#http/routes.ts"
import { Refusal } from "#kernel/errors.ts"
import { Actions, TextField } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { setUpAdministrator } from "../commands/set-up-administrator.ts"
import { sessionCookieHeader } from "../cookies.ts"
import { paths } from "../paths.ts"
import { accessRights } from "../rights.ts"
import { SetUpAdministrator } from "../schema.ts"
import { countGuess, limits } from "../sign-in/guesses.ts"
import { words } from "../words.ts"

const view = (state: FormState, token: string, status?: 422): View => ({
  title: words.setUp,
  content: <SetUpPage state={state} token={token} />,
  ...(status ? { status } : {}),
})

const SetUpPage = ({ state, token }: { readonly state: FormState; readonly token: string }) => {
  const { t, href } = usePage()
  return (
    <>
      <h1>{t(words.setUp)}</h1>
      <p class="lead">{t(words.setUpLead)}</p>
      <Form action={href(paths.setUp(token))} state={state}>
        <TextField name="name" label={words.name} autocomplete="name" />
        <TextField name="email" label={words.email} type="email" autocomplete="username" />
        <TextField
          name="password"
          label={words.password}
          hint={words.passwordHint}
          type="password"
          autocomplete="new-password"
        />
        <Actions act={words.setUpAct} />
      </Form>
    </>
  )
}

export const setUpPages = [
  page({
    path: paths.setUp(":token"),
    right: accessRights["access.set_up"],
    audit: "nothing",
    show: async (request) => view(freshForm(), request.parameter("token")),
  }),
  form({
    path: paths.setUp(":token"),
    right: accessRights["access.set_up"],
    audit: "act",
    submit: async (request, sent) => {
      const token = request.parameter("token")
      await countGuess(request.services, limits.linkFrom, request.clientAddress)
      const parsed = parseForm(SetUpAdministrator, sent)
      if (!parsed.ok) return view(parsed.state, token, 422)
      const userAgent = request.http.req.header("user-agent")
      try {
        const session = await request.execute(setUpAdministrator, { ...parsed.data, token, userAgent })
        const cookie = sessionCookieHeader(session.token, request.secure)
        const onward = redirect(request.href(paths.enrol), { "set-cookie": cookie })
        return request.leaveNotice(onward, words.setUpDone)
      } catch (error) {
        if (!(error instanceof Refusal) || error.kind !== "invalid") throw error
        return view(withIssues(parsed.state, error.issues), token, 422)
      }
    },
  }),
]
