import { z } from "zod"
import { respondJson } from "#http/respond.ts"
import { api } from "#http/routes.ts"
import { chooseAnother } from "../commands/choose-another.ts"
import { commentOnCase } from "../commands/comment-on-case.ts"
import { decideCase } from "../commands/decide-case.ts"
import { fillCase } from "../commands/fill-case.ts"
import { moveCase } from "../commands/move-case.ts"
import { openCase } from "../commands/open-case.ts"
import { publishProcedure } from "../commands/publish-procedure.ts"
import { stateStage } from "../commands/state-stage.ts"
import { withdrawCase } from "../commands/withdraw-case.ts"
import { ProcedureDefinition } from "../procedures/schema.ts"
import { establishmentRights } from "../rights.ts"
import { takeStudy } from "../studies/commands/take-study.ts"
import {
  AnotherBody,
  CaseDetail,
  CommentBody,
  DecideBody,
  FillBody,
  MoveBody,
  OpenBody,
  StageBody,
  StudyBody,
  WithdrawBody,
} from "../schema.ts"
import { answerWithCase, caseAddress } from "./read.ts"

const writing = { method: "post", tag: "Cases", audit: "act", answer: CaseDetail } as const
const parameters = z.object({ id: z.string() })

export const writingApi = [
  api({
    ...writing,
    path: "/api/v1/cases",
    operation: "openCase",
    summary: {
      th: "เปิดเรื่องตามแนวทางปฏิบัติที่ใช้อยู่",
      en: "Open a case under the procedure of the day",
    },
    right: establishmentRights["case.open"],
    body: OpenBody,
    answerStatus: 201,
    handle: async (request, { body }) =>
      answerWithCase(request, (await request.execute(openCase, body)).id, 201),
  }),
  api({
    ...writing,
    method: "put",
    path: `${caseAddress("{id}")}/content`,
    operation: "fillCase",
    summary: {
      th: "กรอกข้อมูลของเรื่องขณะอยู่กับหน่วยงานเจ้าของเรื่อง",
      en: "Fill in fields of a case while it lies with the office that prepares it",
    },
    right: establishmentRights["case.fill"],
    parameters,
    body: FillBody,
    versioned: true,
    handle: async (request, { parameters: { id }, body: { values } }) => {
      await request.execute(fillCase, { id, revision: Number(request.ifMatch), values })
      return answerWithCase(request, id)
    },
  }),
  api({
    ...writing,
    path: `${caseAddress("{id}")}/decisions`,
    operation: "decideCase",
    summary: {
      th: "ตัดสินใจในขั้นตอนปัจจุบันตามแนวทางปฏิบัติ",
      en: "Take a decision in the present step, as the procedure allows",
    },
    right: establishmentRights["case.decide"],
    parameters,
    body: DecideBody,
    handle: async (request, { parameters: { id }, body }) => {
      await request.execute(decideCase, { id, ...body }, { reason: body.reason?.trim() || undefined })
      return answerWithCase(request, id)
    },
  }),
  api({
    ...writing,
    path: `${caseAddress("{id}")}/withdraw`,
    operation: "withdrawCase",
    summary: {
      th: "ถอนเรื่องพร้อมเหตุผล",
      en: "Withdraw a case, with the reason",
    },
    right: establishmentRights["case.withdraw"],
    parameters,
    body: WithdrawBody,
    handle: async (request, { parameters: { id }, body: { reason, visit } }) => {
      await request.execute(withdrawCase, { id, visit }, { reason: reason.trim() || undefined })
      return answerWithCase(request, id)
    },
  }),
  api({
    ...writing,
    path: `${caseAddress("{id}")}/another`,
    operation: "chooseAnother",
    summary: {
      th: "เลือกเมืองอื่นต่อหลังไม่ได้รับความเห็นชอบ ตอบด้วยเรื่องใหม่",
      en: "Go on with another candidate after a refusal; answers with the new case",
    },
    right: establishmentRights["case.choose_another"],
    parameters,
    body: AnotherBody.default({}),
    answerStatus: 201,
    handle: async (request, { parameters: { id }, body: { candidateId } }) =>
      answerWithCase(request, (await request.execute(chooseAnother, { id, candidateId })).id, 201),
  }),
  api({
    ...writing,
    path: `${caseAddress("{id}")}/study`,
    operation: "takeStudy",
    summary: {
      th: "นำผลการศึกษาคู่ความสัมพันธ์ที่สรุปแล้วมาใช้ในเรื่อง",
      en: "Take a concluded study of candidates up in a case",
    },
    right: establishmentRights["case.fill"],
    parameters,
    body: StudyBody,
    handle: async (request, { parameters: { id }, body }) => {
      await request.execute(takeStudy, { id, ...body })
      return answerWithCase(request, id)
    },
  }),
  api({
    ...writing,
    path: `${caseAddress("{id}")}/stage`,
    operation: "stateStage",
    summary: {
      th: "ระบุขั้นตอนปัจจุบันของเรื่องที่บัญชีรายชื่อไม่ได้บอก",
      en: "Say where a case stands that a list named without its stage",
    },
    right: establishmentRights["case.state_stage"],
    parameters,
    body: StageBody,
    handle: async (request, { parameters: { id }, body: { step, reason } }) => {
      await request.execute(stateStage, { id, step }, { reason: reason.trim() || undefined })
      return answerWithCase(request, id)
    },
  }),
  api({
    ...writing,
    path: `${caseAddress("{id}")}/move`,
    operation: "moveCase",
    summary: {
      th: "ย้ายเรื่องที่ดำเนินอยู่ไปใช้แนวทางปฏิบัติฉบับอื่นพร้อมเหตุผล",
      en: "Move a running case to another version of the procedure, with the reason",
    },
    right: establishmentRights["case.move"],
    parameters,
    body: MoveBody,
    handle: async (request, { parameters: { id }, body: { reason, ...input } }) => {
      await request.execute(moveCase, { id, ...input }, { reason: reason.trim() || undefined })
      return answerWithCase(request, id)
    },
  }),
  api({
    ...writing,
    path: `${caseAddress("{id}")}/comments`,
    operation: "commentOnCase",
    summary: {
      th: "ให้ข้อสังเกตต่อเรื่องหรือหัวข้อหนึ่ง หรือชี้แจง",
      en: "Remark on a case or one of its fields, or answer a remark",
    },
    right: establishmentRights["case.comment"],
    parameters,
    body: CommentBody,
    answer: z.object({ id: z.uuid() }),
    answerStatus: 201,
    handle: async (request, { parameters: { id }, body }) => {
      const written = await request.execute(commentOnCase, { id, ...body })
      return respondJson(request.http, JSON.stringify(written), {}, 201)
    },
  }),
  api({
    ...writing,
    path: "/api/v1/procedures",
    tag: "Procedures",
    operation: "publishProcedure",
    summary: {
      th: "ประกาศใช้แนวทางปฏิบัติฉบับใหม่ เรื่องที่เปิดตั้งแต่วันเริ่มใช้จะเป็นไปตามฉบับนี้",
      en: "Publish a version of the procedure; cases opened from its day of effect on follow it",
    },
    right: establishmentRights["procedure.publish"],
    body: ProcedureDefinition,
    answer: z.object({ id: z.string() }),
    answerStatus: 201,
    handle: async (request, { body }) => {
      const written = await request.execute(publishProcedure, body)
      return respondJson(request.http, JSON.stringify(written), {}, 201)
    },
  }),
]
