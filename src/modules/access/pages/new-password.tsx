import { freshForm, type FormState, parseForm, withIssues } from "#http/forms.ts"
import { redirect } from "#http/respond.ts"
import { form, page, type View } from "#http/routes.ts"
import { Refusal } from "#kernel/errors.ts"
import { Actions, TextField } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { askNewPassword } from "../commands/ask-new-password.ts"
import { setNewPassword } from "../commands/set-new-password.ts"
import { paths } from "../paths.ts"
import { accessRights } from "../rights.ts"
import { AskNewPassword, SetPassword } from "../schema.ts"
import { countGuess, limits } from "../sign-in/guesses.ts"
import { words } from "../words.ts"
import { openLink } from "./invitation.tsx"

const askView = (state: FormState, status?: 422): View => ({
  title: words.askTitle,
  content: <AskPage state={state} />,
  ...(status ? { status } : {}),
})

const AskPage = ({ state }: { readonly state: FormState }) => {
  const { t, href } = usePage()
  return (
    <>
      <h1>{t(words.askTitle)}</h1>
      <p class="lead">{t(words.askLead)}</p>
      <Form action={href(paths.askPassword)} state={state}>
        <TextField name="email" label={words.email} type="email" autocomplete="username" />
        <Actions act={words.askAct} cancel={{ path: paths.signIn, label: words.cancel }} />
      </Form>
    </>
  )
}

const setView = (state: FormState, token: string, status?: 422): View => ({
  title: words.setTitle,
  content: <SetPage state={state} token={token} />,
  ...(status ? { status } : {}),
})

const SetPage = ({ state, token }: { readonly state: FormState; readonly token: string }) => {
  const { t, href } = usePage()
  return (
    <>
      <h1>{t(words.setTitle)}</h1>
      <p class="lead">{t(words.setLead)}</p>
      <Form action={href(paths.setPassword(token))} state={state}>
        <TextField
          name="password"
          label={words.newPassword}
          hint={words.passwordHint}
          type="password"
          autocomplete="new-password"
        />
        <Actions act={words.setAct} />
      </Form>
    </>
  )
}

/**
 * Milliseconds: however long the work took, the answer comes after this time and tells nothing about whether an account
 * exists.
 */
export const answerAfter = 400

export const newPasswordPages = [
  page({
    path: paths.askPassword,
    right: accessRights["access.ask_new_password"],
    audit: "nothing",
    show: async () => askView(freshForm()),
  }),
  form({
    path: paths.askPassword,
    right: accessRights["access.ask_new_password"],
    audit: "act",
    submit: async (request, sent) => {
      const parsed = parseForm(AskNewPassword, sent)
      if (!parsed.ok) return askView(parsed.state, 422)
      const { services, language } = request
      const { email } = parsed.data
      const pause = new Promise((resolve) => setTimeout(resolve, answerAfter))
      try {
        await countGuess(services, limits.resetFrom, request.clientAddress)
        await countGuess(services, limits.resetFor, email)
        await request.execute(askNewPassword, { email, language, pathOf: pathIn(request.href) })
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        await pause
        return askView(withIssues(parsed.state, error.issues), 422)
      }
      await pause
      return request.leaveNotice(redirect(request.href(paths.signIn)), words.askDone)
    },
  }),
  page({
    path: paths.setPassword(":token"),
    right: accessRights["access.set_new_password"],
    audit: "nothing",
    show: async (request) => {
      await openLink(request, "password")
      return setView(freshForm(), request.parameter("token"))
    },
  }),
  form({
    path: paths.setPassword(":token"),
    right: accessRights["access.set_new_password"],
    audit: "act",
    submit: async (request, sent) => {
      await openLink(request, "password")
      const token = request.parameter("token")
      const parsed = parseForm(SetPassword, sent)
      if (!parsed.ok) return setView(parsed.state, token, 422)
      try {
        await request.execute(setNewPassword, { token, password: parsed.data.password })
        return request.leaveNotice(redirect(request.href(paths.signIn)), words.setDone)
      } catch (error) {
        if (!(error instanceof Refusal) || error.kind !== "invalid") throw error
        return setView(withIssues(parsed.state, error.issues), token, 422)
      }
    },
  }),
]

const pathIn = (href: (path: string) => string) => (token: string) => href(paths.setPassword(token))
