import { z } from "zod"
import type { Request } from "#http/request.ts"
import { respondJson } from "#http/respond.ts"
import { api } from "#http/routes.ts"
import { seesPeople } from "../history/readers.ts"
import { registryRights } from "../rights.ts"
import { decideRow } from "./commands/decide-row.ts"
import { reopenRow } from "./commands/reopen-row.ts"
import { undoImport } from "./commands/undo-import.ts"
import { getImport, listImports } from "./queries/imports.ts"
import { getRow, rowsAfter } from "./queries/rows.ts"
import {
  DecideBody,
  ImportDetail,
  ImportListQuery,
  ImportPage,
  ImportRowItem,
  ImportRowPage,
  ReasonBody,
  RowListQuery,
  Undone,
} from "./schema.ts"

const address = "/api/v1/imports"
const ofImport = z.object({ id: z.string() })
const ofRow = z.object({ id: z.string(), row: z.coerce.number().int() })

const reading = {
  method: "get",
  tag: "Imports",
  right: registryRights["import.read"],
  audit: "nothing",
} as const
const acting = { method: "post", tag: "Imports", audit: "act" } as const

const answerRow = async (request: Request, id: string, number: number) => {
  const row = await getRow(request.services.database.pool, id, number, seesPeople(request))
  return respondJson(request.http, JSON.stringify(row), { etag: `"${row.version}"` })
}

/** Lists and spreadsheets that were brought in, their rows, and the decisions on what is doubtful. */
export const importsApi = [
  api({
    ...reading,
    path: address,
    operation: "listImports",
    summary: {
      th: "บัญชีและแฟ้มที่นำเข้าทะเบียน ใหม่ก่อน",
      en: "Lists and spreadsheets that were brought into the register, newest first",
    },
    query: ImportListQuery,
    answer: ImportPage,
    handle: async (request, { query: { limit, cursor } }) => {
      const { http, services } = request
      const part = { limit, offset: cursor }
      const list = await listImports(services.database.pool, part, seesPeople(request))
      const beyond = cursor + list.items.length
      const next = beyond < list.total ? String(beyond) : null
      return respondJson(http, JSON.stringify({ ...list, next }))
    },
  }),
  api({
    ...reading,
    path: `${address}/{id}`,
    operation: "getImport",
    summary: {
      th: "การนำเข้าหนึ่งครั้ง พร้อมยอดที่แจ้ง ยอดที่นับได้ และข้อสังเกต",
      en: "One import: totals declared and counted, and the findings",
    },
    parameters: ofImport,
    answer: ImportDetail,
    handle: async (request, { parameters: { id } }) => {
      const found = await getImport(request.services.database.pool, id, seesPeople(request))
      return respondJson(request.http, JSON.stringify(found))
    },
  }),
  api({
    ...reading,
    path: `${address}/{id}/rows`,
    operation: "listImportRows",
    summary: {
      th: "แถวของการนำเข้าตามลำดับ เลือกเฉพาะที่รอการตัดสิน ตามความมั่นใจ หรือตามข้อสังเกตได้",
      en: "The rows of an import in order; narrowed to open doubts, by confidence, by finding",
    },
    parameters: ofImport,
    query: RowListQuery,
    answer: ImportRowPage,
    handle: async (request, { parameters: { id }, query }) => {
      const { pool } = request.services.database
      const { limit, cursor = -1, ...filter } = query
      await getImport(pool, id, false)
      const rows = await rowsAfter(pool, id, filter, { limit, cursor }, seesPeople(request))
      return respondJson(request.http, JSON.stringify(rows))
    },
  }),
  api({
    ...reading,
    path: `${address}/{id}/rows/{row}`,
    operation: "getImportRow",
    summary: {
      th: "หนึ่งแถว: ข้อความตามต้นฉบับ สิ่งที่อ่านได้ ตัวเลือกอื่น และคำตัดสิน",
      en: "One row: as printed, as read, what else it may be, and what was decided",
    },
    parameters: ofRow,
    answer: ImportRowItem,
    handle: async (request, { parameters: { id, row } }) => answerRow(request, id, row),
  }),
  api({
    ...acting,
    path: `${address}/{id}/rows/{row}/decide`,
    operation: "decideImportRow",
    summary: {
      th: "ตัดสินข้อสงสัย: ยืนยัน แก้ไข รวมกับรายการที่มี หรือวางไว้นอกทะเบียน",
      en: "Decide a doubt: confirm, correct, merge with a relation, or set aside",
    },
    right: registryRights["import.decide"],
    parameters: ofRow,
    body: DecideBody,
    versioned: true,
    answer: ImportRowItem,
    handle: async (request, { parameters: { id, row }, body }) => {
      const { reason, decision: kind, ...rest } = body
      const decision = { ...rest, kind } as Parameters<typeof decideRow.find>[1]["decision"]
      const version = request.ifMatch ?? ""
      await request.execute(decideRow, { importId: id, row, version, decision }, { reason })
      return answerRow(request, id, row)
    },
  }),
  api({
    ...acting,
    path: `${address}/{id}/rows/{row}/reopen`,
    operation: "reopenImportRow",
    summary: {
      th: "เพิกถอนคำตัดสิน แถวกลับไปรอการตัดสิน",
      en: "Take a decision back; the row waits for one again",
    },
    right: registryRights["import.reopen"],
    parameters: ofRow,
    body: ReasonBody,
    versioned: true,
    answer: ImportRowItem,
    handle: async (request, { parameters: { id, row }, body: { reason } }) => {
      const revision = Number(request.ifMatch?.split(".")[0])
      await request.execute(reopenRow, { importId: id, row, revision }, { reason })
      return answerRow(request, id, row)
    },
  }),
  api({
    ...acting,
    path: `${address}/{id}/undo`,
    operation: "undoImport",
    summary: {
      th: "ยกเลิกการนำเข้าทั้งหมด บอกว่ารายการใดถูกถอนและรายการใดยังอยู่",
      en: "Undo an import whole; says what was withdrawn and what stays",
    },
    right: registryRights["import.undo"],
    parameters: ofImport,
    body: ReasonBody,
    answer: Undone,
    handle: async (request, { parameters: { id }, body: { reason } }) => {
      const { restored, ...plan } = await request.execute(undoImport, { id }, { reason })
      return respondJson(request.http, JSON.stringify({ ...plan, restored: restored.map((one) => one.id) }))
    },
  }),
]
