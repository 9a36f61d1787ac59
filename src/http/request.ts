import type { Context } from "hono"
import { type ActOptions, type Command, execute, type Services } from "#database/act.ts"
import { type Actor, decide, type Right, type Subject } from "#kernel/rights.ts"
import type { Language, Text } from "#kernel/text.ts"
import { withNotice } from "./notice.ts"

/** Who is asking, as the access module found out from the session or token. */
export type Identity = { readonly actor: Actor }

/** One request, as pages, forms and the API see it. */
export type Request = {
  readonly http: Context
  readonly services: Services
  readonly actor: Actor
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
  /** Lets the next page that is shown say what was done. */
  readonly leaveNotice: (response: Response, text: Text) => Response
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

export const localPath = (language: Language, path: string): string => {
  if (language === "th") return path
  return path === "/" ? "/en" : `/en${path}`
}

export const makeRequest = (http: Context, services: Services, identity: Identity): Request => {
  const { language, path } = splitLanguage(http.req.path)
  const { actor } = identity
  const secure =
    new URL(http.req.url).protocol === "https:" || http.req.header("x-forwarded-proto") === "https"
  return {
    http,
    services,
    actor,
    language,
    path,
    ifMatch: http.req.header("if-match")?.replace(/^W\//, "").replaceAll('"', ""),
    parameter: (name) => http.req.param(name) ?? "",
    query: (name) => http.req.query(name) || undefined,
    t: (text) => text[language],
    href: (target) => localPath(language, target),
    secure,
    leaveNotice: (response, text) => withNotice(response, text),
    may: (right, subject) => decide(right, actor, subject).allowed,
    execute: (command, input, options) =>
      execute(services, actor, command, input, {
        requestId: http.get("requestId"),
        idempotencyKey: http.req.header("idempotency-key"),
        ...options,
      }),
  }
}
