import { z } from "zod"
import type { Request } from "#http/request.ts"
import { respondJson } from "#http/respond.ts"
import { api } from "#http/routes.ts"
import { correctRelation } from "../commands/correct-relation.ts"
import { createRelation } from "../commands/create-relation.ts"
import { endRelation } from "../commands/end-relation.ts"
import { mergeRelation } from "../commands/merge-relation.ts"
import { renewRelation } from "../commands/renew-relation.ts"
import { CorrectBody, CreateBody, EndBody, MergeBody, RenewBody } from "../entry/schema.ts"
import { getRelation } from "../queries/detail.ts"
import { registryRights } from "../rights.ts"
import { RelationDetail } from "../schema.ts"
import { relationAddress } from "./read.ts"

const parameters = z.object({ id: z.string().describe("Id of the relation, a UUID") })
const writing = { tag: "Relations", audit: "act", answer: RelationDetail } as const
const changing = { ...writing, method: "post", parameters, versioned: true } as const

/** A body for whoever tries an operation. */
const entryExample = {
  status: "in_force",
  signedOn: "2004-05-04",
  note: "ลงนาม ณ สะหวันนะเขต",
  parties: [
    { side: "home", unit: "TH-49" },
    { side: "partner", unit: "LA-SV" },
  ],
}

/** The relation as it stands after an act, with the version for the next one. */
const answerWith = async ({ http, services }: Request, id: string, status: 200 | 201 = 200) => {
  const relation = await getRelation(services.database.pool, id)
  const headers = {
    etag: `"${relation.revision}"`,
    ...(status === 201 ? { location: relationAddress(id) } : {}),
  }
  return respondJson(http, JSON.stringify(relation), headers, status)
}

export const writingApi = [
  api({
    ...writing,
    method: "post",
    path: "/api/v1/relations",
    operation: "createRelation",
    summary: {
      th: "ลงทะเบียนความสัมพันธ์ ทั้งที่ลงนามแล้วและอยู่ระหว่างดำเนินการ",
      en: "Register a relation, signed or in process",
    },
    right: registryRights["relation.create"],
    body: CreateBody,
    example: entryExample,
    answerStatus: 201,
    handle: async (request, { body: { knownDuplicates, reason, ...entry } }) => {
      const { id } = await request.execute(createRelation, { entry, knownDuplicates }, { reason })
      return answerWith(request, id, 201)
    },
  }),
  api({
    ...changing,
    method: "put",
    path: relationAddress("{id}"),
    operation: "correctRelation",
    summary: {
      th: "แก้ไขข้อมูลของความสัมพันธ์ ส่งข้อมูลทั้งหมดรวมส่วนที่คงเดิม",
      en: "Correct what the register says of a relation; everything is sent, also what stays",
    },
    right: registryRights["relation.correct"],
    body: CorrectBody,
    example: { ...entryExample, reason: "บันทึกความเข้าใจระบุวันที่ลงนาม" },
    handle: async (request, { parameters: { id }, body: { knownDuplicates, reason, ...entry } }) => {
      const input = { id, revision: Number(request.ifMatch), entry, knownDuplicates }
      await request.execute(correctRelation, input, { reason })
      return answerWith(request, id)
    },
  }),
  api({
    ...changing,
    path: `${relationAddress("{id}")}/end`,
    operation: "endRelation",
    summary: {
      th: "บันทึกการสิ้นสุดของความสัมพันธ์ หรือการยุติเรื่องที่ยังไม่ได้ลงนาม",
      en: "Record that a relation has ended or, where it was never signed, will not be established",
    },
    right: registryRights["relation.end"],
    body: EndBody,
    example: { endedOn: "2020-06", reason: "คู่ความสัมพันธ์ขอยุติ" },
    handle: async (request, { parameters: { id }, body: { endedOn, reason } }) => {
      await request.execute(endRelation, { id, revision: Number(request.ifMatch), endedOn }, { reason })
      return answerWith(request, id)
    },
  }),
  api({
    ...changing,
    path: `${relationAddress("{id}")}/renew`,
    operation: "renewRelation",
    summary: {
      th: "บันทึกการต่ออายุ ความสัมพันธ์ที่สิ้นสุดแล้วจะกลับมามีผล",
      en: "Record a renewal; a relation that had ended is taken up again",
    },
    right: registryRights["relation.renew"],
    body: RenewBody,
    example: { happenedOn: "2015-03-02", validUntil: "2025-03-01", place: "คุนหมิง" },
    handle: async (request, { parameters: { id }, body: { reason, ...renewal } }) => {
      await request.execute(renewRelation, { id, revision: Number(request.ifMatch), ...renewal }, { reason })
      return answerWith(request, id)
    },
  }),
  api({
    ...changing,
    path: `${relationAddress("{id}")}/merge`,
    operation: "mergeRelation",
    summary: {
      th: "รวมรายการที่ซ้ำกัน คำตอบคือรายการที่คงอยู่",
      en: "Record that a relation is the same as another; answers with the one that remains",
    },
    right: registryRights["relation.merge"],
    body: MergeBody,
    example: { into: "01890000-0000-7000-8000-000000000000", reason: "เป็นรายการเดียวกัน" },
    handle: async (request, { parameters: { id }, body: { into, reason } }) => {
      await request.execute(mergeRelation, { id, revision: Number(request.ifMatch), into }, { reason })
      return answerWith(request, into)
    },
  }),
]
