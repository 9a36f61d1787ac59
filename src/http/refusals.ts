import { TooOften } from "#kernel/errors.ts"
import type { Problem } from "./problem.ts"
import type { Request } from "./request.ts"
import type { Route } from "./routes.ts"

/** Names of parameters that say what a request is about. One-time addresses carry secrets: theirs are never noted. */
const telling = ["id", "code", "key", "group"] as const

/** Notes who was refused what, and where; never what was sent. Whoever is led to sign in was not refused anything. */
export const noteRefusal = async (
  request: Request | undefined,
  route: Route | undefined,
  error: unknown,
  { kind }: Problem,
): Promise<void> => {
  const event = request && eventOf(kind, error, request)
  if (!event) return
  const subject = telling.map((name) => request.parameter(name)).find((value) => value !== "")
  await request.noteSecurity(event, {
    act: route?.right.act,
    subject: subject?.slice(0, 100),
    route: route?.path,
  })
}

const eventOf = (kind: Problem["kind"], error: unknown, { http }: Request): string | undefined => {
  if (error instanceof TooOften) return "too_often"
  if (kind === "forbidden") return "act_refused"
  if (kind === "too_large") return "too_large"
  if (kind === "sign_in") return http.req.header("authorization") ? "token_refused" : "act_refused"
  return undefined
}
