import type { FormState } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { type Issue, MovedOn } from "#kernel/errors.ts"
import type { Language } from "#kernel/text.ts"
import { mergeEntries } from "../entry/merge.ts"
import { placeField } from "../entry/places.ts"
import type { ReadEntry } from "../entry/read-entry.ts"
import type { RelationEntry } from "../entry/rules.ts"
import { RelationBody } from "../entry/schema.ts"
import { entryOf, valuesOf } from "../entry/values.ts"
import { changesSince } from "../queries/history.ts"
import type { RelationDetail } from "../schema.ts"
import { namesFrom } from "./entry-flow.ts"
import { formWords } from "./form-words.ts"

type Values = FormState["values"]

/** The form as the register stands: its version and what it says go along, to tell later who changed what. */
export const freshCorrection = (relation: RelationDetail, language: Language): FormState => ({
  values: { ...valuesOf(entryOf(relation), namesIn(relation).unit, language), ...versionOf(relation) },
  issues: [],
})

const versionOf = (relation: RelationDetail): Values => ({
  revision: [String(relation.revision)],
  base: [JSON.stringify(entryOf(relation))],
})

const namesIn = (relation: RelationDetail, read?: ReadEntry) =>
  namesFrom(
    read?.places ?? [],
    relation.parties.flatMap(({ unit }) => unit ?? []),
  )

export const revisionIn = (sent: FormData): number => Number(sent.get("revision"))

/** What the register said when the form was opened; undefined where it did not come back whole. */
export const baseOf = (sent: FormData): RelationEntry | undefined => {
  try {
    return RelationBody.parse(JSON.parse(String(sent.get("base"))))
  } catch {
    return undefined
  }
}

/** What the form shows after somebody else changed the record, and which fields both changed. */
export const takeUp = async (
  request: Request,
  relation: RelationDetail,
  read: ReadEntry,
  revision: number,
  base: RelationEntry | undefined,
): Promise<{ moved: MovedOn; values: Values; issues: Issue[] }> => {
  const changes = await changesSince(request.services.database.query, relation.id, revision)
  const moved = new MovedOn(relation.revision, changes)
  const now = entryOf(relation)
  const mine = read.entry ?? now
  const { entry, contested } = mergeEntries(base ?? now, mine, now)
  const issues = contested.map((field): Issue => {
    const change = changes.find((one) => one.field === field)
    const side = field === "parties.home" ? "home" : "partner"
    const path = field.startsWith("parties.")
      ? placeField(
          Math.max(
            0,
            entry.parties.findIndex((party) => party.side === side),
          ),
        )
      : field
    return { path, text: formWords.alsoChanged(change?.by ?? "", change?.after ?? null) }
  })
  const values = valuesOf(entry, namesIn(relation, read).unit, request.language)
  return { moved, values: { ...values, ...versionOf(relation) }, issues }
}
