import { execute } from "#database/act.ts"
import { freshForm, type FormState, parseForm, withIssues } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { form, page, type View } from "#http/routes.ts"
import { forbidden, Refusal, TooOften } from "#kernel/errors.ts"
import { Actions, Hidden, TextField } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { proveSecondFactor, waitedTooLong } from "../commands/prove-second-factor.ts"
import { cookieIn, sessionCookie, sessionCookieHeader } from "../cookies.ts"
import { beginAt } from "../inheritance/queries.ts"
import { paths } from "../paths.ts"
import { accessRights } from "../rights.ts"
import { Code } from "../schema.ts"
import { countGuess, forgetGuesses, limits } from "../sign-in/guesses.ts"
import { ownAddress } from "../sign-in/own-address.ts"
import { actorOf, waitingFor } from "../sign-in/verify.ts"
import { words } from "../words.ts"

const view = (state: FormState, next: string, status?: 422): View => ({
  title: words.codeTitle,
  content: <CodePage state={state} next={next} />,
  ...(status ? { status } : {}),
})

const CodePage = ({ state, next }: { readonly state: FormState; readonly next: string }) => {
  const { t, href } = usePage()
  return (
    <>
      <h1>{t(words.codeTitle)}</h1>
      <p class="lead">{t(words.codeLead)}</p>
      <Form action={href(paths.secondFactor)} state={state}>
        <Hidden name="next" value={next} />
        <TextField
          name="code"
          label={words.code}
          hint={words.codeHint}
          autocomplete="one-time-code"
          width="short"
        />
        <Actions act={words.signIn} cancel={{ path: paths.signIn, label: words.cancel }} />
      </Form>
    </>
  )
}

const waitingToken = ({ http, secure }: Request) => cookieIn(http.req.header("cookie"), sessionCookie, secure)

export const secondFactorPages = [
  page({
    path: paths.secondFactor,
    right: accessRights["access.sign_in"],
    audit: "nothing",
    show: async (request) => {
      const token = waitingToken(request)
      const waiting = token ? await waitingFor(request.services, token) : undefined
      return waiting
        ? view(freshForm(), ownAddress(request.query("next"), request))
        : redirect(request.href(paths.signIn))
    },
  }),
  form({
    path: paths.secondFactor,
    right: accessRights["access.sign_in"],
    audit: "act",
    submit: async (request, sent) => {
      const { services, secure, http } = request
      const next = ownAddress(sent.get("next")?.toString(), request)
      const parsed = parseForm(Code, sent)
      if (!parsed.ok) return view(parsed.state, next, 422)
      const token = waitingToken(request)
      const waiting = token ? await waitingFor(services, token) : undefined
      if (!token || !waiting) throw forbidden(waitedTooLong)
      try {
        await countGuess(services, limits.secondFactor, waiting.accountId)
        const input = { token, code: parsed.data.code, userAgent: http.req.header("user-agent") }
        const options = { requestId: request.id() }
        const session = await execute(services, actorOf(waiting), proveSecondFactor, input, options)
        await forgetGuesses(services, limits.secondFactor, waiting.accountId)
        const onward = redirect(await beginAt(services, waiting.accountId, next), {
          "set-cookie": sessionCookieHeader(session.token, secure),
        })
        return session.by === "recovery" ? request.leaveNotice(onward, words.recoveryUsed) : onward
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        await request.noteSecurity(error instanceof TooOften ? "too_often" : "second_factor_refused", {
          account: waiting.accountId,
        })
        return view(withIssues(parsed.state, error.issues), next, 422)
      }
    },
  }),
]
