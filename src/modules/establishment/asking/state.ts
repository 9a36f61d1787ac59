import type { FormState } from "#http/forms.ts"
import { dateToFields } from "#http/fields.ts"
import { preciseDate } from "#kernel/dates.ts"
import type { Language } from "#kernel/text.ts"
import { type Ask, type Content, listOf } from "../procedures/answers/rules.ts"
import type { Named } from "../queries/answers.ts"

/** Answers as the fields of a form show them. */
export const stateOf = (
  asks: readonly Ask[],
  content: Content,
  named: Named,
  language: Language,
): FormState => ({
  values: Object.fromEntries(asks.flatMap((ask) => valuesOf(ask, content, named, language))),
  issues: [],
})

const valuesOf = (
  ask: Ask,
  content: Content,
  { units }: Named,
  language: Language,
): (readonly [string, readonly string[]])[] => {
  const value = content[ask.field]
  if (value === undefined || value.length === 0) return []
  if (ask.kind === "choices") return [[`${ask.field}[]`, listOf(value)]]
  if (ask.kind === "date")
    return Object.entries(dateToFields(ask.field, preciseDate(String(value)), language === "th")).flatMap(
      ([name, text]) => (text ? [[name, [text]] as const] : []),
    )
  if (ask.kind === "places")
    return listOf(value).flatMap((code, row) => [
      [`${ask.field}.${row}.place`, [units.get(code)?.[language] ?? code]] as const,
      [`${ask.field}.${row}.placeCode`, [code]] as const,
    ])
  return [[ask.field, listOf(value)]]
}
