import { redirect } from "#http/respond.ts"
import { form, page } from "#http/routes.ts"
import { Actions } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { freshForm } from "#http/forms.ts"
import { usePage } from "#ui/page-context.ts"
import { signOut } from "../commands/sign-out.ts"
import { endedSessionCookie, tokenIn } from "../cookies.ts"
import { accessRights } from "../rights.ts"
import { words } from "../words.ts"

export const accountPath = "/account"

const AccountPage = ({ name }: { readonly name: string }) => {
  const { t, href } = usePage()
  return (
    <>
      <h1>{t(words.account)}</h1>
      <p class="lead">{name}</p>
      <Form action={href(`${accountPath}/sign-out`)} state={freshForm()}>
        <Actions act={words.signOut} />
      </Form>
    </>
  )
}

export const accountPages = [
  page({
    path: accountPath,
    right: accessRights["access.read_own_account"],
    audit: "nothing",
    show: async ({ actor }) => ({
      title: words.account,
      content: <AccountPage name={actor.kind === "person" ? actor.name : ""} />,
    }),
  }),
  form({
    path: `${accountPath}/sign-out`,
    right: accessRights["access.sign_out"],
    audit: "act",
    submit: async (request) => {
      const token = tokenIn(request.http.req.header("cookie"))
      if (token) await request.execute(signOut, { token })
      const home = redirect(request.href("/"), { "set-cookie": endedSessionCookie })
      return request.leaveNotice(home, words.signedOut)
    },
  }),
]
