import { z } from "zod"
import { optionalText, requiredText } from "#http/fields.ts"
import { say } from "#http/zod-issues.ts"
import { parsePreciseDate, type Day } from "#kernel/dates.ts"

/** A whole day, as programs send it. */
export const WholeDay = z
  .string()
  .refine((text) => text.length === 10 && parsePreciseDate(text) !== undefined, {
    ...say({ th: "ต้องเป็นวันที่ เช่น 2026-11-21", en: "Must be a day such as 2026-11-21" }),
  })
  .transform((text) => text as Day)

const Names = z.array(z.string().trim().min(1).max(300)).max(300)

export const MeetingBody = z.object({
  name: requiredText(300).describe("The committee, as it calls itself"),
  number: requiredText(40).describe("As offices write it: 3/2569"),
  heldOn: WholeDay,
  place: optionalText(300),
  chair: optionalText(300),
  attended: Names.default([]).describe("Who was there, name and office"),
  absent: Names.default([]).describe("Who sent word that they could not come"),
  note: optionalText(20_000),
})
export type MeetingEntry = z.infer<typeof MeetingBody>

export const Meeting = z
  .object({
    id: z.uuid(),
    organisationId: z.uuid(),
    organisationTh: z.string(),
    organisationEn: z.string(),
    name: z.string(),
    number: z.string(),
    heldOn: z.string(),
    place: z.string().nullable(),
    chair: z.string().nullable(),
    attended: z.array(z.string()),
    absent: z.array(z.string()),
    note: z.string().nullable(),
    revision: z.number().int(),
  })
  .meta({ id: "CommitteeMeeting" })
export type Meeting = z.infer<typeof Meeting>
