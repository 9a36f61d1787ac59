import { z } from "zod"
import type { Request } from "#http/request.ts"
import { redirect, respondJson } from "#http/respond.ts"
import { api } from "#http/routes.ts"
import { forbidden } from "#kernel/errors.ts"
import { explain } from "#kernel/explain.ts"
import { getActivity, subjectOfDetail } from "../queries/detail.ts"
import { listAfter } from "../queries/list.ts"
import { activityRights } from "../rights.ts"
import type { ActivityDetail } from "../schema.ts"
import { ActivityAnswer, ActivityListQuery, ActivityPage } from "./schema.ts"

/** Where an activity is found by programs. */
export const activityAddress = (id: string): string => `/api/v1/activities/${id}`

const inOffice = (request: Request): boolean => request.may(activityRights["plan.read"])

/** What this reader is told of an activity: money is for offices, and so is who confirmed it. */
export const answerActivity = (request: Request, activity: ActivityDetail, status: 200 | 201 = 200) => {
  const money = request.may(activityRights["budget.read"], subjectOfDetail(activity))
  const told = money ? activity : { ...activity, spentBaht: null, plannedBaht: null, approvedBaht: null }
  return respondJson(
    request.http,
    JSON.stringify(ActivityAnswer.parse(told)),
    { etag: `"${activity.revision}"`, ...(status === 201 ? { location: activityAddress(activity.id) } : {}) },
    status,
  )
}

export const activityReadingApi = [
  api({
    method: "get",
    path: "/api/v1/activities",
    tag: "Activities",
    operation: "listActivities",
    right: activityRights["activity.list"],
    audit: "nothing",
    summary: {
      th: "กิจกรรม กรองตามความสัมพันธ์ จังหวัด ปี และประเภท ใหม่สุดก่อน อ่านทีละหน้า",
      en: "Activities by relation, province, year and kind, the latest first, page by page",
    },
    query: ActivityListQuery,
    answer: ActivityPage,
    handle: async (request, { query: { limit, cursor, ...filter } }) => {
      const office = inOffice(request)
      const { pool } = request.services.database
      const list = await listAfter(pool, { ...filter, publicOnly: !office }, { limit, cursor })
      const items = office ? list.items : list.items.map((item) => ({ ...item, spentBaht: null }))
      return respondJson(request.http, JSON.stringify({ items, next: list.next }))
    },
  }),
  api({
    method: "get",
    path: activityAddress("{id}"),
    tag: "Activities",
    operation: "getActivity",
    right: activityRights["activity.read"],
    audit: "nothing",
    summary: {
      th: "กิจกรรมหนึ่งรายการ พร้อมผู้จัด ผู้เข้าร่วม ผลผลิต และผลลัพธ์",
      en: "One activity with organisers, participants, outputs and outcomes",
    },
    parameters: z.object({ id: z.string().describe("Id of the activity, a UUID") }),
    tagged: true,
    answer: ActivityAnswer,
    handle: async (request, { parameters: { id } }) => {
      const activity = await getActivity(request.services.database.pool, id)
      if (activity.mergedInto) return redirect(activityAddress(activity.mergedInto))
      const { allowed, because } = explain(
        activityRights["activity.read"],
        request.actor,
        subjectOfDetail(activity),
      )
      if (!allowed) throw forbidden(because)
      return answerActivity(request, activity)
    },
  }),
]
