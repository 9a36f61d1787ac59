import type { Tx } from "#database/act.ts"
import { redirect } from "#http/respond.ts"
import { importWords } from "../imports/words.ts"
import { paths } from "../paths.ts"
import { registryRights } from "../rights.ts"
import type { ReadRow } from "../sheets/types.ts"
import { readingJob, type SheetWay } from "../sheets/way.ts"
import { withRegister } from "./against-register.ts"
import { importSpreadsheet } from "./commands/import-spreadsheet.ts"
import { fieldLabels, fields, neededFields } from "./fields.ts"
import { guessColumns } from "./guess-columns.ts"
import { relationRows } from "./pages/rows.tsx"
import { relationSheetWords as words } from "./pages/words.ts"
import type { SheetRow } from "./types.ts"

/** Provinces' tables of relations. */
export const relationSheets: SheetWay = {
  kind: "spreadsheet",
  right: registryRights["import.apply"],
  paths: {
    begin: paths.newSpreadsheet,
    draft: paths.spreadsheet,
    errors: paths.spreadsheetErrors,
    templateBook: paths.templateBook,
    templateCsv: paths.templateCsv,
    back: paths.imports,
  },
  words,
  fields: fields.map((field) => [field, fieldLabels[field]] as const),
  missing: (chosen) => neededFields.filter((field) => !chosen.includes(field)),
  guess: guessColumns,
  job: readingJob("registry.read_spreadsheet"),
  program: new URL("spreadsheet-process.ts", import.meta.url),
  holdAgainst: (tx: Tx, rows: readonly ReadRow[], { today }) =>
    withRegister(tx, rows as readonly SheetRow[], today),
  table: (request, rows) => relationRows(request, rows as readonly SheetRow[]),
  apply: async (request, draft) => {
    const applied = await request.execute(importSpreadsheet, { draft: draft.id })
    return request.leaveNotice(redirect(request.href(paths.import(applied.id))), importWords.brought(applied))
  },
}
