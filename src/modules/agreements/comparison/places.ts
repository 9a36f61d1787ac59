import { earliestDay, parsePreciseDate } from "#kernel/dates.ts"
import type { RenderedLanguage } from "../drafting/render.ts"
import type { Draft } from "../drafting/rules.ts"
import type { FormatLanguage } from "../formats/languages/rules.ts"
import { placesOf } from "./fits.ts"
import type { ClauseFinding } from "./report.ts"

/*
 * A place for a number or a day may be filled otherwise than the records have it, the same in every language. Texts that are
 * equally valid and name different years or days are no filled format: what stands otherwise in some of them is a change.
 */

type Findings = readonly ClauseFinding[]

/** What a language has in a place: what the text says, or what the records filled; undefined where it is empty. */
const valueIn = (findings: Findings, { language, clauses }: RenderedLanguage, place: string) => {
  const said = findings.find(
    (finding) => finding.language === language && finding.places?.[place] !== undefined,
  )
  return (
    said?.places?.[place] ??
    clauses.map((clause) => placesOf(clause)[place]).find((value) => value !== undefined)
  )
}

/** The findings, those of a filled place as changes where the languages contradict each other. */
export const contradictionsFound = (expected: readonly RenderedLanguage[], findings: Findings): Findings =>
  findings.map((finding) => {
    const contradicts = Object.entries(finding.places ?? {}).some(([place, value]) =>
      expected.some((other) => (valueIn(findings, other, place) ?? value) !== value),
    )
    return contradicts ? { ...finding, status: "changed", departs: true } : finding
  })

/** What all languages of a text say otherwise than the records: the years of its validity, the day of its signing. */
export const agreedPlaces = (
  languages: readonly FormatLanguage[],
  findings: Findings,
): Partial<Pick<Draft, "years" | "signingDate">> => {
  const agreed = (place: string) => {
    const said = languages.map(
      (language) => findings.find((one) => one.language === language && one.places?.[place])?.places?.[place],
    )
    return new Set(said).size === 1 ? said[0] : undefined
  }
  const [years, date] = [Number(agreed("years")), parsePreciseDate(agreed("signing_date") ?? "")]
  return {
    ...(Number.isInteger(years) && years >= 1 && years <= 99 ? { years } : {}),
    ...(date?.length === 10 ? { signingDate: earliestDay(date) } : {}),
  }
}
