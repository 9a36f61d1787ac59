import { z } from "zod"
import { say } from "#http/zod-issues.ts"
import { parsePreciseDate, type PreciseDate } from "#kernel/dates.ts"
import {
  budgetKinds,
  confirmations,
  dimensions,
  groups,
  isSdg,
  kinds,
  organiserKinds,
  sides,
  sources,
  stages,
  states,
} from "./rules.ts"

export const EdtfDate = z
  .string()
  .refine((text) => parsePreciseDate(text) !== undefined, {
    ...say({
      th: "ต้องเป็นวันที่ เช่น 2026, 2026-05 หรือ 2026-05-04",
      en: "Must be a date: 2026, 2026-05 or 2026-05-04",
    }),
  })
  .transform((text) => text as PreciseDate)

export const words = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .nullable()
    .transform((text) => text || null)

export const Organiser = z.object({
  side: z.enum(sides),
  kind: z.enum(organiserKinds),
  name: z.string().trim().min(1).max(200),
})
export const Participants = z.object({
  side: z.enum(sides),
  group: z.enum(groups),
  count: z.number().int().min(0).max(1_000_000),
})

/** All that a person says of an activity; the form, the import and the API are checked by it. */
export const ActivityEntry = z
  .object({
    title: z.string().trim().min(1).max(300),
    kind: z.enum(kinds),
    dimension: z.enum(dimensions),
    state: z.enum(states),
    stateReason: words(1000),
    beginsOn: EdtfDate,
    endsOn: EdtfDate.nullable(),
    place: words(300),
    joint: z.boolean(),
    signingCeremony: z.boolean(),
    organisers: z.array(Organiser).max(20),
    participants: z.array(Participants).max(20),
    outputs: words(4000),
    outcomes: words(4000),
    nextStep: words(2000),
    sdgs: z.array(z.string().refine(isSdg)).max(17),
    projectId: z.uuid().nullable(),
    intentionId: z.uuid().nullable(),
    published: z.boolean(),
  })
  .meta({ id: "ActivityEntry" })
export type ActivityEntry = z.infer<typeof ActivityEntry>

/** An amount as it is written: at most 16 digits before the point and two behind it. Kept as text, never as a float. */
export const Amount = z.string().regex(/^\d{1,16}(\.\d{1,2})?$/, {
  ...say({ th: "ต้องเป็นจำนวนเงิน เช่น 12500 หรือ 12500.50", en: "Must be an amount such as 12500 or 12500.50" }),
})
export const Rate = z
  .string()
  .regex(/^\d{1,10}(\.\d{1,8})?$/, {
    ...say({ th: "ต้องเป็นอัตราแลกเปลี่ยน เช่น 0.2345", en: "Must be a rate such as 0.2345" }),
  })
  .refine((text) => /[1-9]/.test(text), {
    ...say({ th: "อัตราแลกเปลี่ยนต้องมากกว่าศูนย์", en: "A rate is greater than zero" }),
  })

export const BudgetLine = z.object({
  stage: z.enum(stages),
  source: z.enum(sources),
  kind: z.enum(budgetKinds),
  amount: Amount,
  currency: z.string().regex(/^[A-Z]{3}$/),
  rate: Rate,
  rateNote: words(200),
  note: words(300),
})
export type BudgetLine = z.infer<typeof BudgetLine>

const evidence = z.number().int().min(0).max(3)

/** An activity as lists and programs see it. */
export const ActivityItem = z
  .object({
    id: z.uuid(),
    relationId: z.uuid(),
    title: z.string(),
    kind: z.enum(kinds),
    dimension: z.enum(dimensions),
    state: z.enum(states),
    beginsOn: z.string(),
    endsOn: z.string().nullable(),
    beginsFrom: z.string(),
    endsUntil: z.string(),
    place: z.string().nullable(),
    joint: z.boolean(),
    tangible: z.boolean(),
    signingCeremony: z.boolean(),
    organisedLocally: z.boolean(),
    people: z.number().int(),
    evidence,
    reported: z.boolean(),
    published: z.boolean(),
    confirmation: z.enum(confirmations),
    spentBaht: z.string(),
  })
  .meta({ id: "Activity" })
export type ActivityItem = z.infer<typeof ActivityItem>

/** All that is known of an activity. */
export type ActivityDetail = ActivityEntry &
  Omit<ActivityItem, keyof ActivityEntry> & {
    readonly homeUnits: readonly string[]
    readonly documents: number
    readonly partnerConfirmedOn: string | null
    readonly partnerConfirmedBy: string | null
    readonly origin: "office" | "organisation" | "link" | "import" | "demo"
    readonly reporterOrganisationId: string | null
    readonly reporterName: string | null
    readonly plannedBaht: string
    readonly approvedBaht: string
    readonly mergedInto: string | null
    readonly withdrawn: boolean
    readonly withdrawnReason: string | null
    readonly projectTitle: string | null
    readonly intentionTitle: string | null
    readonly revision: number
  }
