import { z } from "zod"
import { say } from "#http/zod-issues.ts"
import { type Day, parsePreciseDate } from "#kernel/dates.ts"
import { formatLanguages } from "../formats/languages/rules.ts"
import { areas } from "./rules.ts"

const long = 20_000
const Line = z.string().trim().max(300)
const Language = z.enum(formatLanguages)
const Lines = z.partialRecord(Language, Line)
const Texts = z.partialRecord(Language, z.string().max(long))
const Code = z.string().max(20)

const DayText = z
  .string()
  .refine((text) => text.length === 10 && parsePreciseDate(text) !== undefined, {
    ...say({ th: "ต้องเป็นวันที่เต็ม มีวัน เดือน และปี", en: "Give the whole date: day, month and year" }),
  })
  .transform((text) => text as Day)

const Signatory = z.object({ names: Lines, posts: Lines })

const Languages = z
  .array(Language)
  .min(2, say({ th: "เลือกสองหรือสามภาษา", en: "Choose two or three languages" }))
  .max(3, say({ th: "เลือกได้ไม่เกินสามภาษา", en: "Choose no more than three languages" }))
  .refine((chosen) => new Set(chosen).size === chosen.length)

/** What of a draft is changed: any of its parts, each as a whole. */
export const DraftChange = z
  .object({
    languages: Languages,
    home: Lines,
    partner: Lines,
    areas: z.array(z.enum(areas)).max(areas.length),
    projects: z
      .array(
        z.object({ id: z.string().max(40), area: z.enum(areas), titles: Lines, dueOn: DayText.nullable() }),
      )
      .max(20),
    years: z
      .number()
      .int()
      .min(1, say({ th: "อย่างน้อย 1 ปี", en: "At least one year" }))
      .max(99, say({ th: "ไม่เกิน 99 ปี", en: "99 years at most" }))
      .nullable(),
    signingPlace: Lines,
    signingDate: DayText.nullable(),
    homeSignatory: Signatory,
    partnerSignatory: Signatory,
    choices: z.record(Code, Code),
    free: z.record(Code, Texts),
    edits: z.record(Code, Texts),
    added: z
      .array(z.object({ after: Code.nullable(), language: Language, text: z.string().max(long) }))
      .max(100),
    orders: z.partialRecord(Language, z.array(Code)),
  })
  .partial()
  .strict()
  .meta({ id: "AgreementDraftChange" })

export const DraftBody = DraftChange.required().meta({ id: "AgreementDraft" })
