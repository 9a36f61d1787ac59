import { execute } from "#database/act.ts"
import { freshForm, type FormState, parseForm, withIssues } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { form, page, type View } from "#http/routes.ts"
import { Refusal, TooOften } from "#kernel/errors.ts"
import { Actions, Hidden, TextField } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { signIn } from "../commands/sign-in.ts"
import { cookieIn, sessionCookie, sessionCookieHeader } from "../cookies.ts"
import { beginAt } from "../inheritance/queries.ts"
import { paths } from "../paths.ts"
import { accessRights } from "../rights.ts"
import { SignIn } from "../schema.ts"
import { helpContact } from "../settings/own.ts"
import { readSetting } from "../settings/read.ts"
import { ownAddress } from "../sign-in/own-address.ts"
import { actorOf, type Proved, provePassword, WrongPassword } from "../sign-in/verify.ts"
import { words } from "../words.ts"

const view = async (request: Request, state: FormState, next: string, status?: 422): Promise<View> => {
  const contact = await readSetting(request.services.database.query, helpContact)
  return {
    title: words.signIn,
    content: (
      <SignInPage state={state} next={next} contact={contact} providers={request.installation.providers} />
    ),
    ...(status ? { status } : {}),
  }
}

type Props = {
  readonly state: FormState
  readonly next: string
  readonly contact: string
  readonly providers: Request["installation"]["providers"]
}

const SignInPage = ({ state, next, contact, providers }: Props) => {
  const { t, href } = usePage()
  return (
    <>
      <h1>{t(words.signIn)}</h1>
      <p class="lead">{t(words.signInLead)}</p>
      <Form action={href(paths.signIn)} state={state}>
        <Hidden name="next" value={next} />
        <TextField name="email" label={words.email} type="email" autocomplete="username" />
        <TextField name="password" label={words.password} type="password" autocomplete="current-password" />
        <Actions act={words.signIn} cancel={{ path: paths.askPassword, label: words.forgot }} />
      </Form>
      {providers.length > 0 && (
        <section>
          <h2>{t(words.orWith)}</h2>
          <p class="actions">
            {providers.map((provider) => (
              <a
                class="button"
                href={`${href(paths.provider(provider.id))}?next=${encodeURIComponent(next)}`}
                rel="nofollow"
              >
                {t(provider.label)}
              </a>
            ))}
          </p>
        </section>
      )}
      {contact && (
        <p class="soft">
          {t(words.help)} {contact}
        </p>
      )}
    </>
  )
}

/** Opens a session for somebody who proved who they are, and leads on: to the second factor where there is one. */
export const startSession = async (
  request: Request,
  proved: Proved,
  next: string,
  provedTwice: boolean,
): Promise<Response> => {
  const { services, secure, http } = request
  const waiting = proved.hasSecondFactor && !provedTwice
  const strength = provedTwice ? "second_factor" : waiting ? "waiting" : "single"
  const formerToken = cookieIn(http.req.header("cookie"), sessionCookie, secure)
  const userAgent = http.req.header("user-agent")
  const input = { accountId: proved.accountId, strength, userAgent, formerToken } as const
  const { token } = await execute(services, actorOf(proved), signIn, input, {
    requestId: request.id(),
  })
  const onward = waiting
    ? `${request.href(paths.secondFactor)}?next=${encodeURIComponent(next)}`
    : await beginAt(services, proved.accountId, next)
  return redirect(onward, { "set-cookie": sessionCookieHeader(token, secure) })
}

export const signInPages = [
  page({
    path: paths.signIn,
    right: accessRights["access.sign_in"],
    audit: "nothing",
    show: async (request) => view(request, freshForm(), ownAddress(request.query("next"), request)),
  }),
  form({
    path: paths.signIn,
    right: accessRights["access.sign_in"],
    audit: "act",
    submit: async (request, sent) => {
      const next = ownAddress(sent.get("next")?.toString(), request)
      const parsed = parseForm(SignIn, sent)
      if (!parsed.ok) return view(request, parsed.state, next, 422)
      try {
        const { email, password } = parsed.data
        const proved = await provePassword(request.services, email, password, request.clientAddress)
        return await startSession(request, proved, next, false)
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        await request.noteSecurity(error instanceof TooOften ? "too_often" : "sign_in_refused", {
          account: error instanceof WrongPassword ? error.accountId : undefined,
        })
        return view(request, withIssues(parsed.state, error.issues), next, 422)
      }
    },
  }),
]
