import { z } from "zod"
import { say } from "#http/zod-issues.ts"
import { dimensions, isSdg, projectStates, riskLevels } from "./rules.ts"
import { Amount, EdtfDate, Organiser, words } from "./schema.ts"

const Measure = z
  .string()
  .regex(/^-?\d{1,14}(\.\d{1,4})?$/, {
    ...say({ th: "ต้องเป็นตัวเลข เช่น 120 หรือ 12.5", en: "Must be a number such as 120 or 12.5" }),
  })
  .nullable()

export const ProjectEntry = z
  .object({
    title: z.string().trim().min(1).max(300),
    dimension: z.enum(dimensions),
    state: z.enum(projectStates),
    stateReason: words(1000),
    owner: z.string().trim().min(1).max(200),
    partners: z.array(Organiser).max(20),
    objective: words(4000),
    outputs: words(4000),
    outcomes: words(4000),
    sdgs: z.array(z.string().refine(isSdg)).max(17),
    risks: z
      .array(
        z.object({
          what: z.string().trim().min(1).max(500),
          likelihood: z.enum(riskLevels),
          effect: z.enum(riskLevels),
          answer: words(500),
        }),
      )
      .max(20),
    indicators: z
      .array(
        z.object({
          name: z.string().trim().min(1).max(300),
          unit: z.string().trim().min(1).max(60),
          baseline: Measure,
          target: Measure,
          actual: Measure,
          measuredOn: EdtfDate.nullable(),
        }),
      )
      .max(20),
    beginsOn: EdtfDate,
    endsOn: EdtfDate.nullable(),
    intentionId: z.uuid().nullable(),
    published: z.boolean(),
  })
  .meta({ id: "ProjectEntry" })
export type ProjectEntry = z.infer<typeof ProjectEntry>

export const IntentionEntry = z.object({
  title: z.string().trim().min(1).max(300),
  dimension: z.enum(dimensions),
  promise: words(1000),
  expectedResult: words(1000),
  estimateBaht: Amount.nullable(),
})
export type IntentionEntry = z.infer<typeof IntentionEntry>

export const PlanEntry = z.object({
  note: words(4000),
  intentions: z.array(IntentionEntry.extend({ id: z.uuid().nullable() })).max(40),
})
export type PlanEntry = z.infer<typeof PlanEntry>
