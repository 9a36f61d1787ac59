import { renderSVG } from "uqr"
import { raw } from "hono/html"
import { freshForm, type FormState, parseForm, withIssues } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { form, page, type View } from "#http/routes.ts"
import { forbidden, Refusal } from "#kernel/errors.ts"
import { Actions, Hidden, TextField } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { enrolSecondFactor } from "../commands/enrol-second-factor.ts"
import { sessionCookieHeader } from "../cookies.ts"
import { paths } from "../paths.ts"
import { accessRights } from "../rights.ts"
import { Code } from "../schema.ts"
import { countGuess, forgetGuesses, limits } from "../sign-in/guesses.ts"
import { seal, unseal } from "#database/seal.ts"
import { base32, newTotpSecret, totpAddress } from "../sign-in/totp.ts"
import { words } from "../words.ts"
import { personOf } from "./account.tsx"
import { RecoveryCodesPage } from "./recovery-codes.tsx"

const context = (accountId: string) => `enrol\n${accountId}`

const view = (request: Request, secret: Buffer, state: FormState, status?: 422): View => {
  const { accountId, name } = personOf(request)
  const sealed = seal(request.services.key("enrol"), secret, context(accountId)).toString("base64url")
  return {
    title: words.enrol,
    content: <EnrolPage secret={secret} sealed={sealed} name={name} state={state} />,
    ...(status ? { status } : {}),
  }
}

type Props = {
  readonly secret: Buffer
  readonly sealed: string
  readonly name: string
  readonly state: FormState
}

const EnrolPage = ({ secret, sealed, name, state }: Props) => {
  const { t, href } = usePage()
  const picture = renderSVG(totpAddress(secret, name, "Maitri"), { border: 2, pixelSize: 6 })
  return (
    <>
      <h1>{t(words.enrol)}</h1>
      <p class="lead">{t(words.enrolLead)}</p>
      <h2>{t(words.enrolScan)}</h2>
      <div class="qr" role="img" aria-label={t(words.qrCode)}>
        {raw(picture)}
      </div>
      <details>
        <summary>{t(words.enrolType)}</summary>
        <p>
          <code class="secret">
            {base32(secret)
              .replaceAll(/(.{4})/g, "$1 ")
              .trim()}
          </code>
        </p>
      </details>
      <h2>{t(words.enrolProve)}</h2>
      <Form action={href(paths.enrol)} state={state}>
        <Hidden name="secret" value={sealed} />
        <TextField name="code" label={words.code} autocomplete="one-time-code" width="short" />
        <Actions act={words.enrolAct} cancel={{ path: paths.account, label: words.cancel }} />
      </Form>
    </>
  )
}

const secretIn = (request: Request, sent: FormData): Buffer => {
  const sealed = Buffer.from(sent.get("secret")?.toString() ?? "", "base64url")
  const secret = unseal(request.services.key("enrol"), sealed, context(personOf(request).accountId))
  if (!secret) throw forbidden(notOurs)
  return secret
}

const notOurs = {
  th: "หน้านี้เก่าเกินไป โปรดเปิดหน้าตั้งการยืนยันตัวตนใหม่",
  en: "This page is too old; please open the page for the second factor again",
}

export const enrolPages = [
  page({
    path: paths.enrol,
    right: accessRights["access.change_own_account"],
    audit: "nothing",
    recent: true,
    show: async (request) => view(request, newTotpSecret(), freshForm()),
  }),
  form({
    path: paths.enrol,
    right: accessRights["access.change_own_account"],
    audit: "act",
    recent: true,
    submit: async (request, sent) => {
      const { accountId } = personOf(request)
      const secret = secretIn(request, sent)
      const parsed = parseForm(Code, sent)
      if (!parsed.ok) return view(request, secret, parsed.state, 422)
      try {
        await countGuess(request.services, limits.secondFactor, `enrol\n${accountId}`)
        const userAgent = request.http.req.header("user-agent")
        const input = { accountId, secret, code: parsed.data.code, userAgent }
        const { token, recoveryCodes } = await request.execute(enrolSecondFactor, input)
        await forgetGuesses(request.services, limits.secondFactor, `enrol\n${accountId}`)
        request.setCookie(sessionCookieHeader(token, request.secure))
        return {
          title: words.recoveryTitle,
          content: <RecoveryCodesPage codes={recoveryCodes} done={words.enrolDone} />,
        }
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        return view(request, secret, withIssues(parsed.state, error.issues), 422)
      }
    },
  }),
]
