import { z } from "zod"
import { respondJson } from "#http/respond.ts"
import { api } from "#http/routes.ts"
import { establishmentRights } from "../rights.ts"
import { recordMeeting } from "./commands/record-meeting.ts"
import { getMeeting, listMeetings } from "./queries.ts"
import { Meeting, MeetingBody } from "./schema.ts"

const tag = "Committees"

export const committeeApi = [
  api({
    method: "get",
    tag,
    audit: "nothing",
    path: "/api/v1/meetings",
    operation: "listMeetings",
    summary: {
      th: "การประชุมคณะกรรมการ ครั้งล่าสุดอยู่ก่อน",
      en: "Committee meetings, the latest first",
    },
    right: establishmentRights["meeting.read"],
    query: z.object({
      unit: z.string().max(40).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
      page: z.coerce.number().int().min(1).max(10_000).default(1),
    }),
    answer: z.object({ items: z.array(Meeting), total: z.number().int() }),
    handle: async ({ http, services }, { query: { unit, limit, page } }) => {
      const rows = await listMeetings(services.database.pool, [unit ? [unit] : [], limit, (page - 1) * limit])
      const items = rows.map(({ total: _, ...meeting }) => meeting)
      return respondJson(http, JSON.stringify({ items, total: rows[0]?.total ?? 0 }))
    },
  }),
  api({
    method: "post",
    tag,
    audit: "act",
    path: "/api/v1/meetings",
    operation: "recordMeeting",
    summary: {
      th: "บันทึกการประชุมของคณะกรรมการของตน",
      en: "Record a meeting of one's own committee",
    },
    right: establishmentRights["meeting.record"],
    body: MeetingBody,
    answer: Meeting,
    answerStatus: 201,
    handle: async (request, { body }) => {
      const { id } = await request.execute(recordMeeting, body)
      const meeting = await getMeeting(request.services.database.pool, id)
      return respondJson(request.http, JSON.stringify(meeting), {}, 201)
    },
  }),
]
