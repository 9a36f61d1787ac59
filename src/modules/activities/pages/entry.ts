import { z } from "zod"
import { DateFields, dateToFields, optionalText, RequiredDateFields, requiredText } from "#http/fields.ts"
import { freshForm, type FormState } from "#http/forms.ts"
import { textsOf } from "#http/form-data.ts"
import { say } from "#http/zod-issues.ts"
import { toArabicNumerals } from "#kernel/numerals.ts"
import type { Language } from "#kernel/text.ts"
import { dimensions, groups, isSdg, kinds, organiserKinds, sides, states } from "../rules.ts"
import type { ActivityDetail, ActivityEntry } from "../schema.ts"
import { rowsOf } from "./rows.ts"
import { words } from "./words.ts"

const orNull = (longest: number) => optionalText(longest).transform((text) => text ?? null)
const ticked = z
  .string()
  .optional()
  .transform((value) => value === "yes")
const idOrNull = z
  .string()
  .optional()
  .transform((value) => value || null)
  .pipe(z.uuid().nullable())

const wholeNumber = z
  .string()
  .transform((text) => toArabicNumerals(text).replaceAll(/[,\s]/g, ""))
  .pipe(
    z.string().regex(/^\d{1,7}$/, {
      ...say({ th: "ต้องเป็นจำนวนคน เช่น 120", en: "Must be a number of people, such as 120" }),
    }),
  )
  .transform(Number)

export const sdgList = z
  .string()
  .optional()
  .transform((text) => [
    ...new Set(
      toArabicNumerals(text ?? "")
        .split(/[,\s]+/)
        .filter(Boolean),
    ),
  ])
  .refine((list) => list.every(isSdg), { ...say(words.sdgWrong) })

/** The form of an activity, read into an entry. */
export const ActivityForm = z
  .object({
    title: requiredText(300),
    kind: z.enum(kinds),
    dimension: z.enum(dimensions),
    state: z.enum(states),
    stateReason: orNull(1000),
    beginsOn: RequiredDateFields,
    endsOn: DateFields,
    place: orNull(300),
    joint: ticked,
    signingCeremony: ticked,
    organisers: rowsOf(
      z.object({ side: z.enum(sides), kind: z.enum(organiserKinds), name: requiredText(200) }),
      "name",
    ),
    participants: rowsOf(
      z.object({ side: z.enum(sides), group: z.enum(groups), count: wholeNumber }),
      "count",
    ),
    outputs: orNull(4000),
    outcomes: orNull(4000),
    nextStep: orNull(2000),
    sdgs: sdgList,
    projectId: idOrNull,
    intentionId: idOrNull,
    published: ticked,
  })
  .transform(({ beginsOn, endsOn, ...rest }, context): ActivityEntry => {
    if (!beginsOn) {
      context.addIssue({ code: "custom", message: "" })
      return z.NEVER
    }
    return { ...rest, beginsOn, endsOn: endsOn ?? null }
  })

/** What was sent, to be shown again as it is; without the button that was pressed. */
export const sentState = (form: FormData): FormState => {
  const { step: _, ...values } = textsOf(form)
  return { values, issues: [] }
}

export const stepOf = (form: FormData): string => form.get("step")?.toString() ?? "save"

/** How many rows of a name a form shows: those with something in them, and at least so many. */
export const rowsIn = ({ values }: FormState, name: string, least: number): number => {
  const shown = Object.keys(values).flatMap((key) => {
    const [, row] = new RegExp(`^${name}\\.(\\d+)\\.`).exec(key) ?? []
    return row === undefined ? [] : [Number(row) + 1]
  })
  return Math.min(20, Math.max(least, ...shown))
}

/** The same form with an empty row more. */
export const withRow = (state: FormState, name: string, field: string, least: number): FormState => ({
  ...state,
  values: { ...state.values, [`${name}.${rowsIn(state, name, least)}.${field}`]: [""] },
})

/** An activity as its form shows it. */
export const formOf = (activity: ActivityDetail, language: Language): FormState =>
  freshForm({
    revision: String(activity.revision),
    title: activity.title,
    kind: activity.kind,
    dimension: activity.dimension,
    state: activity.state,
    stateReason: activity.stateReason ?? undefined,
    ...dateToFields("beginsOn", activity.beginsOn, language === "th"),
    ...dateToFields("endsOn", activity.endsOn, language === "th"),
    place: activity.place ?? undefined,
    joint: activity.joint ? "yes" : undefined,
    signingCeremony: activity.signingCeremony ? "yes" : undefined,
    outputs: activity.outputs ?? undefined,
    outcomes: activity.outcomes ?? undefined,
    nextStep: activity.nextStep ?? undefined,
    sdgs: activity.sdgs.join(", "),
    projectId: activity.projectId ?? undefined,
    intentionId: activity.intentionId ?? undefined,
    published: activity.published ? "yes" : undefined,
    ...Object.fromEntries(
      activity.organisers.flatMap(({ side, kind, name }, row) => [
        [`organisers.${row}.side`, side],
        [`organisers.${row}.kind`, kind],
        [`organisers.${row}.name`, name],
      ]),
    ),
    ...Object.fromEntries(
      activity.participants.flatMap(({ side, group, count }, row) => [
        [`participants.${row}.side`, side],
        [`participants.${row}.group`, group],
        [`participants.${row}.count`, String(count)],
      ]),
    ),
  })
