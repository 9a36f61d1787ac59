import { Hono, type Context } from "hono"
import type { Logger } from "pino"
import type { Services } from "#database/act.ts"
import { forbidden, notFound } from "#kernel/errors.ts"
import { mightDo } from "#kernel/rights.ts"
import { answerApi } from "./api.ts"
import { readForm } from "./form-data.ts"
import { readOut } from "./limit.ts"
import type { Installation } from "./installation.ts"
import { loggedPath } from "./logged-path.ts"
import type { Metrics } from "./metrics.ts"
import { type Problem, problemOf, problemResponse, SignInNeeded } from "./problem.ts"
import { type Identity, isSecure, localPath, makeRequest, type Request, splitLanguage } from "./request.ts"
import { noteRefusal } from "./refusals.ts"
import { redirect, respondHtml } from "./respond.ts"
import type { Answer, FormRoute, Route, UploadRoute, View } from "./routes.ts"
import { foreignWriteText, httpsOnly, isForeignWrite } from "./security.ts"

export type ApplicationParts = {
  readonly services: Services
  readonly routes: readonly Route[]
  readonly log: Logger
  readonly metrics: Metrics
  readonly installation: Installation
  readonly identify: (http: Context) => Promise<Identity>
  /** Where somebody who is not signed in is sent, with the address to come back to. */
  readonly signInPath: string
  /** Where somebody proves again who they are, before something dangerous. */
  readonly confirmPath: string
  readonly layout: (view: View, request: Request) => Promise<string>
  readonly problemView: (problem: Problem, request: Request) => View
  readonly asset: (path: string, acceptEncoding: string) => Response | undefined
}

type Variables = { request: Request; readOnly: boolean; cookies: string[]; route: Route }
type App = Hono<{ Variables: Variables }>
type Known = Context<{ Variables: Variables }>

/** Puts the whole HTTP face together: what happens to every request, then the routes. */
export const makeApplication = (parts: ApplicationParts): App => {
  const app: App = new Hono()
  app.get("/assets/*", async (http) => {
    const found =
      parts.asset(http.req.path, http.req.header("accept-encoding") ?? "") ?? (await http.notFound())
    if (isSecure(http, parts.installation)) found.headers.set(...httpsOnly)
    return found
  })
  app.use(aroundEach(parts))
  for (const route of parts.routes) mount(app, parts, route)
  app.notFound(
    async (http) => withoutSlash(http) ?? answerProblem(parts, http, problemOf(notFound(noSuchPage))),
  )
  app.onError(async (error, http) => {
    const problem = problemOf(error)
    await noteRefusal(http.get("request"), http.get("route"), error, problem)
    if (problem.kind === "fault")
      parts.log.error({ err: error, requestId: http.get("request")?.id(), path: pathOf(http) })
    return answerProblem(parts, http, problem)
  })
  return app
}

/** "/en/" and "/relations/" lead to the page that is meant. */
const withoutSlash = (http: Context): Response | undefined => {
  const { pathname, search } = new URL(http.req.url)
  const shorter = pathname.replace(/\/+$/, "")
  if (http.req.method !== "GET" || shorter === pathname || !/^\/[^/\\]/.test(shorter)) return undefined
  return redirect(`${shorter}${search}`)
}

const noSuchPage = {
  th: "ไม่พบหน้านี้ อาจย้ายที่ หรือพิมพ์ที่อยู่ไม่ครบ",
  en: "There is no such page; it may have moved, or the address is not complete",
}

/** What happens to every request: a number, the refusal of foreign writes, who is asking, log and figures. */
const aroundEach =
  (parts: ApplicationParts) =>
  async (http: Known, next: () => Promise<void>): Promise<Response | undefined> => {
    const begun = performance.now()
    http.set("cookies", [])
    if (isForeignWrite(http, parts.installation.origin)) {
      http.set("request", requestOfNobody(parts, http))
      await http.get("request").noteSecurity("foreign_write")
      http.res = await answerProblem(parts, http, problemOf(forbidden(foreignWriteText)))
    } else {
      const identity = await parts.identify(http)
      http.set("readOnly", identity.readOnly ?? false)
      http.set("request", makeRequest(http, parts.services, parts.installation, identity))
      await next()
    }
    protect(http)
    const milliseconds = performance.now() - begun
    if (http.res.status === 413 && !(await readOut(http.req.raw))) http.res.headers.set("connection", "close")
    parts.metrics.observe(http.req.method, http.res.status, milliseconds)
    if (parts.log.isLevelEnabled("debug") || http.res.status >= 500) {
      parts.log.info({
        requestId: http.get("request").id(),
        method: http.req.method,
        path: pathOf(http),
        status: http.res.status,
        milliseconds,
      })
    }
    return undefined
  }

const pathOf = (http: Known): string => loggedPath(http.get("route"), http.req.path)

