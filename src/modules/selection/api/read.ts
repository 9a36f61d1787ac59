import { z } from "zod"
import { respondJson } from "#http/respond.ts"
import { api } from "#http/routes.ts"
import { StudyListQuery } from "../entry/schema.ts"
import { historyOf } from "../queries/history.ts"
import { listStudies, visibleTo } from "../queries/list.ts"
import { outcomeForPages } from "../queries/outcome.ts"
import { selectionRights } from "../rights.ts"
import { StudyDetail, StudyHistory, StudyOutcome, StudyPage } from "../schema.ts"
import { presentStudy, refuseUndecided, studyFor } from "./present.ts"

const reading = {
  method: "get",
  tag: "Studies",
  right: selectionRights["study.read"],
  audit: "nothing",
} as const

const parameters = z.object({ id: z.string() })

/** Where a study is found by programs. */
export const studyAddress = (id: string): string => `/api/v1/studies/${id}`

export const readingApi = [
  api({
    ...reading,
    path: "/api/v1/studies",
    operation: "listStudies",
    summary: { th: "การศึกษาคู่ความสัมพันธ์ แก้ไขล่าสุดก่อน", en: "Studies of partners, the last changed first" },
    query: StudyListQuery,
    answer: StudyPage,
    handle: async ({ http, services, actor }, { query: { home, state, limit, cursor } }) => {
      const offset = Math.max(0, Math.trunc(Number(cursor ?? 0)) || 0)
      const filter = { home, state, ...visibleTo(actor) }
      const { items, total } = await listStudies(services.database.query, filter, { limit, offset })
      const next = offset + items.length < total ? String(offset + items.length) : null
      return respondJson(http, JSON.stringify({ items, total, next }))
    },
  }),
  api({
    ...reading,
    path: studyAddress("{id}"),
    operation: "getStudy",
    summary: {
      th: "การศึกษาหนึ่งเรื่อง พร้อมหน่วยที่ศึกษาและการประเมิน",
      en: "One study with its candidates and appraisals",
    },
    parameters,
    answer: StudyDetail,
    handle: async (request, { parameters: { id } }) => {
      const study = await studyFor(request, id)
      const etag = `"${study.revision}"`
      return respondJson(request.http, JSON.stringify(presentStudy(study, request)), { etag })
    },
  }),
  api({
    ...reading,
    path: `${studyAddress("{id}")}/outcome`,
    operation: "getStudyOutcome",
    summary: {
      th: "ผลจากเงื่อนไขและคะแนน พร้อมทุกอย่างที่ใช้คำนวณซ้ำได้",
      en: "What follows from gates and scores, with all that is needed to compute it anew",
    },
    parameters,
    answer: StudyOutcome,
    handle: async (request, { parameters: { id } }) => {
      const study = await studyFor(request, id)
      refuseUndecided(study, request)
      const outcome = { definition: study.criteria.definition, ...outcomeForPages(study) }
      return respondJson(request.http, JSON.stringify(outcome))
    },
  }),
  api({
    ...reading,
    path: `${studyAddress("{id}")}/history`,
    operation: "getStudyHistory",
    summary: { th: "ทุกการดำเนินการต่อการศึกษา ใหม่ก่อน", en: "Everything that was done to a study, newest first" },
    parameters,
    answer: StudyHistory,
    handle: async (request, { parameters: { id } }) => {
      const study = await studyFor(request, id)
      const acts = await historyOf(request.services.database.query, study)
      return respondJson(request.http, JSON.stringify({ acts }))
    },
  }),
]
