import { z } from "zod"
import { api } from "#http/routes.ts"
import { askAppraisers } from "../commands/ask-appraisers.ts"
import { concludeStudy } from "../commands/conclude-study.ts"
import { reopenStudy } from "../commands/reopen-study.ts"
import { submitAppraisal } from "../commands/submit-appraisal.ts"
import { withdrawAppraisal } from "../commands/withdraw-appraisal.ts"
import { withdrawStudy } from "../commands/withdraw-study.ts"
import { AskBody, ConcludeBody, ReasonBody, SubmitBody } from "../entry/schema.ts"
import { selectionRights } from "../rights.ts"
import { StudyDetail } from "../schema.ts"
import { studyAddress } from "./read.ts"
import { answerWith } from "./write.ts"

const parameters = z.object({ id: z.string() })
const acting = { tag: "Studies", method: "post", audit: "act", answer: StudyDetail, parameters } as const

/** Appraising and deciding. */
export const decidingApi = [
  api({
    ...acting,
    path: `${studyAddress("{id}")}/appraisals`,
    operation: "askAppraisers",
    summary: {
      th: "ขอให้ผู้ดำรงตำแหน่งในจังหวัดประเมิน แต่ละรายประเมินด้วยตนเอง",
      en: "Ask holders of posts in the province to appraise, each alone",
    },
    right: selectionRights["study.ask"],
    body: AskBody,
    handle: async (request, { parameters: { id }, body }) => {
      await request.execute(askAppraisers, { id, ...body })
      return answerWith(request, id)
    },
  }),
  api({
    ...acting,
    path: "/api/v1/appraisals/{id}/submit",
    operation: "submitAppraisal",
    summary: { th: "ส่งผลการประเมินของตน ส่งแล้วแก้ไขไม่ได้", en: "Submit one's appraisal; it is final" },
    right: selectionRights["study.appraise"],
    body: SubmitBody,
    handle: async (request, { parameters: { id }, body }) => {
      const { study } = await request.execute(submitAppraisal, { id, ...body })
      return answerWith(request, study)
    },
  }),
  api({
    ...acting,
    path: "/api/v1/appraisals/{id}/withdraw",
    operation: "withdrawAppraisal",
    summary: { th: "ยกเลิกการประเมินพร้อมเหตุผล", en: "Let an appraisal count no more, with the reason" },
    right: selectionRights["study.ask"],
    body: ReasonBody,
    handle: async (request, { parameters: { id }, body: { reason } }) => {
      const { id: study } = await request.execute(withdrawAppraisal, { id }, { reason })
      return answerWith(request, study)
    },
  }),
  api({
    ...acting,
    path: `${studyAddress("{id}")}/conclude`,
    operation: "concludeStudy",
    summary: {
      th: "สรุปผลการศึกษา เสนอหน่วยใดและเพราะเหตุใด พร้อมเก็บสำเนา",
      en: "Conclude a study: which candidate is to be proposed, and why; a copy is kept",
    },
    right: selectionRights["study.conclude"],
    versioned: true,
    body: ConcludeBody,
    handle: async (request, { parameters: { id }, body }) => {
      await request.execute(concludeStudy, { id, revision: Number(request.ifMatch), ...body })
      return answerWith(request, id)
    },
  }),
  api({
    ...acting,
    path: `${studyAddress("{id}")}/reopen`,
    operation: "reopenStudy",
    summary: { th: "เปิดการศึกษาอีกครั้ง", en: "Take a study up again" },
    right: selectionRights["study.reopen"],
    versioned: true,
    body: ReasonBody,
    handle: async (request, { parameters: { id }, body: { reason } }) => {
      await request.execute(reopenStudy, { id, revision: Number(request.ifMatch) }, { reason })
      return answerWith(request, id)
    },
  }),
  api({
    ...acting,
    path: `${studyAddress("{id}")}/withdraw`,
    operation: "withdrawStudy",
    summary: { th: "ยุติการศึกษาพร้อมเหตุผล", en: "Give a study up, with the reason" },
    right: selectionRights["study.withdraw"],
    versioned: true,
    body: ReasonBody,
    handle: async (request, { parameters: { id }, body: { reason } }) => {
      await request.execute(withdrawStudy, { id, revision: Number(request.ifMatch) }, { reason })
      return answerWith(request, id)
    },
  }),
]
