import { z } from "zod"
import { requiredText } from "#http/fields.ts"
import type { Request } from "#http/request.ts"
import { forbidden } from "#kernel/errors.ts"
import { explain } from "#kernel/explain.ts"
import { same } from "#kernel/text.ts"
import type { RelationItem } from "#modules/registry/index.ts"
import { Select } from "#ui/forms/fields.tsx"
import { linkDays, linkLanguages } from "../links/rules.ts"
import { linkWords } from "../links/words.ts"
import { activityRights } from "../rights.ts"
import { organiserKinds } from "../rules.ts"
import { homeUnitsOf } from "./relation-activities.tsx"

export const LinkForm = z.object({
  organisationName: requiredText(200),
  organisationKind: z.enum(organiserKinds),
  language: z.enum(linkLanguages),
  days: z.coerce.number().pipe(z.union(linkDays.map((days) => z.literal(days)))),
})

const languageNames = Object.fromEntries(
  linkLanguages.map((code) => [
    code,
    same(new Intl.DisplayNames(code, { type: "language" }).of(code) ?? code),
  ]),
) as Record<(typeof linkLanguages)[number], ReturnType<typeof same>>

/** Languages to choose from, each by its own name. */
export const languageOptions = (codes: readonly (typeof linkLanguages)[number][]) =>
  codes.map((code) => ({ value: code, label: languageNames[code], lang: code }))

/** @throws Refusal where this person may not invite for the relation */
export const mayInvite = (request: Request, relation: Pick<RelationItem, "parties">) => {
  const { allowed, because } = explain(activityRights["activity.invite"], request.actor, {
    units: homeUnitsOf(relation),
  })
  if (!allowed) throw forbidden(because)
}

export const DaysField = () => (
  <Select
    name="days"
    label={linkWords.days}
    options={linkDays.map((days) => ({ value: String(days), label: linkWords.daysOf(days) }))}
  />
)

export const inviting = { right: activityRights["activity.invite"] } as const
