import { freshForm, type FormState, parseForm, withIssues } from "#http/forms.ts"
import { redirect } from "#http/respond.ts"
import { form, page, type View } from "#http/routes.ts"
import { Refusal, TooOften } from "#kernel/errors.ts"
import { Actions, Hidden, TextField } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import type { Request } from "#http/request.ts"
import { confirmIdentity } from "../commands/confirm-identity.ts"
import { sessionCookieHeader } from "../cookies.ts"
import { paths } from "../paths.ts"
import { accessRights } from "../rights.ts"
import { Confirm } from "../schema.ts"
import { countGuess, forgetGuesses, limits } from "../sign-in/guesses.ts"
import { ownAddress } from "../sign-in/own-address.ts"
import { words } from "../words.ts"
import { personOf } from "./account.tsx"

const view = (request: Request, state: FormState, next: string, status?: 422): View => ({
  title: words.confirmTitle,
  content: <ConfirmPage state={state} next={next} providers={request.installation.providers} />,
  ...(status ? { status } : {}),
})

type Props = {
  readonly state: FormState
  readonly next: string
  readonly providers: Request["installation"]["providers"]
}

const ConfirmPage = ({ state, next, providers }: Props) => {
  const { t, href } = usePage()
  return (
    <>
      <h1>{t(words.confirmTitle)}</h1>
      <p class="lead">{t(words.confirmLead)}</p>
      <Form action={href(paths.confirm)} state={state}>
        <Hidden name="next" value={next} />
        <TextField name="proof" label={words.confirmProof} type="password" autocomplete="current-password" />
        <Actions act={words.confirmAct} cancel={{ path: paths.account, label: words.cancel }} />
      </Form>
      {providers.map((provider) => (
        <p>
          <a
            class="button"
            href={`${href(paths.provider(provider.id))}?again=yes&next=${encodeURIComponent(next)}`}
          >
            {t(words.orWith)} {t(provider.label)}
          </a>
        </p>
      ))}
    </>
  )
}

export const confirmPages = [
  page({
    path: paths.confirm,
    right: accessRights["access.confirm"],
    audit: "nothing",
    show: async (request) => view(request, freshForm(), ownAddress(request.query("next"), request)),
  }),
  form({
    path: paths.confirm,
    right: accessRights["access.confirm"],
    audit: "act",
    submit: async (request, sent) => {
      const { accountId } = personOf(request)
      const next = ownAddress(sent.get("next")?.toString(), request)
      const parsed = parseForm(Confirm, sent)
      if (!parsed.ok) return view(request, parsed.state, next, 422)
      try {
        await countGuess(request.services, limits.secondFactor, accountId)
        const sessionId = request.session?.id ?? ""
        const { token } = await request.execute(confirmIdentity, { accountId, sessionId, ...parsed.data })
        await forgetGuesses(request.services, limits.secondFactor, accountId)
        return redirect(next, { "set-cookie": sessionCookieHeader(token, request.secure) })
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        await request.noteSecurity(error instanceof TooOften ? "too_often" : "confirmation_refused")
        return view(request, withIssues(parsed.state, error.issues), next, 422)
      }
    },
  }),
]
