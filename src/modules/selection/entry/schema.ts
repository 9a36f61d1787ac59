import { z } from "zod"
import { say } from "#http/zod-issues.ts"
import { type Day, parsePreciseDate } from "#kernel/dates.ts"
import type { Finding } from "../studies/rules.ts"
import { origins, studyStates, type Topic, topics } from "../studies/rules.ts"

const absent = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().default(null)
const text = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .transform((typed) => typed || null)

export const Reason = z.string().trim().min(1).max(2000).describe("Why; kept in the history")

const WholeDay = z
  .string()
  .refine((value) => value.length === 10 && parsePreciseDate(value) !== undefined, {
    ...say({ th: "ต้องเป็นวันที่ เช่น 2026-12-31", en: "Must be a day such as 2026-12-31" }),
  })
  .transform((value) => value as Day)

/** A candidate as it is sent: a unit by its code, or the words for a place that is not known yet. */
export const CandidateBody = z
  .strictObject({
    unit: absent(z.string().max(40)).describe("Code of the unit; absent where the place is not known yet"),
    country: absent(z.string().regex(/^[A-Z]{2}$/)).describe("ISO 3166-1, where the unit is not known"),
    written: absent(text(300)).describe("What the place is called, where the unit is not known"),
    origin: z.enum(origins).describe("Where the idea came from"),
    originNote: absent(text(1000)),
  })
  .meta({ id: "CandidateEntry" })

export const BeginBody = z
  .strictObject({
    home: z.string().max(40).describe("Code of the Thai unit that studies"),
    title: z.string().trim().min(1).max(300),
    purpose: absent(text(4000)),
    candidates: z.array(CandidateBody).max(20).default([]),
  })
  .meta({ id: "BeginStudy" })

export const CorrectStudyBody = z
  .strictObject({ title: z.string().trim().min(1).max(300), purpose: absent(text(4000)) })
  .meta({ id: "CorrectStudy" })

export const BackgroundBody = z
  .strictObject({
    background: z
      .partialRecord(
        z.enum(topics),
        z.strictObject({ says: z.string().trim().min(1).max(8000), source: absent(text(1000)) }),
      )
      .transform((found) => found as Partial<Record<Topic, Finding>>),
  })
  .meta({ id: "CandidateBackground" })

export const GatesBody = z
  .strictObject({
    answers: z
      .array(
        z.strictObject({
          gate: z.string().max(40),
          answer: z.enum(["met", "not_met", "unknown"]),
          reason: absent(text(2000)),
          evidence: absent(text(1000)),
        }),
      )
      .min(1)
      .max(20),
  })
  .meta({ id: "GateAnswers" })

export const AskBody = z
  .strictObject({ posts: z.array(z.uuid()).min(1).max(50), dueOn: absent(WholeDay) })
  .meta({ id: "AskAppraisers" })

const ScoreBody = z.strictObject({
  candidate: z.uuid(),
  criterion: z.string().max(40),
  low: z.number().nullable(),
  high: z.number().nullable(),
  reason: absent(text(2000)),
})

export const SubmitBody = z
  .strictObject({ note: absent(text(4000)), scores: z.array(ScoreBody).max(1500) })
  .meta({ id: "SubmitAppraisal" })

export const ConcludeBody = z
  .strictObject({
    chosen: z.uuid().nullable().describe("The candidate to be proposed; null where none is"),
    conclusion: z.string().trim().min(1).max(4000),
  })
  .meta({ id: "ConcludeStudy" })

export const ReasonBody = z.strictObject({ reason: Reason }).meta({ id: "WithReason" })

export const StudyListQuery = z.object({
  home: z.string().max(40).optional().describe("Code of the Thai unit that studies"),
  state: z.enum(studyStates).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(200).optional().describe("`next` of the page before"),
})
export type StudyListQuery = z.infer<typeof StudyListQuery>
