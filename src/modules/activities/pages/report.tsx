import { dateToFields } from "#http/fields.ts"
import { type FormState, freshForm, parseForm, withIssues } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { type Answer, file, form, page, upload, type View } from "#http/routes.ts"
import { forbidden, invalid, Refusal } from "#kernel/errors.ts"
import { explain } from "#kernel/explain.ts"
import { joinTexts, same, type Text } from "#kernel/text.ts"
import { filesFolder, type KeptFile, receiveFiles } from "#modules/files/index.ts"
import { openSecretLink } from "#modules/access/index.ts"
import { getRelation, titleOf } from "#modules/registry/index.ts"
import { answerByLink } from "../commands/answer-by-link.ts"
import {
  addPhotoByLink,
  addPhotoToReport,
  reportActivity,
  reportByLink,
} from "../commands/report-activity.ts"
import { GroundReport } from "../links/report.ts"
import { idInToken, linkPurpose } from "../links/token.ts"
import { linkWords } from "../links/words.ts"
import { reportWorker } from "../links/worker.ts"
import { paths } from "../paths.ts"
import { type OpenLink, openLink, type SentReport, sentBy } from "../queries/links.ts"
import { activityRights } from "../rights.ts"
import { homeUnitsOf } from "./relation-activities.tsx"
import { ReportForm, ReportSent } from "./report-form.tsx"

/** Where a report is sent, and for whom. */
type Desk = {
  readonly action: string
  readonly about: Text
  readonly who: string
  readonly link: OpenLink | undefined
  readonly sent: readonly SentReport[]
}

const linkOf = (request: Request): Promise<OpenLink> => {
  const { services } = request
  const id = idInToken(request.parameter("token"), services.key(linkPurpose))
  return openSecretLink(request, () => openLink(services.database.pool, id, "report", services.today()))
}

const deskOfLink = async (request: Request): Promise<Desk> => {
  const link = await linkOf(request)
  return {
    action: paths.report(request.parameter("token")),
    about: link.pair,
    who: link.organisationName,
    link,
    sent: await sentBy(request.services.database.pool, link.id),
  }
}

const deskOfOwn = async (request: Request): Promise<Desk> => {
  const relation = await getRelation(request.services.database.pool, request.parameter("id"))
  const { allowed, because } = explain(activityRights["activity.report"], request.actor, {
    units: homeUnitsOf(relation),
  })
  if (!allowed) throw forbidden(because)
  const held = request.actor.kind === "person" ? request.actor.appointments : []
  const by = held.find(({ role }) => role === "local_reporter")
  return {
    action: paths.reportOwn(relation.id),
    about: titleOf(relation),
    who: by?.organisation ? request.t(by.organisation) : "",
    link: undefined,
    sent: [],
  }
}

const fresh = (request: Request): FormState =>
  freshForm({
    key: crypto.randomUUID(),
    ...dateToFields("beginsOn", request.services.today(), request.language === "th"),
  })

const view = (desk: Desk, state: FormState, status?: 409 | 422): View => ({
  title: linkWords.reportTitle,
  content: <ReportForm {...desk} state={state} />,
  plain: desk.link !== undefined,
  ...(status ? { status } : {}),
})

const wantsJson = (request: Request) => request.http.req.header("accept") === "application/json"

type Sent = { readonly state: FormState; readonly report: GroundReport; readonly photos: readonly KeptFile[] }

/** Takes in the form and its photographs; a photograph that cannot be read is said at its field. */
const receive = async (request: Request): Promise<Sent> => {
  const { files, refused, fields } = await receiveFiles(
    request.http.req.raw,
    filesFolder(request.installation.dataFolder),
  )
  const form = new FormData()
  for (const [name, value] of fields) form.set(name, value)
  const parsed = parseForm(GroundReport, form)
  const issues = [
    ...(parsed.ok ? [] : parsed.state.issues),
    ...refused.map(({ name, reason }) => ({
      path: "photos",
      text: joinTexts([same(name), reason.text], ": "),
    })),
  ]
  if (!parsed.ok || issues.length > 0) throw new NotYet(withIssues(parsed.state, issues))
  return { state: parsed.state, report: parsed.data, photos: files.filter(isPicture) }
}

const isPicture = ({ mediaType }: KeptFile) => mediaType.startsWith("image/")

