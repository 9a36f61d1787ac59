import type { RelationEntry } from "./rules.ts"

type Field = Exclude<keyof RelationEntry, "parties"> | "parties.home" | "parties.partner"

const plainFields = [
  "status",
  "stage",
  "term",
  "certainty",
  "proposedOn",
  "signedOn",
  "endedOn",
  "endReason",
  "note",
] as const

/**
 * What two people made of the same record: where I changed nothing, theirs stands; where I did, mine does.
 * @returns the entry, and the fields that both changed, each otherwise
 */
export const mergeEntries = (
  base: RelationEntry,
  mine: RelationEntry,
  theirs: RelationEntry,
): { readonly entry: RelationEntry; readonly contested: readonly Field[] } => {
  const contested: Field[] = []
  const choose = <Value>(field: Field, was: Value, typed: Value, now: Value): Value => {
    if (same(typed, was) || same(typed, now)) return now
    if (!same(now, was)) contested.push(field)
    return typed
  }
  const chosen = Object.fromEntries(
    plainFields.map((field) => [field, choose(field, base[field], mine[field], theirs[field])]),
  ) as Omit<RelationEntry, "parties">
  const parties = (["home", "partner"] as const).flatMap((side) =>
    choose(`parties.${side}`, partiesOf(base, side), partiesOf(mine, side), partiesOf(theirs, side)),
  )
  return { entry: { ...chosen, parties }, contested }
}

const partiesOf = ({ parties }: RelationEntry, side: "home" | "partner") =>
  parties.filter((party) => party.side === side)

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
