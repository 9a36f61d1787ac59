import { z } from "zod"
import { api } from "#http/routes.ts"
import { confirmActivity } from "../commands/confirm-activity.ts"
import { recordActivity } from "../commands/record-activity.ts"
import { getActivity } from "../queries/detail.ts"
import { activityRights } from "../rights.ts"
import { activityAddress, answerActivity } from "./read.ts"
import { ActivityAnswer, ConfirmBody, RecordBody } from "./schema.ts"

const example = {
  title: "งานแสดงสินค้าชายแดน",
  kind: "trade",
  dimension: "economy",
  state: "held",
  beginsOn: "2026-05-04",
  endsOn: "2026-05-07",
  place: "ลานริมโขง",
  joint: true,
  organisers: [{ side: "home", kind: "chamber", name: "หอการค้าจังหวัด" }],
  participants: [{ side: "home", group: "business", count: 120 }],
  outputs: "คู่ค้า 12 ราย",
  sdgs: ["8", "17.11"],
  published: true,
}

export const activityWritingApi = [
  api({
    method: "post",
    path: "/api/v1/relations/{id}/activities",
    tag: "Activities",
    operation: "recordActivity",
    right: activityRights["activity.record"],
    audit: "act",
    summary: {
      th: "บันทึกกิจกรรมของความสัมพันธ์ ทั้งที่วางแผนไว้และที่จัดแล้ว",
      en: "Record an activity of a relation, planned or held",
    },
    parameters: z.object({ id: z.string().describe("Id of the relation, a UUID") }),
    body: RecordBody,
    example,
    answer: ActivityAnswer,
    answerStatus: 201,
    handle: async (request, { parameters: { id: relationId }, body: entry }) => {
      const { id } = await request.execute(recordActivity, { relationId, entry })
      return answerActivity(request, await getActivity(request.services.database.pool, id), 201)
    },
  }),
  api({
    method: "post",
    path: `${activityAddress("{id}")}/confirm`,
    tag: "Activities",
    operation: "confirmActivity",
    right: activityRights["activity.confirm"],
    audit: "act",
    summary: {
      th: "จังหวัดยืนยันรายงานจากพื้นที่ และบอกว่าจะเผยแพร่หรือไม่",
      en: "The province confirms a report from the ground, and says whether the public sees it",
    },
    parameters: z.object({ id: z.string().describe("Id of the activity, a UUID") }),
    versioned: true,
    body: ConfirmBody,
    example: { publish: true },
    answer: ActivityAnswer,
    handle: async (request, { parameters: { id }, body: { publish } }) => {
      await request.execute(confirmActivity, { id, revision: Number(request.ifMatch), publish })
      return answerActivity(request, await getActivity(request.services.database.pool, id))
    },
  }),
]
