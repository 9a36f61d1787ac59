import { errorsBook, type ReturnedRow } from "#documents/cells/errors-book.ts"
import { placedNote } from "#documents/cells/notes.ts"
import { file } from "#http/routes.ts"
import { notFound } from "#kernel/errors.ts"
import type { Language } from "#kernel/text.ts"
import { sendBook } from "../../exports/send.ts"
import { draftOf, draftRows } from "../queries.ts"
import type { SheetWay } from "../way.ts"

/** The rows of a draft that must be corrected, as a workbook. */
export const errorsFile = (way: SheetWay) =>
  file({
    right: way.right,
    audit: "nothing",
    path: way.paths.errors(":id"),
    send: async ({ services, actor, parameter, query: asked }) => {
      const { query } = services.database
      const draft = await draftOf(query, actor, way.kind, parameter("id"))
      const rows = await draftRows(query, draft.id, { state: "wrong" })
      const returned = rows.map(({ row, cells, problems }) => ({
        row,
        cells,
        problems: problems.map((problem) => placedNote(row, problem)),
      }))
      return sendErrors(draft.figures?.heads ?? [], returned, languageOf(asked("language")))
    },
  })

export const languageOf = (asked: string | undefined): Language => (asked === "en" ? "en" : "th")

/** @throws Refusal (not found) where no row was left out */
export const sendErrors = (heads: readonly string[], rows: readonly ReturnedRow[], language: Language) => {
  if (rows.length === 0) throw notFound(nothingLeftOut)
  return sendBook(errorsBook(heads, rows, language), "maitri-rows-to-correct")
}

const nothingLeftOut = { th: "ไม่มีแถวที่ต้องแก้", en: "No row has to be corrected" }
