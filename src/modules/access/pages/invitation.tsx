import { freshForm, type FormState, parseForm, withIssues } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { form, page, type View } from "#http/routes.ts"
import { forbidden, Refusal } from "#kernel/errors.ts"
import { Actions, TextField } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { acceptInvitation, linkSpent } from "../commands/accept-invitation.ts"
import { sessionCookieHeader } from "../cookies.ts"
import { paths } from "../paths.ts"
import { findLink } from "../queries.ts"
import { accessRights } from "../rights.ts"
import { AcceptInvitation } from "../schema.ts"
import { countGuess, limits } from "../sign-in/guesses.ts"
import { words } from "../words.ts"

const view = (state: FormState, token: string, status?: 422): View => ({
  title: words.invitationTitle,
  content: <InvitationPage state={state} token={token} />,
  ...(status ? { status } : {}),
})

const InvitationPage = ({ state, token }: { readonly state: FormState; readonly token: string }) => {
  const { t, href } = usePage()
  return (
    <>
      <h1>{t(words.invitationTitle)}</h1>
      <p class="lead">{t(words.invitationLead)}</p>
      <Form action={href(paths.invitation(token))} state={state}>
        <TextField name="name" label={words.name} autocomplete="name" />
        <TextField
          name="password"
          label={words.password}
          hint={words.passwordHint}
          type="password"
          autocomplete="new-password"
        />
        <Actions act={words.invitationAct} />
      </Form>
    </>
  )
}

/** What stands behind a one-time address. @throws Refusal where it is spent; looking often is limited too */
export const openLink = async (request: Request, purpose: "invitation" | "password") => {
  const { services } = request
  await countGuess(services, limits.linkFrom, request.clientAddress)
  const link = await findLink(services.database.query, request.parameter("token"), purpose, services.now())
  if (!link) throw forbidden(linkSpent)
  return link
}

export const invitationPages = [
  page({
    path: paths.invitation(":token"),
    right: accessRights["access.accept_invitation"],
    audit: "nothing",
    show: async (request) => {
      const { name } = await openLink(request, "invitation")
      return view(freshForm({ name }), request.parameter("token"))
    },
  }),
  form({
    path: paths.invitation(":token"),
    right: accessRights["access.accept_invitation"],
    audit: "act",
    submit: async (request, sent) => {
      await openLink(request, "invitation")
      const token = request.parameter("token")
      const parsed = parseForm(AcceptInvitation, sent)
      if (!parsed.ok) return view(parsed.state, token, 422)
      try {
        const userAgent = request.http.req.header("user-agent")
        const session = await request.execute(acceptInvitation, { ...parsed.data, token, userAgent })
        const cookie = sessionCookieHeader(session.token, request.secure)
        const onward = redirect(request.href(paths.inherited), { "set-cookie": cookie })
        return request.leaveNotice(onward, words.welcome)
      } catch (error) {
        if (!(error instanceof Refusal) || error.kind !== "invalid") throw error
        return view(withIssues(parsed.state, error.issues), token, 422)
      }
    },
  }),
]
