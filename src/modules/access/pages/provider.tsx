import { execute } from "#database/act.ts"
import { seal, unseal } from "#database/seal.ts"
import type { SignInProvider } from "#http/installation.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { page } from "#http/routes.ts"
import { forbidden, notFound } from "#kernel/errors.ts"
import { confirmWithProvider } from "../commands/confirm-with-provider.ts"
import { linkIdentity } from "../commands/link-identity.ts"
import { cookieHeader, cookieIn, endedCookie, sessionCookieHeader } from "../cookies.ts"
import { paths } from "../paths.ts"
import { accountByEmail, accountByIdentity } from "../queries.ts"
import { accessRights } from "../rights.ts"
import { countGuess, limits } from "../sign-in/guesses.ts"
import { keyedHash } from "../sign-in/keyed-hash.ts"
import { ownAddress } from "../sign-in/own-address.ts"
import { beginJourney, endJourney, type Journey, NotVouched, type Vouched } from "../sign-in/provider.ts"
import { actorOf, provedAccount } from "../sign-in/verify.ts"
import { words } from "../words.ts"
import { personOf } from "./account.tsx"
import { startSession } from "./sign-in.tsx"

const cookie = "maitri_journey"
const minutes = 10

const providerOf = (request: Request): SignInProvider => {
  const provider = request.installation.providers.find(({ id }) => id === request.parameter("provider"))
  if (!provider) throw notFound({ th: "ไม่มีผู้ให้บริการนี้", en: "There is no such provider" })
  return provider
}

const backAddress = ({ installation, http, href }: Request, provider: SignInProvider) =>
  (installation.origin ?? new URL(http.req.url).origin) + href(paths.providerBack(provider.id))

const modeOf = (request: Request): Journey["mode"] => {
  if (request.actor.kind !== "person") return "sign_in"
  return request.query("connect") ? "connect" : request.query("again") ? "confirm" : "sign_in"
}

const journeyIn = (request: Request, provider: SignInProvider): Journey => {
  const sealed = cookieIn(request.http.req.header("cookie"), cookie, request.secure)
  const opened = sealed && unseal(request.services.key(cookie), Buffer.from(sealed, "base64url"), provider.id)
  if (!opened) throw new NotVouched("no journey was begun in this browser")
  const journey = JSON.parse(opened.toString()) as Journey
  if (request.services.now().getTime() - journey.begunAt > minutes * 60_000) throw new NotVouched("too late")
  return journey
}

const sendThere = async (request: Request): Promise<Response> => {
  const provider = providerOf(request)
  const mode = modeOf(request)
  if (mode === "connect" && !isRecent(request))
    return redirect(`${request.href(paths.confirm)}?next=${encodeURIComponent(request.href(paths.account))}`)
  const next = ownAddress(request.query("next"), request)
  const now = request.services.now()
  const { address, journey } = await beginJourney(provider, backAddress(request, provider), mode, next, now)
  const sealed = seal(request.services.key(cookie), Buffer.from(JSON.stringify(journey)), provider.id)
  return redirect(address, {
    "set-cookie": cookieHeader(cookie, sealed.toString("base64url"), request.secure, minutes * 60),
  })
}

const isRecent = ({ session, services }: Request) =>
  services.now().getTime() - (session?.confirmedAt.getTime() ?? 0) < 15 * 60_000

const comeBack = async (request: Request): Promise<Response> => {
  await countGuess(request.services, limits.linkFrom, request.clientAddress)
  const provider = providerOf(request)
  const journey = journeyIn(request, provider)
  const came = new URL(backAddress(request, provider))
  came.search = new URL(request.http.req.url).search
  const vouched = await endJourney(provider, journey, came)
  const response = await after[journey.mode](request, provider, journey, vouched)
  response.headers.append("set-cookie", endedCookie(cookie, request.secure))
  return response
}

const hashOf = (request: Request, { issuer }: SignInProvider, { subject }: Vouched): Buffer =>
  keyedHash(request.services.key("identities"), `${issuer}\n${subject}`)

type After = (
  request: Request,
  provider: SignInProvider,
  journey: Journey,
  vouched: Vouched,
) => Promise<Response>

/** Signs in whoever is known; a verified address ties an invited account to the provider at the first time. */
const signInWith: After = async (request, provider, journey, vouched) => {
  const { services } = request
  const subjectHash = hashOf(request, provider, vouched)
  const linked = await accountByIdentity(services.database.query, provider.issuer, subjectHash)
  const email = provider.linksByEmail ? vouched.verifiedEmail : undefined
  const invited = linked || !email ? undefined : await accountByEmail(services.database.query, email)
  const accountId = linked ?? invited
  const proved = accountId ? await provedAccount(services, accountId) : undefined
  if (!proved) {
    await request.noteSecurity("provider_refused", accountId ? { account: accountId } : {})
    throw forbidden(notInvited)
  }
  if (invited) {
    const input = { accountId: invited, issuer: provider.issuer, subjectHash }
    await execute(services, actorOf(proved), linkIdentity, input, {
      requestId: request.id(),
    })
  }
  return startSession(request, proved, journey.next, provider.strong)
}

const confirmWith: After = async (request, provider, journey, vouched) => {
  const { accountId } = personOf(request)
  const subjectHash = hashOf(request, provider, vouched)
  const input = { accountId, sessionId: request.session?.id ?? "", issuer: provider.issuer, subjectHash }
  const { token } = await request.execute(confirmWithProvider, input)
  return redirect(journey.next, { "set-cookie": sessionCookieHeader(token, request.secure) })
}

const connectWith: After = async (request, provider, _journey, vouched) => {
  const { accountId } = personOf(request)
  const subjectHash = hashOf(request, provider, vouched)
  await request.execute(linkIdentity, { accountId, issuer: provider.issuer, subjectHash })
  return request.leaveNotice(redirect(request.href(paths.account)), words.connected)
}

const after: Record<Journey["mode"], After> = {
  sign_in: signInWith,
  confirm: async (request, ...rest) => (requirePerson(request), confirmWith(request, ...rest)),
  connect: async (request, ...rest) => (requirePerson(request), connectWith(request, ...rest)),
}

const requirePerson = (request: Request) => {
  if (request.actor.kind !== "person") throw new NotVouched("the session ended meanwhile")
}

const notInvited = {
  th: "ยังไม่มีบัญชีที่ผูกกับตัวตนนี้ เข้าด้วยรหัสผ่านแล้วผูกในหน้าบัญชีของฉัน หรือขอคำเชิญจากผู้ดูแลระบบ",
  en: "No account is tied to this identity. Sign in with your password and tie it on your account page, or ask to be invited",
}

/** The way to a sign-in provider and back. */
export const providerPages = [
  page({
    path: paths.provider(":provider"),
    right: accessRights["access.sign_in"],
    audit: "nothing",
    show: sendThere,
  }),
  page({
    path: paths.providerBack(":provider"),
    right: accessRights["access.sign_in"],
    audit: "act",
    show: comeBack,
  }),
]
