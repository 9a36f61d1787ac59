import { invalid } from "#kernel/errors.ts"
import { bodyWithin } from "./limit.ts"
import { VersionNeeded } from "./problem.ts"
import type { Request } from "./request.ts"
import type { ApiRoute } from "./routes.ts"
import { keepable, keepableIn } from "./keepable.ts"
import { issuesOf } from "./zod-issues.ts"

/** Checks what was sent against the route's schemas, all of it at once, and lets the route answer. */
export const answerApi = async (route: ApiRoute, request: Request): Promise<Response> => {
  if (route.versioned && request.ifMatch === undefined) throw new VersionNeeded()
  const parameters = route.parameters?.safeParse(request.http.req.param())
  const query = route.query?.safeParse(given(request.http.req.query()))
  const sent = route.body && (await readJson(request))
  const body = route.body?.safeParse(sent)
  if (sent === undefined && body?.error) throw invalid([], notJson)
  const issues = [parameters, query, body].flatMap((part) => (part?.error ? issuesOf(part.error) : []))
  if (issues.length > 0) throw invalid(issues)
  const input = { parameters: parameters?.data ?? {}, query: query?.data ?? {}, body: body?.data }
  const answer = await route.handle(request, input as never)
  return route.tagged ? unlessKnown(request, answer) : answer
}

/** What a form sends empty was not asked for. */
const given = (query: Record<string, string>): Record<string, string> => {
  for (const name in query) {
    const value = keepable(query[name] ?? "")
    if (value === "") delete query[name]
    else query[name] = value
  }
  return query
}

/** 304 where the sender has this version already (RFC 9110, section 13.1.2). */
const unlessKnown = (request: Request, answer: Response): Response => {
  const known = request.http.req.header("if-none-match")
  if (known === undefined) return answer
  const etag = answer.headers.get("etag")
  if (etag === null || !known.split(/,\s*/).includes(etag)) return answer
  return new Response(null, { status: 304, headers: { etag } })
}

/** What was sent; undefined where nothing was. */
const readJson = async (request: Request): Promise<unknown> => {
  const text = await new Response(bodyWithin(request.http.req.raw)).text()
  if (text === "") return undefined
  const type = request.http.req.header("content-type")?.split(";")[0]?.trim()
  if (type !== "application/json") throw invalid([], notJson)
  try {
    return JSON.parse(text, keepableIn)
  } catch {
    throw invalid([], notJson)
  }
}

const notJson = {
  th: "ต้องส่งเป็น JSON ที่ถูกต้อง (Content-Type: application/json)",
  en: "What is sent must be valid JSON (Content-Type: application/json)",
}
