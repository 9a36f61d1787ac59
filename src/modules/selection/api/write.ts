import { z } from "zod"
import type { Request } from "#http/request.ts"
import { respondJson } from "#http/respond.ts"
import { api } from "#http/routes.ts"
import { addCandidate } from "../commands/add-candidate.ts"
import { answerGates } from "../commands/answer-gates.ts"
import { beginStudy } from "../commands/begin-study.ts"
import { correctCandidate } from "../commands/correct-candidate.ts"
import { correctStudy } from "../commands/correct-study.ts"
import { withdrawCandidate } from "../commands/withdraw-candidate.ts"
import { writeBackground } from "../commands/write-background.ts"
import {
  BackgroundBody,
  BeginBody,
  CandidateBody,
  CorrectStudyBody,
  GatesBody,
  ReasonBody,
} from "../entry/schema.ts"
import { getStudy } from "../queries/study.ts"
import { selectionRights } from "../rights.ts"
import { StudyDetail } from "../schema.ts"
import { presentStudy } from "./present.ts"
import { studyAddress } from "./read.ts"

const writing = { tag: "Studies", audit: "act", answer: StudyDetail } as const
const changing = {
  ...writing,
  parameters: z.object({ id: z.string() }),
  right: selectionRights["study.change"],
} as const
const ofCandidate = { ...changing, parameters: z.object({ id: z.string(), candidate: z.string() }) } as const
const candidateAddress = `${studyAddress("{id}")}/candidates/{candidate}`

/** The study as it stands after an act, with the version for the next one. */
export const answerWith = async (request: Request, id: string, status: 200 | 201 = 200) => {
  const study = await getStudy(request.services.database.query, id, request.services.today())
  const headers = {
    etag: `"${study.revision}"`,
    ...(status === 201 ? { location: studyAddress(id) } : {}),
  }
  return respondJson(request.http, JSON.stringify(presentStudy(study, request)), headers, status)
}

export const writingApi = [
  api({
    ...writing,
    method: "post",
    path: "/api/v1/studies",
    operation: "beginStudy",
    summary: { th: "เริ่มการศึกษาตามเกณฑ์ที่ใช้อยู่", en: "Begin a study of candidates, on the criteria in force" },
    right: selectionRights["study.begin"],
    body: BeginBody,
    answerStatus: 201,
    handle: async (request, { body }) => {
      const { id } = await request.execute(beginStudy, body)
      return answerWith(request, id, 201)
    },
  }),
  api({
    ...changing,
    method: "put",
    path: studyAddress("{id}"),
    operation: "correctStudy",
    summary: { th: "แก้ไขชื่อและวัตถุประสงค์ของการศึกษา", en: "Change what a study is called and what it is for" },
    versioned: true,
    body: CorrectStudyBody,
    handle: async (request, { parameters: { id }, body }) => {
      await request.execute(correctStudy, { id, revision: Number(request.ifMatch), ...body })
      return answerWith(request, id)
    },
  }),
  api({
    ...changing,
    method: "post",
    path: `${studyAddress("{id}")}/candidates`,
    operation: "addCandidate",
    summary: { th: "เพิ่มหน่วยที่ศึกษา", en: "Add a candidate to a study" },
    answerStatus: 201,
    body: CandidateBody,
    handle: async (request, { parameters: { id }, body }) => {
      await request.execute(addCandidate, { id, entry: body })
      return answerWith(request, id, 201)
    },
  }),
  api({
    ...ofCandidate,
    method: "put",
    path: candidateAddress,
    operation: "correctCandidate",
    summary: {
      th: "ระบุว่าหน่วยที่ศึกษาคือที่ใดและที่มาของแนวคิด โดย If-Match คือ revision ของหน่วยที่ศึกษา",
      en: "Say which place a candidate is, and where the idea came from; If-Match is the candidate's revision",
    },
    versioned: true,
    body: CandidateBody,
    handle: async (request, { parameters: { id, candidate }, body }) => {
      const input = { id, candidate, revision: Number(request.ifMatch), entry: body }
      await request.execute(correctCandidate, input)
      return answerWith(request, id)
    },
  }),
  api({
    ...ofCandidate,
    method: "put",
    path: `${candidateAddress}/background`,
    operation: "writeBackground",
    summary: {
      th: "บันทึกข้อมูลพื้นฐานของหน่วยที่ศึกษา ส่งทุกหัวข้อ โดย If-Match คือ revision ของหน่วยที่ศึกษา",
      en: "Write down what was found of a candidate; all topics are sent. If-Match is the candidate's revision",
    },
    versioned: true,
    body: BackgroundBody,
    handle: async (request, { parameters: { id, candidate }, body: { background } }) => {
      const input = { id, candidate, revision: Number(request.ifMatch), background }
      await request.execute(writeBackground, input)
      return answerWith(request, id)
    },
  }),
  api({
    ...ofCandidate,
    method: "put",
    path: `${candidateAddress}/gates`,
    operation: "answerGates",
    summary: {
      th: "ตอบเงื่อนไขขั้นต้นของหน่วยที่ศึกษา โดย If-Match คือ revision ของหน่วยที่ศึกษา",
      en: "Say whether a candidate meets the conditions; If-Match is the candidate's revision",
    },
    versioned: true,
    body: GatesBody,
    handle: async (request, { parameters: { id, candidate }, body: { answers } }) => {
      const input = { id, candidate, revision: Number(request.ifMatch), answers }
      await request.execute(answerGates, input)
      return answerWith(request, id)
    },
  }),
  api({
    ...ofCandidate,
    method: "post",
    path: `${candidateAddress}/withdraw`,
    operation: "withdrawCandidate",
    summary: {
      th: "ถอนหน่วยออกจากการศึกษา ข้อมูลเดิมยังอยู่",
      en: "Take a candidate out of a study; what was found stays",
    },
    body: ReasonBody,
    handle: async (request, { parameters: { id, candidate }, body: { reason } }) => {
      await request.execute(withdrawCandidate, { id, candidate }, { reason })
      return answerWith(request, id)
    },
  }),
]
