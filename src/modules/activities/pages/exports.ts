import type { Request } from "#http/request.ts"
import { respondText } from "#http/respond.ts"
import { file } from "#http/routes.ts"
import { writeCsv } from "#documents/csv/write-csv.ts"
import { languageOf, sendBook } from "#modules/registry/index.ts"
import { iatiOf } from "../exports.ts"
import { paths } from "../paths.ts"
import { exportedActivities } from "../queries/list.ts"
import { activityRights } from "../rights.ts"
import { exportBook, exportHead, type ExportOptions, exportRows } from "../sheets/export.ts"
import { filterOf, isOffice, readListQuery } from "./list-parts.tsx"

const read = (request: Request) =>
  exportedActivities(
    request.services.database.pool,
    filterOf(readListQuery(request), request, { relation: request.query("relation") }),
  )

const optionsOf = (request: Request): ExportOptions => ({
  language: languageOf(request.query("language")),
  withMoney: isOffice(request),
})

const sendFile = (request: Request, body: string, type: string, name: string): Promise<Response> =>
  respondText(request.http, body, {
    "content-type": `${type}; charset=utf-8`,
    "content-disposition": `attachment; filename="${name}"`,
    "cache-control": "private, no-cache",
  })

const open = { right: activityRights["activity.list"], audit: "nothing" } as const

/** Activities for other programs: as tables, and in the shape of IATI; filtered by the same address as the list. */
export const exportFiles = [
  file({
    ...open,
    path: paths.exportTable,
    send: async (request) => {
      const options = optionsOf(request)
      const csv = writeCsv([exportHead(options), ...exportRows(await read(request), options)])
      return sendFile(request, csv, "text/csv", "activities.csv")
    },
  }),
  file({
    ...open,
    path: paths.exportBook,
    send: async (request) => sendBook(exportBook(await read(request), optionsOf(request)), "activities"),
  }),
  file({
    ...open,
    path: paths.iati,
    send: async (request) =>
      sendFile(
        request,
        iatiOf(await read(request), { made: request.services.now(), withMoney: isOffice(request) }),
        "application/xml",
        "iati-activities.xml",
      ),
  }),
]
