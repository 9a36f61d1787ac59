import { z } from "zod"
import { DateFields, optionalText, requiredText, RequiredDateFields } from "#http/fields.ts"
import { say } from "#http/zod-issues.ts"
import { toArabicNumerals } from "#kernel/numerals.ts"
import { kinds, type OrganiserKind, type Participants } from "../rules.ts"
import type { ActivityEntry } from "../schema.ts"
import { usualDimension } from "./rules.ts"

const people = z
  .string()
  .optional()
  .transform((text) => toArabicNumerals(text ?? "").replaceAll(/[,\s]/g, "") || "0")
  .pipe(
    z.string().regex(/^\d{1,6}$/, {
      ...say({ th: "ใส่จำนวนคนเป็นตัวเลข เช่น 40", en: "A number of people, such as 40" }),
    }),
  )
  .transform(Number)

/** What is asked of whoever reports from the ground: as little as makes a report. */
export const GroundReport = z.object({
  key: z.uuid(),
  title: requiredText(300),
  kind: z.enum(kinds, { ...say({ th: "เลือกว่าทำอะไร", en: "Choose what was done" }) }),
  beginsOn: RequiredDateFields,
  endsOn: DateFields,
  place: optionalText(300),
  homePeople: people,
  partnerPeople: people,
  outputs: z
    .string()
    .trim()
    .min(1, { ...say({ th: "เล่าสั้น ๆ ว่าได้อะไร", en: "Tell in short what came of it" }) })
    .max(4000),
  name: optionalText(120),
  phone: optionalText(40),
})
export type GroundReport = z.infer<typeof GroundReport>

/** Who reports, as the province invited it. */
export type Reporter = { readonly name: string; readonly kind: OrganiserKind }

/** A report from the ground as an activity. Both sides took part where people of the partner's side were there. */
export const entryOfReport = (report: GroundReport, reporter: Reporter): ActivityEntry => {
  if (!report.beginsOn) throw new Error("the schema lets no report pass without a day")
  const groups: readonly Participants[] = [
    { side: "home", group: "other", count: report.homePeople },
    { side: "partner", group: "other", count: report.partnerPeople },
  ]
  return {
    title: report.title,
    kind: report.kind,
    dimension: usualDimension(report.kind),
    state: "held",
    stateReason: null,
    beginsOn: report.beginsOn,
    endsOn: report.endsOn ?? null,
    place: report.place ?? null,
    joint: report.partnerPeople > 0,
    signingCeremony: false,
    organisers: [{ side: "home", kind: reporter.kind, name: reporter.name }],
    participants: groups.filter(({ count }) => count > 0),
    outputs: report.outputs,
    outcomes: null,
    nextStep: null,
    sdgs: [],
    projectId: null,
    intentionId: null,
    published: false,
  }
}
