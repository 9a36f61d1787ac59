import type { Context } from "hono"
import { type ActOptions, type Command, execute, type Services } from "#database/act.ts"
import { type Actor, decide, type Right, type Subject } from "#kernel/rights.ts"
import { type Language, localPath, type Text } from "#kernel/text.ts"
import type { SecurityNote } from "#database/security-notes.ts"
import { type ClientConnection, clientAddress } from "./client-address.ts"
import type { Installation } from "./installation.ts"
import { keepable } from "./keepable.ts"
import { withNotice } from "./notice.ts"

/** The session that a request came in. */
export type SessionInfo = {
  readonly id: string
  /** When the person last proved who they are. */
  readonly confirmedAt: Date
  readonly secondFactor: boolean
}

/** Who is asking, as the access module found out from the session or token. */
export type Identity = {
  readonly actor: Actor
  readonly session?: SessionInfo
  /** A token that may only read. */
  readonly readOnly?: boolean
}

type SecurityDetails = Partial<Pick<SecurityNote, "account" | "act" | "subject" | "route">>

/** One request, as pages, forms and the API see it. */
export type Request = {
  readonly http: Context
  /** Tells this request from others in the log, the history and what went wrong; made when somebody asks for it. */
  readonly id: () => string
  readonly services: Services
  readonly actor: Actor
  readonly session: SessionInfo | undefined
  readonly installation: Installation
  /** Where the request came from, as far as our own proxies tell. */
  readonly clientAddress: string
  readonly language: Language
  /** The version that the sender saw, from If-Match; undefined where none was sent. */
  readonly ifMatch: string | undefined
  /** The path without the language's prefix. */
  readonly path: string
  readonly parameter: (name: string) => string
  readonly query: (name: string) => string | undefined
  readonly t: (text: Text) => string
  /** An address of this site in the reader's language. */
  readonly href: (path: string) => string
  /** Whether the site is reached over HTTPS, so that cookies may insist on it. */
  readonly secure: boolean
  /** Adds a Set-Cookie header to whatever the answer will be. */
  readonly setCookie: (header: string) => void
  /** Lets the next page that is shown say what was done. */
  readonly leaveNotice: (response: Response, text: Text) => Response
  /** Tells those who watch over the installation; never with what was typed. */
  readonly noteSecurity: (event: string, details?: SecurityDetails) => Promise<void>
  readonly may: (right: Right, subject?: Subject) => boolean
  readonly execute: <Input, Found, Output>(
    command: Command<Input, Found, Output>,
    input: Input,
    options?: ActOptions,
  ) => Promise<Output>
}

/** "/en/relations" -> en and "/relations". Thai has no prefix: it is the first language. */
export const splitLanguage = (path: string): { language: Language; path: string } => {
  if (path === "/en") return { language: "en", path: "/" }
  return path.startsWith("/en/") ? { language: "en", path: path.slice(3) } : { language: "th", path }
}

export { localPath }

export const makeRequest = (
  http: Context,
  services: Services,
  installation: Installation,
  identity: Identity,
): Request => {
  const { language, path } = splitLanguage(http.req.path)
  const { actor } = identity
  const connection = http.env as ClientConnection | undefined
  let made: string | undefined
  const id = () => (made ??= services.newId())
  return {
    http,
    id,
    services,
    actor,
    session: identity.session,
    installation,
    clientAddress: clientAddress(connection, http.req.header("x-forwarded-for"), installation.proxies),
    language,
    path,
    ifMatch: http.req.header("if-match")?.replace(/^W\//, "").replaceAll('"', ""),
    parameter: (name) => http.req.param(name) ?? "",
    query: (name) => keepable(http.req.query(name) ?? "") || undefined,
    t: (text) => text[language],
    href: (target) => localPath(language, target),
    secure: isSecure(http, installation),
    setCookie: (header) => (http.get("cookies") as string[] | undefined)?.push(header),
    leaveNotice: (response, text) => withNotice(response, text, isSecure(http, installation)),
    noteSecurity: (event, details) =>
      installation.watch({
        event,
        from: clientAddress(connection, http.req.header("x-forwarded-for"), installation.proxies),
        requestId: id(),
        ...(actor.kind === "person" ? { account: actor.accountId } : {}),
        ...details,
      }),
    may: (right, subject) => decide(right, actor, subject).allowed,
    execute: (command, input, options) =>
      execute(services, actor, command, input, {
        requestId: id(),
        idempotencyKey: http.req.header("idempotency-key"),
        ...options,
      }),
  }
}

/** Whether the site is reached over HTTPS. */
export const isSecure = (http: Context, { origin }: Installation): boolean =>
  (origin ?? http.req.url).startsWith("https:") || http.req.header("x-forwarded-proto") === "https"
