import { z } from "zod"
import type { Request } from "#http/request.ts"
import { respondJson } from "#http/respond.ts"
import { api } from "#http/routes.ts"
import { notFound } from "#kernel/errors.ts"
import { changeCriteria, draftCriteria, publishCriteria } from "../commands/change-criteria.ts"
import { CriteriaSet, DefinitionBody } from "../criteria/schema.ts"
import { getCriteria, type KeptSet, listCriteria } from "../queries/criteria.ts"
import { selectionRights } from "../rights.ts"

const tag = "Criteria"
const parameters = z.object({ id: z.string() })
const TextIn = z.object({ th: z.string().trim().min(1).max(1000), en: z.string().trim().min(1).max(1000) })

/** Drafts are for those who prepare them. */
export const mayPrepareCriteria = ({ may }: Pick<Request, "may">): boolean =>
  may(selectionRights["criteria.change"])

/** The set of the address; a draft is none to whoever may not prepare it. @throws Refusal (not found) */
export const criteriaFor = async (request: Request, id: string): Promise<KeptSet> => {
  const set = await getCriteria(request.services.database.query, id)
  if (set.state === "draft" && !mayPrepareCriteria(request))
    throw notFound({ th: "ไม่พบชุดเกณฑ์นี้", en: "There is no such set of criteria" })
  return set
}

const answerWith = async (request: Request, id: string, status: 200 | 201 = 200) => {
  const set = await criteriaFor(request, id)
  return respondJson(request.http, JSON.stringify(set), { etag: `"${set.revision}"` }, status)
}

export const criteriaApi = [
  api({
    method: "get",
    tag,
    right: selectionRights["criteria.read"],
    audit: "nothing",
    path: "/api/v1/criteria-sets",
    operation: "listCriteria",
    summary: { th: "เกณฑ์ทุกฉบับ ใหม่ก่อน", en: "All versions of the criteria, the newest first" },
    query: z.object({ scope: z.enum(["partner", "country"]).optional() }),
    answer: z.object({ items: z.array(CriteriaSet) }),
    handle: async (request, { query: { scope } }) => {
      const sets = await listCriteria(request.services.database.query, scope)
      const items = sets.filter(({ state }) => state !== "draft" || mayPrepareCriteria(request))
      return respondJson(request.http, JSON.stringify({ items }))
    },
  }),
  api({
    method: "get",
    tag,
    right: selectionRights["criteria.read"],
    audit: "nothing",
    path: "/api/v1/criteria-sets/{id}",
    operation: "getCriteria",
    summary: { th: "เกณฑ์หนึ่งฉบับ", en: "One version of the criteria" },
    parameters,
    answer: CriteriaSet,
    handle: (request, { parameters: { id } }) => answerWith(request, id),
  }),
  api({
    method: "post",
    tag,
    right: selectionRights["criteria.change"],
    audit: "act",
    path: "/api/v1/criteria-sets",
    operation: "draftCriteria",
    summary: { th: "จัดทำเกณฑ์ฉบับใหม่จากฉบับที่ใช้อยู่", en: "Begin the next version from the one in force" },
    body: z.strictObject({ scope: z.enum(["partner", "country"]) }),
    answer: CriteriaSet,
    answerStatus: 201,
    handle: async (request, { body }) => {
      const { id } = await request.execute(draftCriteria, body)
      return answerWith(request, id, 201)
    },
  }),
  api({
    method: "put",
    tag,
    right: selectionRights["criteria.change"],
    audit: "act",
    path: "/api/v1/criteria-sets/{id}",
    operation: "changeCriteria",
    summary: { th: "แก้ไขร่างเกณฑ์", en: "Change a draft of the criteria" },
    versioned: true,
    parameters,
    body: z.strictObject({ name: TextIn, basis: TextIn, definition: DefinitionBody }),
    answer: CriteriaSet,
    handle: async (request, { parameters: { id }, body }) => {
      await request.execute(changeCriteria, { id, revision: Number(request.ifMatch), ...body })
      return answerWith(request, id)
    },
  }),
  api({
    method: "post",
    tag,
    right: selectionRights["criteria.publish"],
    audit: "act",
    path: "/api/v1/criteria-sets/{id}/publish",
    operation: "publishCriteria",
    summary: { th: "ประกาศใช้เกณฑ์ตั้งแต่วันนี้", en: "Bring a draft into force from today" },
    versioned: true,
    parameters,
    answer: CriteriaSet,
    handle: async (request, { parameters: { id } }) => {
      await request.execute(publishCriteria, { id, revision: Number(request.ifMatch) })
      return answerWith(request, id)
    },
  }),
]
