import { invalid } from "#kernel/errors.ts"
import { VersionNeeded } from "./problem.ts"
import type { Request } from "./request.ts"
import type { ApiRoute } from "./routes.ts"
import { issuesOf } from "./zod-issues.ts"

/** Checks what was sent against the route's schemas, all of it at once, and lets the route answer. */
export const answerApi = async (route: ApiRoute, request: Request): Promise<Response> => {
  if (route.versioned && request.ifMatch === undefined) throw new VersionNeeded()
  const parameters = route.parameters?.safeParse(request.http.req.param())
  const query = route.query?.safeParse(request.http.req.query())
  const body = route.body?.safeParse(await readJson(request))
  const issues = [parameters, query, body].flatMap((part) => (part?.error ? issuesOf(part.error) : []))
  if (issues.length > 0) throw invalid(issues)
  const input = { parameters: parameters?.data ?? {}, query: query?.data ?? {}, body: body?.data }
  return route.handle(request, input as never)
}

const readJson = async (request: Request): Promise<unknown> => {
  const type = request.http.req.header("content-type")?.split(";")[0]?.trim()
  if (type !== "application/json") throw invalid([], notJson)
  try {
    return await request.http.req.json()
  } catch {
    throw invalid([], notJson)
  }
}

const notJson = {
  th: "ต้องส่งเป็น JSON ที่ถูกต้อง (Content-Type: application/json)",
  en: "What is sent must be valid JSON (Content-Type: application/json)",
}
