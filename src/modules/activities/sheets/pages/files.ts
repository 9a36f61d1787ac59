import { file } from "#http/routes.ts"
import { languageOf, mediaTypes, sendBook, sendErrors } from "#modules/registry/index.ts"
import { paths } from "../../paths.ts"
import { activityRights } from "../../rights.ts"
import { activityImport } from "../queries.ts"
import { templateBook, templateCsv } from "../template.ts"

const own = { right: activityRights["activity.import"], audit: "nothing" } as const

/** The template, and the rows of an import that were left out. */
export const activitySheetFiles = [
  file({
    ...own,
    path: paths.templateBook,
    send: () => sendBook(templateBook(), "maitri-activities-template"),
  }),
  file({
    ...own,
    path: paths.templateCsv,
    send: async () =>
      new Response(templateCsv(), {
        headers: {
          "content-type": mediaTypes.csv,
          "content-disposition": 'attachment; filename="maitri-activities-template.csv"',
        },
      }),
  }),
  file({
    ...own,
    path: paths.importErrors(":id"),
    send: async ({ services, parameter, query }) => {
      const { heads, leftOut } = await activityImport(services.database.query, parameter("id"))
      return sendErrors(heads, leftOut, languageOf(query("language")))
    },
  }),
]
