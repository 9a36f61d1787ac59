import { z } from "zod"
import type { Request } from "#http/request.ts"
import { respondJson } from "#http/respond.ts"
import { api } from "#http/routes.ts"
import { offersIn } from "../procedures/engine/rules.ts"
import { getProcedure, listProcedures } from "../procedures/queries.ts"
import { ProcedureDefinition } from "../procedures/schema.ts"
import { desksOf, eventsOf, getCase } from "../queries/detail.ts"
import { listCases } from "../queries/list.ts"
import { standingOf } from "../queries/standing.ts"
import { establishmentRights } from "../rights.ts"
import { deadlineDays } from "../working-days/queries.ts"
import { CaseDetail, CaseListQuery, CasePage } from "../schema.ts"

/** Where a case is found by programs. */
export const caseAddress = (id: string): string => `/api/v1/cases/${id}`

const reading = { method: "get", tag: "Cases", audit: "nothing" } as const

/** A case as it stands, with what the asker may do in it. */
export const answerWithCase = async (request: Request, id: string, status: 200 | 201 = 200) => {
  const { http, services, actor } = request
  const { pool, query } = services.database
  const row = await getCase(pool, id)
  const [desks, events, procedure] = await Promise.all([
    desksOf(pool, [id]),
    eventsOf(pool, [id]),
    getProcedure(query, row.procedureId),
  ])
  const offers = offersIn(procedure, standingOf(row, desks), actor).map(({ desk, given, whyNot, mine }) => ({
    office: desk.office,
    decisions: desk.decisions.map((decision) => decision.id),
    given: given ?? null,
    allowed: mine && given === undefined,
    whyNot: whyNot ?? null,
  }))
  const headers = { etag: `"${row.revision}"`, ...(status === 201 ? { location: caseAddress(id) } : {}) }
  return respondJson(http, JSON.stringify({ ...row, offers, events }), headers, status)
}

export const readingApi = [
  api({
    ...reading,
    path: "/api/v1/cases",
    operation: "listCases",
    summary: {
      th: "เรื่องการสถาปนา กรองได้ เรื่องที่ดำเนินการล่าสุดอยู่ก่อน",
      en: "Cases, filtered, what was done last first",
    },
    right: establishmentRights["case.read"],
    query: CaseListQuery,
    answer: CasePage,
    handle: async ({ http, services }, { query: { limit, page, ...filter } }) => {
      const part = { limit, offset: (page - 1) * limit }
      const days = await deadlineDays(services.database.query, services.today())
      const list = await listCases(services.database.pool, filter, days, part)
      return respondJson(http, JSON.stringify(list))
    },
  }),
  api({
    ...reading,
    path: caseAddress("{id}"),
    operation: "getCase",
    summary: {
      th: "เรื่องหนึ่งเรื่อง: อยู่ขั้นตอนใด ทำอะไรได้ และทำอะไรไปแล้ว",
      en: "One case: where it stands, what may be done, what was done",
    },
    right: establishmentRights["case.read"],
    parameters: z.object({ id: z.string() }),
    answer: CaseDetail,
    handle: (request, { parameters: { id } }) => answerWithCase(request, id),
  }),
  api({
    ...reading,
    path: "/api/v1/procedures",
    tag: "Procedures",
    operation: "listProcedures",
    summary: {
      th: "แนวทางปฏิบัติทุกฉบับ ฉบับล่าสุดอยู่ก่อน",
      en: "Every version of the procedure, the latest first",
    },
    right: establishmentRights["procedure.read"],
    answer: z.array(ProcedureDefinition),
    handle: async ({ http, services }) =>
      respondJson(http, JSON.stringify(await listProcedures(services.database.query))),
  }),
  api({
    ...reading,
    path: "/api/v1/procedures/{id}",
    tag: "Procedures",
    operation: "getProcedure",
    summary: {
      th: "แนวทางปฏิบัติหนึ่งฉบับเป็นตารางเดียว",
      en: "One version of the procedure, as one table",
    },
    right: establishmentRights["procedure.read"],
    parameters: z.object({ id: z.string() }),
    answer: ProcedureDefinition,
    handle: async ({ http, services }, { parameters: { id } }) =>
      respondJson(http, JSON.stringify(await getProcedure(services.database.query, id))),
  }),
]