/** The form cannot be taken as it was sent; carries what was typed. */
class NotYet extends Refusal {
  readonly state: FormState
  constructor(state: FormState) {
    super("invalid", invalid([]).text, state.issues)
    this.state = state
  }
}

const take = async (
  request: Request,
  desk: Desk,
  carryOut: (sent: Sent) => Promise<{ readonly id: string }>,
): Promise<Answer> => {
  let state: FormState = freshForm()
  try {
    const sent = await receive(request)
    state = sent.state
    await carryOut(sent)
  } catch (error) {
    if (wantsJson(request) || !(error instanceof Refusal)) throw error
    if (error instanceof NotYet) return view(desk, error.state, 422)
    if (error.kind !== "invalid" && error.kind !== "conflict") throw error
    const issues = error.kind === "invalid" ? error.issues : [{ path: "title", text: error.text }]
    return view(desk, withIssues(state, issues), error.kind === "invalid" ? 422 : 409)
  }
  if (wantsJson(request)) return Response.json({ received: true })
  return {
    title: linkWords.sent,
    content: <ReportSent again={desk.action} />,
    plain: desk.link !== undefined,
  }
}

/** Photographs of a report that has come already. */
const takePhotos = async (
  request: Request,
  carryOut: (photos: readonly KeptFile[]) => Promise<object>,
): Promise<Response> => {
  const folder = filesFolder(request.installation.dataFolder)
  const { files, refused } = await receiveFiles(request.http.req.raw, folder)
  const [bad] = refused
  if (bad) throw invalid([{ path: "photos", text: bad.reason.text }])
  await carryOut(files.filter(isPicture))
  return Response.json({ received: true })
}

const byLink = { right: activityRights["activity.report_by_link"] } as const

/** Reporting from the ground: by a link without an account, or by a local organisation that has one. */
export const reportPages = [
  page({
    path: paths.report(":token"),
    ...byLink,
    audit: "nothing",
    show: async (request) => view(await deskOfLink(request), fresh(request)),
  }),
  upload({
    path: paths.report(":token"),
    ...byLink,
    audit: "act",
    receive: async (request) =>
      take(request, await deskOfLink(request), ({ report, photos }) =>
        request.execute(reportByLink, { token: request.parameter("token"), report, photos }),
      ),
  }),
  upload({
    path: paths.reportPhoto(":token", ":key"),
    ...byLink,
    audit: "act",
    receive: async (request) => {
      await linkOf(request)
      const [token, key] = [request.parameter("token"), request.parameter("key")]
      return takePhotos(request, (photos) => request.execute(addPhotoByLink, { token, key, photos }))
    },
  }),
  form({
    path: paths.answerByLink(":token", ":id"),
    ...byLink,
    audit: "act",
    submit: async (request, sent) => {
      const token = request.parameter("token")
      await linkOf(request)
      const answer = sent.get("answer")?.toString() ?? ""
      await request.execute(answerByLink, { token, activityId: request.parameter("id"), answer })
      return request.leaveNotice(redirect(request.href(paths.report(token))), linkWords.answered)
    },
  }),
  file({
    path: paths.reportWorker,
    ...byLink,
    audit: "nothing",
    send: async () =>
      new Response(reportWorker, {
        headers: {
          "content-type": "text/javascript; charset=utf-8",
          "service-worker-allowed": "/",
          "cache-control": "no-cache",
        },
      }),
  }),
  page({
    path: paths.reportOwn(":id"),
    right: activityRights["activity.report"],
    audit: "nothing",
    show: async (request) => view(await deskOfOwn(request), fresh(request)),
  }),
  upload({
    path: paths.reportOwn(":id"),
    right: activityRights["activity.report"],
    audit: "act",
    receive: async (request) =>
      take(request, await deskOfOwn(request), ({ report, photos }) =>
        request.execute(reportActivity, { relationId: request.parameter("id"), report, photos }),
      ),
  }),
  upload({
    path: paths.reportOwnPhoto(":id", ":key"),
    right: activityRights["activity.report"],
    audit: "act",
    receive: async (request) => {
      await deskOfOwn(request)
      const [relationId, key] = [request.parameter("id"), request.parameter("key")]
      return takePhotos(request, (photos) => request.execute(addPhotoToReport, { relationId, key, photos }))
    },
  }),
]
