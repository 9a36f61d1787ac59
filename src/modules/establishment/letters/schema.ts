import { z } from "zod"
import { optionalText, requiredText } from "#http/fields.ts"
import { WholeDay } from "../committee/schema.ts"
import { secrecies, series } from "./rules.ts"

export const LetterBody = z.object({
  organisationId: z.uuid().optional().describe("The office whose register it is; one's own when absent"),
  series: z.enum(series).describe("out: a letter; circular: a circular (ว); in: a letter received"),
  dated: WholeDay.describe("The date on the letter"),
  receivedOn: WholeDay.optional(),
  number: optionalText(100).describe("A letter in: the sender's number"),
  prefix: optionalText(60).describe("A letter out: the office's code, where it is not kept yet"),
  subject: requiredText(500),
  sender: optionalText(300),
  addressee: optionalText(300),
  secrecy: z
    .enum(secrecies)
    .default("none")
    .describe("Other than none: only those who deal with letters in its own office read it"),
  note: optionalText(20_000),
  caseId: z.uuid().optional(),
})
export type LetterEntry = z.infer<typeof LetterBody>

export const Letter = z
  .object({
    id: z.uuid(),
    organisationId: z.uuid(),
    organisationTh: z.string(),
    organisationEn: z.string(),
    year: z.number().int().describe("Buddhist era"),
    series: z.enum(series),
    serial: z.number().int(),
    number: z.string(),
    dated: z.string(),
    receivedOn: z.string().nullable(),
    subject: z.string(),
    sender: z.string(),
    addressee: z.string(),
    secrecy: z.enum(secrecies),
    note: z.string().nullable(),
    caseId: z.uuid().nullable(),
    caseNumber: z.number().int().nullable(),
  })
  .meta({ id: "Letter" })
export type Letter = z.infer<typeof Letter>
