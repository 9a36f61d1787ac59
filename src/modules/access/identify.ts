import type { Context } from "hono"
import type { Services } from "#database/act.ts"
import type { Installation } from "#http/installation.ts"
import type { Identity } from "#http/request.ts"
import { anonymous } from "#kernel/rights.ts"
import { cookieIn, sessionCookie } from "./cookies.ts"
import { identifySession } from "./sessions.ts"
import { identifyToken } from "./sign-in/api-tokens.ts"

const nobody: Identity = { actor: anonymous }

/** Finds out who sent a request: for the API from a token, elsewhere and otherwise from the session's cookie. */
export const identifyBy =
  (services: Services, { origin }: Pick<Installation, "origin">) =>
  async (http: Context): Promise<Identity> => {
    const header = http.req.header("authorization")
    if (header && http.req.path.startsWith("/api/")) return (await identifyToken(services, header)) ?? nobody
    const cookies = http.req.header("cookie")
    if (!cookies) return nobody
    const secure =
      (origin ?? http.req.url).startsWith("https:") || http.req.header("x-forwarded-proto") === "https"
    const token = cookieIn(cookies, sessionCookie, secure)
    return (token ? await identifySession(services, token) : undefined) ?? nobody
  }
