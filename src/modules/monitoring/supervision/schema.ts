import { z } from "zod"
import { optionalText, requiredText } from "#http/fields.ts"
import { say } from "#http/zod-issues.ts"
import { isProblem } from "../evaluation/rules.ts"
import { OptionalDay, Province, WholeDay } from "../registers.ts"
import { supervisionWords as words } from "./words.ts"

const orNull = (longest: number) => optionalText(longest).transform((text) => text ?? null)
const emptyIsNull = z
  .string()
  .optional()
  .transform((value) => value || null)

export const SupervisionEntry = z.object({
  kind: z.enum(["visit", "listening"]),
  province: Province,
  heldOn: WholeDay,
  place: orNull(300),
  ledBy: requiredText(300),
  attended: optionalText(8000).transform((text) =>
    (text ?? "")
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean),
  ),
  summary: requiredText(8000),
})
export type SupervisionEntry = z.infer<typeof SupervisionEntry>

export const FindingEntry = z
  .object({
    says: requiredText(4000),
    relation: emptyIsNull.pipe(z.uuid().nullable()),
    problem: emptyIsNull.refine((value) => value === null || isProblem(value)),
    followUp: orNull(2000),
    responsible: emptyIsNull.pipe(z.enum(["province", "ministry"]).nullable()),
    dueOn: OptionalDay,
  })
  .refine(
    ({ followUp, responsible, dueOn }) =>
      [followUp, responsible, dueOn].every(Boolean) || (!followUp && !dueOn),
    { ...say(words.allThree), path: ["followUp"] },
  )
export type FindingEntry = z.infer<typeof FindingEntry>

export const FinishEntry = z.object({ on: WholeDay, note: requiredText(4000) })
