import { dateToFields } from "#http/fields.ts"
import type { PreciseDate } from "#kernel/dates.ts"
import type { Language, Text } from "#kernel/text.ts"
import type { RelationDetail } from "../schema.ts"
import type { RelationEntry } from "./rules.ts"

/** What the register says of a relation, as it would be entered. */
export const entryOf = (relation: RelationDetail): RelationEntry => ({
  status: relation.status,
  stage: relation.stage,
  term: relation.termChosen,
  certainty: relation.certainty,
  proposedOn: relation.proposedOn as PreciseDate | null,
  signedOn: relation.signedOn as PreciseDate | null,
  endedOn: relation.endedOn as PreciseDate | null,
  endReason: relation.endReason,
  note: relation.note,
  parties: relation.parties.map(({ side, unit, country, written }) => ({
    side,
    unit: unit?.code ?? null,
    country,
    written,
  })),
})

/** The fields of the form that say what an entry says. */
export const valuesOf = (
  entry: RelationEntry,
  nameOf: (code: string) => Text,
  language: Language,
): Record<string, readonly string[]> => {
  const parties = entry.parties.flatMap(({ side, unit, country, written }, index) =>
    Object.entries({
      side,
      place: unit ? nameOf(unit)[language] : (written ?? ""),
      placeCode: unit ?? "",
      choice: unit ?? "unknown",
      asked: unit ? nameOf(unit)[language] : (written ?? ""),
      country: side === "partner" ? (country ?? "") : "",
      written: written ?? "",
    }).map(([key, value]) => [`parties.${index}.${key}`, value] as const),
  )
  const { status, stage, term, certainty, proposedOn, signedOn, endedOn, endReason, note } = entry
  const fields = {
    ...Object.fromEntries(parties),
    status,
    stage,
    term,
    certainty,
    endReason,
    note,
    ...dateToFields("proposedOn", proposedOn, language === "th"),
    ...dateToFields("signedOn", signedOn, language === "th"),
    ...dateToFields("endedOn", endedOn, language === "th"),
  }
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value ? [[name, [value]] as const] : [])),
  )
}
