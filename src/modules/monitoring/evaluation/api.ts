import { z } from "zod"
import type { Request } from "#http/request.ts"
import { respondJson } from "#http/respond.ts"
import { api } from "#http/routes.ts"
import { notFound } from "#kernel/errors.ts"
import { getRelation } from "#modules/registry/index.ts"
import { monitoringRights } from "../rights.ts"
import { YearQuery } from "../schema.ts"
import { fillEvaluation } from "./commands/fill-evaluation.ts"
import { moveEvaluation } from "./commands/move-evaluation.ts"
import { remarkOnEvaluation } from "./commands/remark-on-evaluation.ts"
import { knownOf } from "./queries/known.ts"
import { copiesOf, findEvaluation, listEvaluations, remarksOf } from "./queries/read.ts"
import { missingParts, parts } from "./rules.ts"
import { ContentBody, EvaluationAnswer, EvaluationListAnswer, MoveBody } from "./schema.ts"
import { evaluationWords as words } from "./words.ts"

const address = "/api/v1/evaluations/{relation}/{year}"
const parameters = z.object({ relation: z.uuid(), year: YearQuery.shape.year })
const tag = "Evaluations"

/** An evaluation with what the records know, its rounds and what is missing. */
const answer = async ({ http, services }: Request, relation: string, year: number) => {
  const { pool } = services.database
  const { id } = await getRelation(pool, relation)
  const [known, row] = await Promise.all([knownOf(pool, id, year), findEvaluation(pool, id, year)])
  const [copies, remarks] = row
    ? await Promise.all([copiesOf(pool, row.id), remarksOf(pool, row.id)])
    : [[], []]
  const content = row?.content ?? {}
  const asked = { expectations: known.expectations.map(({ key }) => key), termEnds: known.termEnds }
  const body = {
    relation,
    year,
    state: row?.state ?? "none",
    round: row?.round ?? 1,
    revision: row?.revision ?? 0,
    content,
    known,
    missing: missingParts(content, asked),
    copies: copies.map(({ round, submittedAt, recalledAt }) => ({ round, submittedAt, recalledAt })),
    remarks: remarks.map(({ round, kind, part, body: said, at }) => ({ round, kind, part, body: said, at })),
  }
  return respondJson(http, JSON.stringify(body), { etag: `"${row?.revision ?? 0}"` })
}

export const evaluationApi = [
  api({
    method: "get",
    path: "/api/v1/evaluations",
    tag,
    operation: "listEvaluations",
    right: monitoringRights["indicator.read"],
    audit: "nothing",
    summary: { th: "การประเมินผลของปีหนึ่ง ทุกคู่", en: "Evaluations of a fiscal year, every relation" },
    query: z.object({
      year: YearQuery.shape.year,
      province: z.string().optional().describe("ISO 3166-2"),
      page: z.coerce.number().int().min(1).default(1),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
    answer: EvaluationListAnswer,
    handle: async ({ http, services }, { query: { year, province, page, limit } }) => {
      const part = { limit, offset: (page - 1) * limit }
      const rows = await listEvaluations(services.database.pool, { year, province }, part)
      const items = rows.map(({ relation, homeName, partnerName, provinces, state, round, decision }) => ({
        relation,
        home: homeName,
        partner: partnerName,
        provinces,
        state,
        round,
        decision,
      }))
      return respondJson(http, JSON.stringify({ items }))
    },
  }),
  api({
    method: "get",
    path: address,
    tag,
    operation: "getEvaluation",
    right: monitoringRights["indicator.read"],
    audit: "nothing",
    summary: {
      th: "การประเมินผลของคู่หนึ่งในปีหนึ่ง",
      en: "The evaluation of one relation's year, with its rounds",
    },
    parameters,
    answer: EvaluationAnswer,
    tagged: true,
    handle: (request, { parameters: { relation, year } }) => answer(request, relation, year),
  }),
  api({
    method: "put",
    path: `${address}/content`,
    tag,
    operation: "fillEvaluation",
    right: monitoringRights["evaluation.fill"],
    audit: "act",
    versioned: true,
    summary: {
      th: "กรอกการประเมินผลทั้งฉบับ ขณะอยู่กับจังหวัด",
      en: "Write the whole content of an evaluation while it lies with the province",
    },
    parameters,
    body: ContentBody,
    answer: EvaluationAnswer,
    handle: async (request, { parameters: { relation, year }, body: change }) => {
      await request.execute(fillEvaluation, { relation, year, revision: Number(request.ifMatch), change })
      return answer(request, relation, year)
    },
  }),
  api({
    method: "post",
    path: `${address}/moves`,
    tag,
    operation: "moveEvaluation",
    right: monitoringRights["evaluation.move"],
    audit: "act",
    summary: {
      th: "ส่ง ดึงกลับ ส่งคืน รับ หรือเปิดใหม่ ตามขั้นตอน",
      en: "Submit, recall, return, accept or reopen, as the procedure allows",
    },
    parameters,
    body: MoveBody,
    answer: EvaluationAnswer,
    handle: async (request, { parameters: { relation, year }, body: { move, revision, reason } }) => {
      const known =
        move === "submit" ? await knownOf(request.services.database.pool, relation, year) : undefined
      await request.execute(
        moveEvaluation[move],
        { relation, year, revision, ...(known ? { known } : {}) },
        { reason: reason || undefined },
      )
      return answer(request, relation, year)
    },
  }),
  api({
    method: "post",
    path: `${address}/remarks`,
    tag,
    operation: "remarkOnEvaluation",
    right: monitoringRights["evaluation.remark"],
    audit: "act",
    summary: { th: "ให้ข้อสังเกต", en: "Make a remark on the whole or a part" },
    parameters,
    body: z.object({ part: z.enum(parts).nullable(), body: z.string().trim().min(1).max(4000) }),
    answer: EvaluationAnswer,
    handle: async (request, { parameters: { relation, year }, body: { part, body } }) => {
      if (!(await findEvaluation(request.services.database.pool, relation, year)))
        throw notFound(words.noSuch)
      await request.execute(remarkOnEvaluation, { relation, year, part, body })
      return answer(request, relation, year)
    },
  }),
]
