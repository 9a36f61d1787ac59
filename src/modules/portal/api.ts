import { respondJson } from "#http/respond.ts"
import { type ApiRoute, file } from "#http/routes.ts"
import { descriptionFor, originOf } from "./description.ts"
import { paths } from "./paths.ts"
import { portalRights } from "./rights.ts"

/** The API described for programs: OpenAPI 3.1. */
export const openApiFile = (routes: readonly ApiRoute[]) =>
  file({
    path: paths.openApi,
    right: portalRights["portal.read"],
    audit: "nothing",
    send: (request) =>
      respondJson(request.http, JSON.stringify(descriptionFor(routes, originOf(request))), {
        "cache-control": "public, max-age=300",
        "access-control-allow-origin": "*",
      }),
  })
