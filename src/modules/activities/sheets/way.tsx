import { columnGuesser } from "#documents/cells/guess-columns.ts"
import { redirect } from "#http/respond.ts"
import { readingJob, type SheetWay } from "#modules/registry/index.ts"
import { paths } from "../paths.ts"
import { activityRights } from "../rights.ts"
import { importActivities } from "./commands/import-activities.ts"
import { fieldLabels, fields, headings, missingFields } from "./fields.ts"
import { holdAgainst } from "./hold-against.ts"
import { ActivityRows } from "./pages/rows.tsx"
import { importWords as words } from "./pages/words.ts"
import { activityImport } from "./queries.ts"
import type { ActivityRow } from "./types.ts"

/** Provinces' tables of activities. */
export const activitySheets: SheetWay = {
  kind: "activities",
  right: activityRights["activity.import"],
  paths: {
    begin: paths.newImport,
    draft: paths.importDraft,
    errors: paths.importDraftErrors,
    templateBook: paths.templateBook,
    templateCsv: paths.templateCsv,
    back: paths.imports,
  },
  words,
  fields: fields.map((field) => [field, fieldLabels[field]] as const),
  missing: missingFields,
  guess: columnGuesser(headings),
  job: readingJob("activities.read_spreadsheet"),
  program: new URL("sheet-process.ts", import.meta.url),
  holdAgainst: (tx, rows, { only }) => holdAgainst(tx, rows as readonly ActivityRow[], only),
  table: async (_request, rows) => <ActivityRows rows={rows as readonly ActivityRow[]} />,
  apply: async (request, draft) => {
    const { id } = await request.execute(importActivities, { draft: draft.id })
    const { brought } = await activityImport(request.services.database.query, id)
    return request.leaveNotice(redirect(request.href(paths.import(id))), words.done(brought))
  },
}
