import type { Request } from "#http/request.ts"
import { respondText } from "#http/respond.ts"
import { file } from "#http/routes.ts"
import { csvOf, iatiOf } from "../exports.ts"
import { paths } from "../paths.ts"
import { exportedActivities } from "../queries/list.ts"
import { activityRights } from "../rights.ts"
import { filterOf, readListQuery } from "./list-parts.tsx"

const read = (request: Request) =>
  exportedActivities(
    request.services.database.pool,
    filterOf(readListQuery(request), request, { relation: request.query("relation") }),
  )

const sendFile = (request: Request, body: string, type: string, name: string): Promise<Response> =>
  respondText(request.http, body, {
    "content-type": `${type}; charset=utf-8`,
    "content-disposition": `attachment; filename="${name}"`,
    "cache-control": "private, no-cache",
  })

/** Activities for other programs: as a table, and in the shape of IATI; filtered by the same address as the list. */
export const exportFiles = [
  file({
    path: paths.exportTable,
    right: activityRights["activity.list"],
    audit: "nothing",
    send: async (request) => sendFile(request, csvOf(await read(request)), "text/csv", "activities.csv"),
  }),
  file({
    path: paths.iati,
    right: activityRights["activity.list"],
    audit: "nothing",
    send: async (request) =>
      sendFile(
        request,
        iatiOf(await read(request), request.services.now()),
        "application/xml",
        "iati-activities.xml",
      ),
  }),
]
