import { z } from "zod"
import { redirect, respondJson } from "#http/respond.ts"
import { api } from "#http/routes.ts"
import { getRelation } from "../queries/detail.ts"
import { seesPeople } from "../history/readers.ts"
import { changesBetween } from "../queries/changes.ts"
import { historyOf } from "../queries/history.ts"
import { listRelations } from "../queries/list.ts"
import { registryRights } from "../rights.ts"
import {
  ChangesPage,
  ChangesQuery,
  DayInQuery,
  RelationDetail,
  RelationHistory,
  RelationListQuery,
  RelationPage,
} from "../schema.ts"

const reading = {
  method: "get",
  tag: "Relations",
  right: registryRights["relation.read"],
  audit: "nothing",
} as const

/** Where a relation is found by programs. */
export const relationAddress = (id: string): string => `/api/v1/relations/${id}`

export const readingApi = [
  api({
    ...reading,
    path: "/api/v1/relations",
    operation: "listRelations",
    summary: {
      th: "ความสัมพันธ์ในทะเบียน กรอง เรียง และอ่านทีละหน้า",
      en: "Relations of the register, filtered, sorted, page by page",
    },
    query: RelationListQuery,
    answer: RelationPage,
    handle: async ({ http, services }, { query: { sort, limit, cursor, ...filter } }) => {
      const list = await listRelations(services.database.pool, filter, sort, { limit, cursor })
      return respondJson(http, JSON.stringify(list))
    },
  }),
  api({
    ...reading,
    path: relationAddress("{id}"),
    operation: "getRelation",
    summary: {
      th: "ความสัมพันธ์หนึ่งรายการ พร้อมคู่ความสัมพันธ์และเหตุการณ์",
      en: "One relation with its parties and events",
    },
    parameters: z.object({ id: z.string().describe("Id of the relation, a UUID") }),
    query: z.object({
      asOf: DayInQuery.optional().describe("As it stood on this day, as far as is known today"),
      knownOn: DayInQuery.optional().describe("What the register said at the end of this day"),
    }),
    tagged: true,
    answer: RelationDetail,
    handle: async ({ http, services }, { parameters: { id }, query: { asOf, knownOn } }) => {
      const relation = await getRelation(services.database.pool, id, asOf, knownOn)
      if (relation.mergedInto) return redirect(relationAddress(relation.mergedInto))
      const version: Record<string, string> = asOf || knownOn ? {} : { etag: `"${relation.revision}"` }
      return respondJson(http, JSON.stringify(relation), version)
    },
  }),
  api({
    ...reading,
    path: "/api/v1/changes",
    operation: "listChanges",
    summary: {
      th: "สิ่งที่เปลี่ยนในทะเบียนระหว่างสองวัน พร้อมเหตุผลและค่าก่อนและหลัง",
      en: "What changed in the register between two days, with the reason and values before and after",
    },
    query: ChangesQuery,
    answer: ChangesPage,
    handle: async (request, { query: { limit, cursor, ...filter } }) => {
      const { query } = request.services.database
      const part = { limit, cursor }
      return respondJson(
        request.http,
        JSON.stringify(await changesBetween(query, filter, part, seesPeople(request))),
      )
    },
  }),
  api({
    ...reading,
    path: `${relationAddress("{id}")}/history`,
    operation: "getRelationHistory",
    summary: {
      th: "ประวัติการเปลี่ยนแปลงของความสัมพันธ์ ใหม่สุดก่อน พร้อมค่าก่อนและหลัง",
      en: "Everything that was done to a relation, newest first, with values before and after",
    },
    parameters: z.object({ id: z.string().describe("Id of the relation, a UUID") }),
    answer: RelationHistory,
    handle: async (request, { parameters: { id } }) => {
      const { http, services } = request
      await getRelation(services.database.pool, id)
      const acts = await historyOf(services.database.query, id, seesPeople(request))
      return respondJson(http, JSON.stringify({ acts }))
    },
  }),
]
