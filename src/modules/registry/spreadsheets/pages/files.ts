import { file } from "#http/routes.ts"
import type { Language } from "#kernel/text.ts"
import { listCountries, listProvinces } from "#modules/places/index.ts"
import { countryName } from "#kernel/format.ts"
import { notFound } from "#kernel/errors.ts"
import { mediaTypes, sendBook } from "../../exports/send.ts"
import { getImport } from "../../imports/queries/imports.ts"
import { paths } from "../../paths.ts"
import { registryRights } from "../../rights.ts"
import { errorsBook, type ReturnedRow } from "../errors-book.ts"
import { draftOf, draftRows } from "../queries.ts"
import { placedNote } from "../row-words.ts"
import { templateBook, templateCsv } from "../template.ts"

const own = { right: registryRights["import.apply"], audit: "nothing" } as const

/** Files of spreadsheets that come in: the template, and the rows that must be corrected. */
export const spreadsheetFiles = [
  file({
    path: paths.templateBook,
    right: registryRights["import.read"],
    audit: "nothing",
    send: async ({ services }) => {
      const { pool } = services.database
      const [provinces, countries] = await Promise.all([listProvinces(pool, []), listCountries(pool, [])])
      const names = {
        provinces: provinces.map(({ nameTh, nameEn }) => nameTh ?? nameEn),
        countries: countries.flatMap(({ code }) => (code === "TH" ? [] : [countryName(code, "th")])),
      }
      return sendBook(templateBook(names), "maitri-template")
    },
  }),
  file({
    path: paths.templateCsv,
    right: registryRights["import.read"],
    audit: "nothing",
    send: async () =>
      new Response(templateCsv(), {
        headers: {
          "content-type": mediaTypes.csv,
          "content-disposition": 'attachment; filename="maitri-template.csv"',
        },
      }),
  }),
  file({
    ...own,
    path: paths.spreadsheetErrors(":id"),
    send: async ({ services, actor, parameter, query: asked }) => {
      const { query } = services.database
      const draft = await draftOf(query, actor, parameter("id"))
      const rows = await draftRows(query, draft.id, { state: "wrong" })
      const returned = rows.map(({ row, cells, problems }) => ({
        row,
        cells,
        problems: problems.map((problem) => placedNote(row, problem)),
      }))
      return sendErrors(draft.figures?.heads ?? [], returned, languageOf(asked("language")))
    },
  }),
  file({
    ...own,
    path: paths.leftOut(":id"),
    send: async ({ services, parameter, query: asked }) => {
      const { leftOut } = await getImport(services.database.pool, parameter("id"), false)
      const rows = leftOut.map(({ row, problems, cells = [] }) => ({
        row,
        problems,
        cells: cells.map(([, cell = ""]) => cell),
      }))
      return sendErrors(
        (leftOut[0]?.cells ?? []).map(([heading = ""]) => heading),
        rows,
        languageOf(asked("language")),
      )
    },
  }),
]

const languageOf = (asked: string | undefined): Language => (asked === "en" ? "en" : "th")

const sendErrors = (heads: readonly string[], rows: readonly ReturnedRow[], language: Language) => {
  if (rows.length === 0) throw notFound(nothingLeftOut)
  return sendBook(errorsBook(heads, rows, language), "maitri-rows-to-correct")
}

const nothingLeftOut = { th: "ไม่มีแถวที่ต้องแก้", en: "No row has to be corrected" }
