import { join, resolve } from "node:path"
import type { MailSettings } from "#database/mail/transport.ts"
import type { SignInProvider } from "#http/installation.ts"
import { day, type Day, dayOf, parsePreciseDate } from "#kernel/dates.ts"
import type { Language } from "#kernel/text.ts"

/** What can be set from outside; docs/operations.md lists it for administrators. The only reader of the environment. */
export type Config = {
  readonly port: number
  readonly portIsChosen: boolean
  readonly host: string
  /** Public address of the site, without a slash at the end; undefined: whatever the browser called. */
  readonly origin: string | undefined
  /** A PostgreSQL that is already there; undefined: our own, in the data folder. */
  readonly databaseUrl: string | undefined
  /** A login of the application's role on that PostgreSQL; undefined: the owner's login, with the role set on it. */
  readonly applicationDatabaseUrl: string | undefined
  readonly dataFolder: string
  /** The installation's secret, 32 bytes or more; undefined: the one in the data folder, made at first start. */
  readonly secret: string | undefined
  /** How many proxies of ours stand in front and add to X-Forwarded-For. */
  readonly proxies: number
  /** Whom people may sign in with besides a password; without one, undefined. */
  readonly provider: SignInProvider | undefined
  /** Where mail is handed over; undefined: it waits in the outbox. */
  readonly mail: MailSettings | undefined
  readonly production: boolean
  readonly logLevel: string
  /** Language of the command line, from the terminal's own setting. */
  readonly language: Language
  readonly today: () => Day
}

/** Reads and checks the environment. Throws an Error that names the variable. */
export const readConfig = (environment: NodeJS.ProcessEnv = process.env): Config => {
  const production = environment["NODE_ENV"] === "production"
  const fixedToday = environment["MAITRI_TODAY"]
  if (fixedToday && production)
    throw new Error("MAITRI_TODAY is for tests and demonstrations; unset it in production")
  if (fixedToday && parsePreciseDate(fixedToday)?.length !== 10)
    throw new Error("MAITRI_TODAY must be a day such as 2026-11-21")
  const port = Number(environment["PORT"] || 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error("PORT must be a number from 0 to 65535")
  const origin = environment["MAITRI_ORIGIN"]?.replace(/\/$/, "")
  if (origin && !URL.canParse(origin))
    throw new Error("MAITRI_ORIGIN must be an address such as https://example.go.th")
  return {
    port,
    portIsChosen: Boolean(environment["PORT"]),
    host: environment["HOST"] || "127.0.0.1",
    origin: origin || undefined,
    databaseUrl: environment["DATABASE_URL"] || undefined,
    applicationDatabaseUrl: environment["DATABASE_APPLICATION_URL"] || undefined,
    dataFolder: resolve(environment["MAITRI_DATA"] || join(import.meta.dirname, "../var")),
    secret: secretIn(environment),
    proxies: proxiesIn(environment),
    provider: providerIn(environment),
    mail: mailIn(environment),
    production,
    logLevel: environment["MAITRI_LOG"] || "info",
    language: /^th/i.test(environment["LC_ALL"] || environment["LANG"] || "") ? "th" : "en",
    today: () => (fixedToday ? day(fixedToday) : dayOf(new Date())),
  }
}

const secretIn = (environment: NodeJS.ProcessEnv): string | undefined => {
  const secret = environment["MAITRI_SECRET"] || undefined
  if (secret !== undefined && secret.length < 32)
    throw new Error("MAITRI_SECRET must have at least 32 characters, chosen at random")
  return secret
}

const proxiesIn = (environment: NodeJS.ProcessEnv): number => {
  const proxies = Number(environment["MAITRI_PROXIES"] || 0)
  if (!Number.isInteger(proxies) || proxies < 0 || proxies > 10)
    throw new Error("MAITRI_PROXIES must be a number from 0 to 10")
  return proxies
}

/** ThaiD or any other OpenID Connect provider: the issuer and the client are enough, the rest has its usual value. */
const providerIn = (environment: NodeJS.ProcessEnv): SignInProvider | undefined => {
  const issuer = environment["MAITRI_OIDC_ISSUER"]
  if (!issuer) return undefined
  const clientId = environment["MAITRI_OIDC_CLIENT_ID"]
  const clientSecret = environment["MAITRI_OIDC_CLIENT_SECRET"]
  if (!URL.canParse(issuer) || !clientId || !clientSecret)
    throw new Error(
      "MAITRI_OIDC_ISSUER must be an address, with MAITRI_OIDC_CLIENT_ID and MAITRI_OIDC_CLIENT_SECRET",
    )
  const name = environment["MAITRI_OIDC_NAME"] || "ThaiD"
  return {
    id: "oidc",
    label: { th: environment["MAITRI_OIDC_NAME_TH"] || name, en: name },
    issuer,
    clientId,
    clientSecret,
    scope: environment["MAITRI_OIDC_SCOPE"] || "openid email",
    strong: environment["MAITRI_OIDC_SECOND_FACTOR"] === "yes",
    linksByEmail: environment["MAITRI_OIDC_LINK_BY_EMAIL"] !== "no",
  }
}

const mailIn = (environment: NodeJS.ProcessEnv): MailSettings | undefined => {
  const smtpUrl = environment["MAITRI_SMTP_URL"]
  const from = environment["MAITRI_MAIL_FROM"]?.trim()
  if (!smtpUrl) return undefined
  if (!/^smtps?:\/\/./.test(smtpUrl) || !URL.canParse(smtpUrl))
    throw new Error("MAITRI_SMTP_URL must be an address such as smtps://user:password@mail.example.go.th:465")
  if (!from || !/^([^<>\r\n]+<)?[^\s<>@]+@[\w.-]+>?$/.test(from))
    throw new Error(
      "MAITRI_MAIL_FROM must be an address such as maitri@example.go.th, since MAITRI_SMTP_URL is set",
    )
  return { smtpUrl, from }
}
