import { z } from "zod"
import { DateFields, optionalText, requiredText } from "#http/fields.ts"
import { say } from "#http/zod-issues.ts"
import { type Day, precisionOf, type PreciseDate } from "#kernel/dates.ts"
import { registerWords as words } from "./register-words.ts"

const isDay = (date: PreciseDate | undefined): boolean => date === undefined || precisionOf(date) === "day"
const asDay = (date: PreciseDate | undefined): Day | undefined => date as Day | undefined

/** A day that must be known whole: what a deadline or a meeting has. */
export const WholeDay = DateFields.refine(
  (date) => Boolean(date) && isDay(date),
  say(words.wholeDay),
).transform((date) => date as Day)
export const OptionalDay = DateFields.refine(isDay, say(words.wholeDay)).transform(asDay)
export const Province = z.string().regex(/^TH-\d\d$/, say(words.chooseProvince))

export const Handbook = z
  .object({ title: requiredText(300), publishedOn: WholeDay, validFrom: WholeDay, validUntil: OptionalDay })
  .refine(({ validFrom, validUntil }) => !validUntil || validUntil >= validFrom, {
    ...say(words.endsBeforeBeginning),
    path: ["validUntil"],
  })
export type Handbook = z.infer<typeof Handbook>

export const Training = z
  .object({
    province: Province,
    course: requiredText(300),
    heldOn: WholeDay,
    validUntil: WholeDay,
    officers: z.coerce
      .number(say(words.howMany))
      .int(say(words.howMany))
      .min(1, say(words.howMany))
      .max(10_000),
  })
  .refine(({ heldOn, validUntil }) => validUntil >= heldOn, {
    ...say(words.endsBeforeBeginning),
    path: ["validUntil"],
  })
export type Training = z.infer<typeof Training>

export const WorkingGroup = z.object({
  /** "central", or the code of a province. */
  province: z.literal("central").or(Province),
  name: requiredText(300),
  setUpOn: WholeDay,
  orderNumber: optionalText(100),
})
export type WorkingGroup = z.infer<typeof WorkingGroup>

export const Meeting = z.object({ heldOn: WholeDay, resolution: requiredText(4000) })
export type Meeting = z.infer<typeof Meeting>

export const Task = z.object({ title: requiredText(300), dueOn: WholeDay })
export type Task = z.infer<typeof Task>

export const DayOnly = z.object({ on: WholeDay })
