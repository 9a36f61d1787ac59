import { freshForm, type FormState, parseForm, withIssues } from "#http/forms.ts"
import { redirect } from "#http/respond.ts"
import { form, page, type View } from "#http/routes.ts"
import { Refusal } from "#kernel/errors.ts"
import { Actions, TextField } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { changePassword } from "../commands/change-password.ts"
import { paths } from "../paths.ts"
import { accessRights } from "../rights.ts"
import { ChangePassword } from "../schema.ts"
import { countGuess, forgetGuesses, limits } from "../sign-in/guesses.ts"
import { words } from "../words.ts"
import { personOf } from "./account.tsx"

const view = (state: FormState, status?: 422): View => ({
  title: words.changePassword,
  content: <ChangePage state={state} />,
  ...(status ? { status } : {}),
})

const ChangePage = ({ state }: { readonly state: FormState }) => {
  const { t, href } = usePage()
  return (
    <>
      <h1>{t(words.changePassword)}</h1>
      <Form action={href(paths.changePassword)} state={state}>
        <TextField
          name="present"
          label={words.presentPassword}
          type="password"
          autocomplete="current-password"
        />
        <TextField
          name="password"
          label={words.newPassword}
          hint={words.passwordHint}
          type="password"
          autocomplete="new-password"
        />
        <Actions act={words.changePassword} cancel={{ path: paths.account, label: words.cancel }} />
      </Form>
    </>
  )
}

export const changePasswordPages = [
  page({
    path: paths.changePassword,
    right: accessRights["access.change_own_account"],
    audit: "nothing",
    show: async () => view(freshForm()),
  }),
  form({
    path: paths.changePassword,
    right: accessRights["access.change_own_account"],
    audit: "act",
    submit: async (request, sent) => {
      const { accountId } = personOf(request)
      const parsed = parseForm(ChangePassword, sent)
      if (!parsed.ok) return view(parsed.state, 422)
      try {
        await countGuess(request.services, limits.passwordHere, `own\n${accountId}`)
        const sessionId = request.session?.id ?? ""
        await request.execute(changePassword, { accountId, sessionId, ...parsed.data })
        await forgetGuesses(request.services, limits.passwordHere, `own\n${accountId}`)
        return request.leaveNotice(redirect(request.href(paths.account)), words.passwordChanged)
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        return view(withIssues(parsed.state, error.issues), 422)
      }
    },
  }),
]
