import { z } from "zod"
import { say } from "#http/zod-issues.ts"
import { parsePreciseDate, type PreciseDate } from "#kernel/dates.ts"
import { certainties, stages, statuses, terms } from "../rules.ts"

/** A date as precise as it is known, as programs send it: EDTF level 0. */
export const PreciseDateText = z
  .string()
  .refine((text) => parsePreciseDate(text) !== undefined, {
    ...say({
      th: "ต้องเป็นวันที่ตามที่ทราบ เช่น 1989, 1989-05 หรือ 1989-05-04",
      en: "Must be a date as precise as it is known: 1989, 1989-05 or 1989-05-04",
    }),
  })
  .transform((text) => text as PreciseDate)
  .meta({ description: "EDTF level 0: 1989, 1989-05 or 1989-05-04", examples: ["1989", "2019-01-04"] })

const absent = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().default(null)
const text = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .transform((typed) => typed || null)

export const Reason = z.string().trim().min(1).max(2000).describe("Why; kept in the history")

const PartyBody = z
  .strictObject({
    side: z.enum(["home", "partner"]).describe("home: the Thai side"),
    unit: absent(z.string().max(40)).describe("Code of the unit; absent where the place is not known yet"),
    country: absent(z.string().regex(/^[A-Z]{2}$/)).describe("ISO 3166-1, where the unit is not known"),
    written: absent(text(300)).describe("The name as the source wrote it"),
  })
  .meta({ id: "PartyEntry" })

/** What is sent to register or correct a relation: all of it, always. */
export const RelationBody = z
  .strictObject({
    status: z.enum(statuses).describe("State"),
    stage: absent(z.enum(stages)).describe("Stage of what is in process"),
    term: absent(z.enum(terms)).describe("Only where another word than the country's was chosen"),
    certainty: z.enum(certainties).default("certain").describe("Whether a person stands behind it"),
    proposedOn: absent(PreciseDateText).describe("When it was begun, as precise as known"),
    signedOn: absent(PreciseDateText).describe("When it was signed, as precise as known"),
    endedOn: absent(PreciseDateText).describe("When it ended, as precise as known"),
    endReason: absent(text(2000)).describe("Why it ended"),
    note: absent(text(4000)).describe("A note"),
    parties: z
      .array(PartyBody)
      .min(2)
      .max(20)
      .describe("All sides: side is home (the Thai side) or partner, unit is the code of a unit"),
  })
  .meta({ id: "RelationEntry" })

const KnownDuplicates = z
  .array(z.uuid())
  .max(50)
  .default([])
  .describe(
    "Relations of the same pair that were looked at and are others; without them such an entry is refused (409)",
  )

export const CreateBody = RelationBody.extend({
  knownDuplicates: KnownDuplicates,
  reason: Reason.optional(),
}).meta({ id: "CreateRelation" })

export const CorrectBody = RelationBody.extend({
  knownDuplicates: KnownDuplicates,
  reason: Reason,
}).meta({ id: "CorrectRelation" })

export const EndBody = z
  .strictObject({ endedOn: PreciseDateText.describe("When it ended, as precise as known"), reason: Reason })
  .meta({ id: "EndRelation" })

export const RenewBody = z
  .strictObject({
    happenedOn: PreciseDateText.describe("When it was renewed, as precise as known"),
    validUntil: absent(PreciseDateText).describe("Until when it holds"),
    place: absent(text(300)).describe("Where it was signed"),
    note: absent(text(4000)).describe("A note"),
    reason: Reason.optional(),
  })
  .meta({ id: "RenewRelation" })

export const MergeBody = z
  .strictObject({ into: z.uuid().describe("The relation that remains"), reason: Reason })
  .meta({ id: "MergeRelation" })
