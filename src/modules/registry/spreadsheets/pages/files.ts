import { file } from "#http/routes.ts"
import { listCountries, listProvinces } from "#modules/places/index.ts"
import { countryName } from "#kernel/format.ts"
import { mediaTypes, sendBook } from "../../exports/send.ts"
import { getImport } from "../../imports/queries/imports.ts"
import { paths } from "../../paths.ts"
import { registryRights } from "../../rights.ts"
import { languageOf, sendErrors } from "../../sheets/pages/files.ts"
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
    path: paths.leftOut(":id"),
    send: async ({ services, parameter, query: asked }) => {
      const { leftOut } = await getImport(services.database.pool, parameter("id"), true)
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
