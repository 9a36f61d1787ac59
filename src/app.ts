import type { Logger } from "pino"
import type { Services } from "#database/act.ts"
import { makeApplication } from "#http/application.ts"
import type { Metrics } from "#http/metrics.ts"
import { clearedNotice, noticeIn } from "#http/notice.ts"
import type { Request } from "#http/request.ts"
import type { Route, View } from "#http/routes.ts"
import type { Installation } from "#http/installation.ts"
import { accessPaths, accessRoutes, identifyBy, withheldNotice } from "#modules/access/index.ts"
import { agreementRoutes } from "#modules/agreements/index.ts"
import { establishmentRoutes } from "#modules/establishment/index.ts"
import { placesRoutes } from "#modules/places/index.ts"
import { filesRoutes } from "#modules/files/index.ts"
import { workBadge, workPaths, workRoutes, workWords } from "#modules/work/index.ts"
import { activityRoutes, isDemonstration } from "#modules/activities/index.ts"
import { monitoringRoutes } from "#modules/monitoring/index.ts"
import { registryRoutes } from "#modules/registry/index.ts"
import { portalNavigation, portalRoutes } from "#modules/portal/index.ts"
import { selectionRoutes } from "#modules/selection/index.ts"
import { type Assets, bundleAssets } from "#ui/assets.ts"
import type { PersonalLink } from "#ui/frame.tsx"
import { renderPage } from "#ui/layout.tsx"
import { problemView } from "#ui/problem-page.tsx"
import {
  accessExtensions,
  allAttachables,
  allKinds,
  allPapers,
  registryExtensions,
  selectionExtensions,
  agreementParts,
} from "./extensions.ts"
import { menuFor } from "./menu.ts"
import { operationRoutes } from "./operation-routes.ts"

const moduleRoutes: readonly Route[] = [
  ...accessRoutes(accessExtensions),
  ...workRoutes(allKinds),
  ...filesRoutes(allAttachables, allPapers),
  ...registryRoutes(registryExtensions),
  ...placesRoutes,
  ...selectionRoutes(selectionExtensions),
  ...agreementRoutes(agreementParts),
  ...activityRoutes,
  ...establishmentRoutes,
  ...monitoringRoutes,
]

/** Every route of the program; tests walk this list to see that each has its right. */
export const allRoutes: readonly Route[] = [...moduleRoutes, ...portalRoutes(moduleRoutes)]

export type AppParts = {
  readonly services: Services
  readonly log: Logger
  readonly metrics: Metrics
  readonly installation: Installation
}

/** The composition of the HTTP face: the modules' routes in the frame that all pages share. */
export const makeApp = ({ services, log, metrics, installation }: AppParts) => {
  const assets = bundleAssets()
  const app = makeApplication({
    services,
    routes: [...allRoutes, ...operationRoutes(services, metrics)],
    log,
    metrics,
    installation,
    identify: identifyBy(services, installation),
    signInPath: accessPaths.signIn,
    confirmPath: accessPaths.confirm,
    layout: (view, request) => layOut(view, request, assets),
    problemView: (problem, request) => problemView(problem, withheldNotice(request.actor)),
    asset: assets.respond,
  })
  return app
}

const layOut = async (view: View, request: Request, assets: Assets): Promise<string> => {
  const { language, path, actor, http } = request
  const notice = noticeIn(http.req.header("cookie"), request.secure)
  if (notice) request.setCookie(clearedNotice(request.secure))
  const query = new URL(http.req.url).search
  return renderPage({
    language,
    address: `${path}${query}`,
    title: view.title,
    content: view.content,
    wide: view.wide ?? false,
    plain: view.plain ?? false,
    footer: portalNavigation,
    navigation: menuFor(actor),
    personal: await personalLinks(request),
    account: actor.kind === "person" ? { name: actor.name, path: accessPaths.account } : undefined,
    signInPath: accessPaths.signIn,
    notice,
    demonstration: await isDemonstration(request.services.database.pool),
    assets,
  })
}

/** What waits for whoever is signed in, in the head of every page. */
const personalLinks = async ({ actor, services }: Request): Promise<readonly PersonalLink[]> => {
  if (actor.kind !== "person") return []
  const { waiting, late, unread } = await workBadge(services.database.pool, actor, services.today())
  return [
    {
      path: workPaths.work,
      label: workWords.work,
      count: waiting,
      urgent: late > 0,
      says: workWords.inMasthead(waiting, late),
    },
    {
      path: workPaths.notices,
      label: workWords.noticesShort,
      count: unread,
      urgent: false,
      says: workWords.noticesUnread(unread),
    },
  ]
}
