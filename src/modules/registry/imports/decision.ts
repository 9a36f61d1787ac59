import type { RelationEntry } from "../entry/rules.ts"
import type { ComparedField } from "./types.ts"

/** What a person may decide of a row that is in doubt. */
export type Decision =
  /** The row is right as it was read; of a row that says otherwise than the register, the register takes it over. */
  | { readonly kind: "confirm"; readonly knownDuplicates: readonly string[] }
  /** It means this. */
  | { readonly kind: "correct"; readonly entry: RelationEntry; readonly knownDuplicates: readonly string[] }
  /** It is a relation that the register has already. */
  | { readonly kind: "merge"; readonly into: string }
  /** It is no relation, or none that the register should show; of one that says otherwise, the register stands. */
  | { readonly kind: "set_aside" }

export const decisions = ["open", "confirmed", "corrected", "merged", "set_aside"] as const
export type DecisionState = (typeof decisions)[number]

/** What must be known to take a decision back: what there was before it, and the revision that it left. */
export type Undo = {
  /** The relation that the row had before. */
  readonly relationId: string | null
  /** The relation that was changed, as it was; null where none was. */
  readonly changed: {
    readonly id: string
    readonly entry: RelationEntry
    readonly revision: number
    /** Relations that led to it and now lead on. */
    readonly repointed: readonly string[]
  } | null
}

/** The version of a row that somebody looked at: changes with the row and with its relation. */
export const versionOf = (row: number, relation: number | null): string => `${row}.${relation ?? 0}`

/** What the register would say once it takes over what a row says otherwise. */
export const takenOver = (
  has: RelationEntry,
  says: RelationEntry,
  differences: readonly ComparedField[],
): RelationEntry => {
  const taken = Object.fromEntries(differences.map((field) => [field, says[field]]))
  const next: RelationEntry = { ...has, ...taken, certainty: "certain" }
  const over = next.status === "ended" || next.status === "not_established"
  const signed = next.status === "in_force" || next.status === "ended"
  return {
    ...next,
    stage: next.status === "proposed" ? next.stage : null,
    signedOn: signed ? (next.signedOn ?? says.signedOn) : null,
    endedOn: over ? next.endedOn : null,
    endReason: over ? next.endReason : null,
  }
}

/** Whether two entries say the same, sure or not. */
export const sayTheSame = (one: RelationEntry, other: RelationEntry): boolean => {
  const said = ({ certainty: _, parties, ...fields }: RelationEntry) => [
    fields,
    parties.map(({ side, unit, written }) => [side, unit ?? written]),
  ]
  const sorted = (entry: RelationEntry) =>
    JSON.stringify(said(entry), (_, value: unknown) =>
      value && typeof value === "object" && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : value,
    )
  return sorted(one) === sorted(other)
}

/** Who decided a row meanwhile, when, what and why. */
export type Meanwhile = {
  readonly decision: DecisionState
  readonly by: string
  readonly at: Date
  readonly reason: string | null
}