const requestOfNobody = (parts: ApplicationParts, http: Context): Request =>
  makeRequest(http, parts.services, parts.installation, { actor: { kind: "anonymous" } })

/** What keeps this one answer safe, beside what all answers carry; what was shown to one person is kept by no cache. */
const protect = (http: Known) => {
  const { secure, actor } = http.get("request")
  for (const cookie of http.get("cookies")) http.res.headers.append("set-cookie", cookie)
  if (secure) http.res.headers.set(...httpsOnly)
  if (actor.kind === "person" && http.res.headers.get("cache-control") === "private, no-cache")
    http.res.headers.set("cache-control", "private, no-store")
}

const mount = (app: App, parts: ApplicationParts, route: Route) => {
  const known = (run: (http: Known) => Promise<Response>) => (http: Known) => {
    http.set("route", route)
    return run(http)
  }
  if (route.kind === "file") {
    app.get(
      route.path,
      known(async (http) => (await guard(parts, http, route)) ?? route.send(http.get("request"))),
    )
  } else if (route.kind === "api") {
    app.on(
      route.method.toUpperCase(),
      route.path.replaceAll(/\{(\w+)\}/g, ":$1"),
      known(async (http) => {
        const request = http.get("request")
        if (!mightDo(route.right, request.actor))
          throw request.actor.kind === "anonymous" ? new SignInNeeded() : forbidden(signInOrAsk)
        if (http.get("readOnly") && route.method !== "get") throw forbidden(readsOnly)
        return answerApi(route, request)
      }),
    )
  } else {
    for (const path of [route.path, localPath("en", route.path)]) {
      if (route.kind === "page") {
        app.get(
          path,
          known(async (http) => {
            const refused = await guard(parts, http, route)
            return refused ?? answer(parts, http, await route.show(http.get("request")))
          }),
        )
      } else {
        app.post(
          path,
          known(async (http) => {
            const refused = await guard(parts, http, route)
            return refused ?? answer(parts, http, await take(route, http))
          }),
        )
      }
    }
  }
}

const take = async (route: FormRoute | UploadRoute, http: Known): Promise<Answer> =>
  route.kind === "upload"
    ? route.receive(http.get("request"))
    : route.submit(http.get("request"), await readForm(http.req.raw, route.limit))

/** Whoever could not do this with any record at all is stopped before anything is looked up. */
const guard = async (parts: ApplicationParts, http: Known, route: Route): Promise<Response | undefined> => {
  const request = http.get("request")
  if (mightDo(route.right, request.actor)) return route.recent ? askToConfirm(parts, http) : undefined
  if (request.actor.kind === "anonymous" && http.req.method === "GET") {
    const back = new URL(http.req.url)
    return redirect(
      `${request.href(parts.signInPath)}?next=${encodeURIComponent(back.pathname + back.search)}`,
    )
  }
  throw forbidden(signInOrAsk)
}

const recently = 15 * 60_000

/** Sends whoever has not proved who they are lately to do so, and then back to the page that they were on. */
const askToConfirm = (parts: ApplicationParts, http: Known): Response | undefined => {
  const request = http.get("request")
  const confirmedAt = request.session?.confirmedAt.getTime() ?? 0
  if (parts.services.now().getTime() - confirmedAt < recently) return undefined
  const from = http.req.method === "GET" ? http.req.url : (http.req.header("referer") ?? "")
  const { pathname, search } = URL.canParse(from) ? new URL(from) : new URL(http.req.url)
  return redirect(`${request.href(parts.confirmPath)}?next=${encodeURIComponent(pathname + search)}`)
}

const readsOnly = {
  th: "โทเคนนี้ใช้อ่านได้อย่างเดียว",
  en: "This token may only read",
}

const signInOrAsk = {
  th: "หน้านี้สำหรับผู้มีสิทธิ โปรดเข้าสู่ระบบด้วยบัญชีที่มีสิทธิ หรือติดต่อผู้ดูแลระบบ",
  en: "This is for people with the right to it; sign in with an account that has it, or ask the administrator",
}

const answer = async (parts: ApplicationParts, http: Context, result: Answer): Promise<Response> =>
  result instanceof Response
    ? result
    : respondHtml(http, await parts.layout(result, http.get("request")), result.status ?? 200)

const answerProblem = async (parts: ApplicationParts, http: Known, problem: Problem): Promise<Response> => {
  const request = http.get("request") ?? requestOfNobody(parts, http)
  const wantsJson = http.req.path.startsWith("/api/") || http.req.header("accept") === "application/json"
  if (wantsJson) {
    const language = http.req.header("accept-language")?.startsWith("en")
      ? "en"
      : splitLanguage(http.req.path).language
    return problemResponse(problem, language, request.id())
  }
  return respondHtml(http, await parts.layout(parts.problemView(problem, request), request), problem.status)
}
