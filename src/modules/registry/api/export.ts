import { z } from "zod"
import { respondJson } from "#http/respond.ts"
import { api } from "#http/routes.ts"
import { languages } from "#kernel/text.ts"
import { asOfficialList } from "../exports/official-list.ts"
import { readOfficialRows } from "../exports/official-rows.ts"
import { officialPaper } from "../exports/official-paper.ts"
import { officialBook, officialCells, officialHeads } from "../exports/official-table.ts"
import { relationBatches } from "../exports/relation-batches.ts"
import { relationCells, relationColumns, relationHeads } from "../exports/relation-table.ts"
import { mediaTypes, sendBook, sendCsv, sendItems, sendPaper } from "../exports/send.ts"
import { registryRights } from "../rights.ts"
import { DayInQuery, RelationFilter, RelationItem, sorts } from "../schema.ts"
import { words } from "../words.ts"

const reading = {
  method: "get",
  tag: "Downloads",
  right: registryRights["relation.read"],
  audit: "nothing",
} as const

const RelationsQuery = RelationFilter.extend({
  sort: z.enum(sorts).default("number"),
  language: z.enum(languages).default("th").describe("Language of headings, names and dates"),
})
const ListQuery = z.object({
  asOf: DayInQuery.optional().describe("The day that the list speaks for; today where it is absent"),
})
const Table = z.string().describe("A table with one heading row")

/** The register and the official list as files; what is large is sent while it is read. */
export const exportingApi = [
  api({
    ...reading,
    path: "/api/v1/relations.csv",
    operation: "downloadRelationsCsv",
    summary: {
      th: "ความสัมพันธ์ทั้งหมดตามเงื่อนไข เป็น CSV (UTF-8) ในไฟล์เดียว",
      en: "All relations of a filter as CSV (UTF-8), not page by page",
    },
    query: RelationsQuery,
    answer: Table,
    answerType: "text/csv",
    handle: async ({ services }, { query: { sort, language, ...filter } }) =>
      sendCsv(
        relationHeads(language),
        tableOf(relationBatches(services.database.pool, filter, sort), language),
        "maitri-relations",
      ),
  }),
  api({
    ...reading,
    path: "/api/v1/relations.xlsx",
    operation: "downloadRelationsXlsx",
    summary: {
      th: "ความสัมพันธ์ทั้งหมดตามเงื่อนไข เป็นไฟล์ Excel",
      en: "All relations of a filter as a workbook",
    },
    query: RelationsQuery,
    answer: Table,
    answerType: mediaTypes.xlsx,
    handle: async ({ services }, { query: { sort, language, ...filter } }) => {
      const batches = tableOf(relationBatches(services.database.pool, filter, sort), language)
      const rows = (await Array.fromAsync(batches)).flat()
      const name = words.relations[language]
      const sheet = { name, header: relationHeads(language), columns: widths, rows }
      return sendBook({ title: name, sheets: [sheet] }, "maitri-relations")
    },
  }),
  api({
    ...reading,
    path: "/api/v1/relations.json",
    operation: "downloadRelationsJson",
    summary: {
      th: "ความสัมพันธ์ทั้งหมดตามเงื่อนไข เป็น JSON ในเอกสารเดียว",
      en: "All relations of a filter as one JSON document, not page by page",
    },
    query: RelationsQuery.omit({ language: true }),
    answer: z.object({ items: z.array(RelationItem) }),
    handle: async ({ services }, { query: { sort, ...filter } }) =>
      sendItems(relationBatches(services.database.pool, filter, sort), "maitri-relations"),
  }),
  api({
    ...reading,
    path: "/api/v1/official-list.csv",
    operation: "downloadOfficialListCsv",
    summary: {
      th: "บัญชีทางการ ณ วันหนึ่ง เป็น CSV: ลำดับ ปี จังหวัด คู่ความสัมพันธ์ ประเทศ วันที่",
      en: "The official list of a day as CSV: serial, year, province, partner, country, date",
    },
    query: ListQuery,
    answer: Table,
    answerType: "text/csv",
    handle: async ({ services }, { query: { asOf = services.today() } }) => {
      const { rows } = await readOfficialRows(services.database.pool, asOf)
      return sendCsv(officialHeads, inOne(rows.map(officialCells)), `maitri-official-list-${asOf}`)
    },
  }),
  api({
    ...reading,
    path: "/api/v1/official-list.xlsx",
    operation: "downloadOfficialListXlsx",
    summary: {
      th: "บัญชีทางการ ณ วันหนึ่ง เป็นไฟล์ Excel ตามแบบที่หน่วยงานใช้",
      en: "The official list of a day as a workbook, laid out as offices know it",
    },
    query: ListQuery,
    answer: Table,
    answerType: mediaTypes.xlsx,
    handle: async ({ services }, { query: { asOf = services.today() } }) => {
      const list = await readOfficialRows(services.database.pool, asOf)
      return sendBook(officialBook(list), `maitri-official-list-${asOf}`)
    },
  }),
  ...(["docx", "pdf"] as const).map((format) =>
    api({
      ...reading,
      path: `/api/v1/official-list.${format}`,
      operation: format === "docx" ? "downloadOfficialListDocx" : "downloadOfficialListPdf",
      summary: {
        th: `บัญชีทางการ ณ วันหนึ่ง ตามแบบเอกสารแนบของกระทรวง เป็น ${format === "docx" ? "Word" : "PDF"}`,
        en: `The official list of a day in the layout of the ministry's annex, as ${format === "docx" ? "Word" : "PDF"}`,
      },
      query: ListQuery,
      answer: z.string().describe("The file"),
      answerType: mediaTypes[format],
      handle: async ({ services, actor }, { query: { asOf = services.today() } }) => {
        const paper = officialPaper(await readOfficialRows(services.database.pool, asOf))
        const lane = actor.kind === "person" ? actor.accountId : actor.kind
        return sendPaper(paper, format, `maitri-official-list-${asOf}`, lane)
      },
    }),
  ),
  api({
    ...reading,
    path: "/api/v1/official-list.json",
    operation: "downloadOfficialListJson",
    summary: {
      th: "บัญชีทางการ ณ วันหนึ่ง ในรูปที่คำสั่ง list read ให้",
      en: "The official list of a day, as `list read` gives it",
    },
    query: ListQuery,
    answer: z.object({ asOf: z.string(), rows: z.array(z.object({}).loose()) }).loose(),
    handle: async ({ http, services }, { query: { asOf = services.today() } }) =>
      respondJson(http, JSON.stringify(asOfficialList(await readOfficialRows(services.database.pool, asOf)))),
  }),
]

const widths = relationColumns.map(({ width }) => ({ width }))

async function* tableOf(batches: AsyncIterable<readonly RelationItem[]>, language: "th" | "en") {
  for await (const items of batches) yield items.map((item) => relationCells(item, language))
}

async function* inOne<Rows>(rows: Rows) {
  yield rows
}
