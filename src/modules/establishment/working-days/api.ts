import { z } from "zod"
import { requiredText } from "#http/fields.ts"
import { respondJson } from "#http/respond.ts"
import { api } from "#http/routes.ts"
import { WholeDay } from "../committee/schema.ts"
import { establishmentRights } from "../rights.ts"
import { declareHoliday } from "./commands/declare-holiday.ts"
import { listHolidays } from "./queries.ts"

const tag = "Working days"

export const holidayApi = [
  api({
    method: "get",
    tag,
    audit: "nothing",
    path: "/api/v1/holidays",
    operation: "listHolidays",
    summary: {
      th: "วันหยุดราชการที่ใช้นับกำหนดเวลา",
      en: "Days on which government offices are closed, as deadlines are reckoned by",
    },
    right: establishmentRights["holiday.read"],
    answer: z.array(
      z.object({ day: z.string(), name: z.object({ th: z.string(), en: z.string() }), kind: z.string() }),
    ),
    handle: async ({ http, services }) =>
      respondJson(http, JSON.stringify(await listHolidays(services.database.query))),
  }),
  api({
    method: "post",
    tag,
    audit: "act",
    path: "/api/v1/holidays",
    operation: "declareHoliday",
    summary: {
      th: "บันทึกวันหยุดที่ประกาศเพิ่มหรือยกเลิก แล้วนับกำหนดเวลาใหม่",
      en: "Enter a holiday that was declared, or take one back; deadlines are reckoned anew",
    },
    right: establishmentRights["holiday.declare"],
    body: z.object({
      day: WholeDay,
      nameTh: requiredText(200),
      nameEn: requiredText(200),
      source: requiredText(300),
      isHoliday: z.boolean().default(true),
    }),
    answer: z.object({ moved: z.number().int() }),
    answerStatus: 201,
    handle: async (request, { body }) => {
      const done = await request.execute(declareHoliday, body)
      return respondJson(request.http, JSON.stringify(done), {}, 201)
    },
  }),
]
