/** Accounts, organisations, posts, sessions: who is asking, and what follows from it. */
import type { Context } from "hono"
import type { Services } from "#database/act.ts"
import type { Identity } from "#http/request.ts"
import type { Route } from "#http/routes.ts"
import { anonymous } from "#kernel/rights.ts"
import { tokenIn } from "./cookies.ts"
import { accountPages } from "./pages/account.tsx"
import { setUpPages } from "./pages/set-up.tsx"
import { signInPages } from "./pages/sign-in.tsx"
import { identifySession } from "./sessions.ts"

export { accountPath } from "./pages/account.tsx"
export { signInPath } from "./pages/sign-in.tsx"
export { offerSetUp } from "./set-up.ts"

/** Every page of this module. */
export const accessRoutes: readonly Route[] = [...signInPages, ...setUpPages, ...accountPages]

/** Finds out who sent a request, from its session cookie. */
export const identifyBy =
  (services: Services) =>
  async (http: Context): Promise<Identity> => {
    const token = tokenIn(http.req.header("cookie"))
    const actor = token ? await identifySession(services, token) : undefined
    return { actor: actor ?? anonymous }
  }
