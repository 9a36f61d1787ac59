import { preciseDate } from "#kernel/dates.ts"
import type { FieldChange } from "#kernel/errors.ts"
import { countryName, formatDate } from "#kernel/format.ts"
import { joinTexts, same, type Text } from "#kernel/text.ts"
import { words } from "../words.ts"

type Image = Readonly<Record<string, unknown>>

/** One row that an act changed, as the database kept it. */
export type RowChange = {
  readonly table: string
  readonly operation: "insert" | "update" | "delete"
  readonly before: Image | null
  readonly after: Image | null
}

/** How codes and ids are called. */
export type Names = {
  readonly unit: (code: string) => Text
  readonly relation: (id: string) => Text
}

/** What an act changed of a relation, field by field, in words. What the program keeps for itself is left out. */
export const describeChanges = (changes: readonly RowChange[], names: Names): FieldChange[] => [
  ...changes.filter(({ table }) => table === "relation").flatMap((change) => relationFields(change, names)),
  ...partyFields(
    changes.filter(({ table }) => table === "party"),
    names,
  ),
  ...changes.filter(({ table }) => table === "relation_event").map(eventField),
]

type Field = {
  readonly column: string
  readonly field: string
  readonly label: Text
  readonly say: (value: string, names: Names) => Text
}

const ofWords = (table: Readonly<Record<string, Text>>) => (value: string) => table[value] ?? same(value)

const date = (value: string): Text => ({
  th: formatDate(preciseDate(value), { language: "th" }),
  en: formatDate(preciseDate(value), { language: "en" }),
})

const fields: readonly Field[] = [
  { column: "status", field: "status", label: words.state, say: ofWords(words.status) },
  { column: "stage", field: "stage", label: words.stageLabel, say: ofWords(words.stage) },
  { column: "term", field: "term", label: words.termLabel, say: ofWords(words.term) },
  { column: "certainty", field: "certainty", label: words.certaintyLabel, say: ofWords(words.certainty) },
  { column: "proposed_on", field: "proposedOn", label: words.proposedSince, say: date },
  { column: "signed_on", field: "signedOn", label: words.since, say: date },
  { column: "ended_on", field: "endedOn", label: words.endedOn, say: date },
  { column: "end_reason", field: "endReason", label: words.endReason, say: same },
  { column: "note", field: "note", label: words.note, say: same },
  {
    column: "merged_into",
    field: "mergedInto",
    label: words.mergedInto,
    say: (id, names) => names.relation(id),
  },
  { column: "withdrawn_at", field: "withdrawn", label: words.withdrawn, say: () => words.withdrawnSays },
]

const relationFields = ({ before, after }: RowChange, names: Names): FieldChange[] =>
  fields.flatMap(({ column, field, label, say }) => {
    const [was, is] = [before?.[column] ?? null, after?.[column] ?? null]
    if (was === is) return []
    const inWords = (value: unknown) => (typeof value === "string" ? say(value, names) : null)
    return [{ field, label, before: inWords(was), after: inWords(is) }]
  })

/** Parties are compared as two sets for each side: a party that only moved up was not changed. */
const partyFields = (changes: readonly RowChange[], names: Names): FieldChange[] =>
  (["home", "partner"] as const).flatMap((side) => {
    const called = (images: readonly (Image | null)[]) =>
      images.filter((image) => image?.["side"] === side).map((image) => partyName(image ?? {}, names))
    const before = called(changes.map((change) => change.before))
    const after = called(changes.map((change) => change.after))
    const gone = before.filter((name) => !after.some((other) => other.th === name.th))
    const come = after.filter((name) => !before.some((other) => other.th === name.th))
    if (gone.length === 0 && come.length === 0) return []
    const list = (texts: readonly Text[]) => (texts.length > 0 ? joinTexts(texts, " · ") : null)
    return [{ field: `parties.${side}`, label: words[side], before: list(gone), after: list(come) }]
  })

const partyName = (image: Image, names: Names): Text => {
  const { unit, country, written } = image
  const name = typeof unit === "string" ? names.unit(unit) : same(`“${String(written)}”`)
  if (typeof country !== "string" || country === "TH") return name
  return joinTexts([name, { th: countryName(country, "th"), en: countryName(country, "en") }], " ")
}

const eventField = ({ before, after }: RowChange): FieldChange => {
  const image = after ?? before ?? {}
  const kind = String(image["kind"]) as keyof typeof words.event
  return {
    field: "events",
    label: words.event[kind],
    before: before && eventText(before),
    after: after && eventText(after),
  }
}

const eventText = (image: Image): Text => {
  const parts = [date(String(image["happened_on"]))]
  if (typeof image["valid_until"] === "string") parts.push(words.validUntil(date(image["valid_until"])))
  for (const name of ["place", "note", "source"] as const) {
    if (typeof image[name] === "string") parts.push(same(image[name]))
  }
  return joinTexts(parts, " · ")
}
