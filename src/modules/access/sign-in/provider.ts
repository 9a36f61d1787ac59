import * as oidc from "openid-client"
import type { SignInProvider } from "#http/installation.ts"
import { Refusal } from "#kernel/errors.ts"

/** What the browser carries, sealed, from the way out to the way back. */
export type Journey = {
  readonly provider: string
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  readonly next: string
  /** Signing in; proving again who one is; or tying the provider's account to one's own. */
  readonly mode: "sign_in" | "confirm" | "connect"
  readonly begunAt: number
}

/** What the provider says of the person. */
export type Vouched = { readonly subject: string; readonly verifiedEmail: string | undefined }

const known = new WeakMap<SignInProvider, Promise<oidc.Configuration>>()

/**
 * The provider's own description, fetched when it is first needed and again after a failure: a provider that is down
 * at start, or for an hour, keeps nobody from starting.
 * @throws ProviderDown
 */
const describe = (provider: SignInProvider): Promise<oidc.Configuration> => {
  const fetched = known.get(provider) ?? discover(provider)
  known.set(provider, fetched)
  return fetched
}

const discover = async (provider: SignInProvider): Promise<oidc.Configuration> => {
  const issuer = new URL(provider.issuer)
  const loopback = ["127.0.0.1", "localhost", "[::1]"].includes(issuer.hostname)
  const options = { timeout: 10, ...(loopback ? { execute: [oidc.allowInsecureRequests] } : {}) }
  try {
    return await oidc.discovery(issuer, provider.clientId, provider.clientSecret, undefined, options)
  } catch (error) {
    known.delete(provider)
    throw new ProviderDown(error)
  }
}

/** Where the browser is sent, and what it must bring back. PKCE, state and nonce are new for each journey. */
export const beginJourney = async (
  provider: SignInProvider,
  back: string,
  mode: Journey["mode"],
  next: string,
  now: Date,
): Promise<{ address: string; journey: Journey }> => {
  const configuration = await describe(provider)
  const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()]
  const address = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: back,
    scope: provider.scope,
    state,
    nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    ...(mode === "sign_in" ? {} : { prompt: "login", max_age: "300" }),
  })
  const journey = { provider: provider.id, state, nonce, verifier, next, mode, begunAt: now.getTime() }
  return { address: address.href, journey }
}

/**
 * Exchanges what the browser brought back for what the provider says of the person. Answers of another provider, of
 * another browser or of an earlier journey are refused.
 * @param came the whole address that the browser came back to
 */
export const endJourney = async (provider: SignInProvider, journey: Journey, came: URL): Promise<Vouched> => {
  const configuration = await describe(provider)
  try {
    const tokens = await oidc.authorizationCodeGrant(configuration, came, {
      expectedState: journey.state,
      expectedNonce: journey.nonce,
      pkceCodeVerifier: journey.verifier,
      idTokenExpected: true,
      ...(journey.mode === "sign_in" ? {} : { maxAge: 600 }),
    })
    const claims = tokens.claims()
    if (!claims) throw new TypeError("no claims came back")
    const told: Readonly<Record<string, unknown>> =
      claims["email"] === undefined ? await moreOf(configuration, tokens.access_token, claims.sub) : claims
    const verified = told["email_verified"] === true || told["email_verified"] === "true"
    const email = told["email"]
    return {
      subject: claims.sub,
      verifiedEmail: verified && typeof email === "string" ? email.toLowerCase() : undefined,
    }
  } catch (error) {
    throw new NotVouched(error)
  }
}

/** Some providers put the address only where it is asked for. */
const moreOf = async (
  configuration: oidc.Configuration,
  token: string,
  subject: string,
): Promise<Readonly<Record<string, unknown>>> =>
  configuration.serverMetadata().userinfo_endpoint
    ? await oidc.fetchUserInfo(configuration, token, subject)
    : {}

/** The provider does not answer; a password still works. */
export class ProviderDown extends Refusal {
  constructor(cause: unknown) {
    super("conflict", down)
    this.cause = cause
  }
}

/** The provider did not vouch for the person, or its answer is not one to trust. */
export class NotVouched extends Refusal {
  constructor(cause: unknown) {
    super("forbidden", notVouched)
    this.cause = cause
  }
}

const down = {
  th: "ผู้ให้บริการยืนยันตัวตนไม่ตอบในขณะนี้ โปรดลองใหม่ภายหลัง หรือเข้าด้วยรหัสผ่าน",
  en: "The sign-in provider does not answer at present; try again later, or sign in with your password",
}
const notVouched = {
  th: "ผู้ให้บริการไม่ได้ยืนยันตัวตน หรือการเข้าสู่ระบบหมดเวลา โปรดเริ่มใหม่จากหน้าเข้าสู่ระบบ",
  en: "The provider did not confirm who you are, or it took too long; please begin again from the sign-in page",
}
