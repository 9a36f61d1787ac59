import type { Text } from "#kernel/text.ts"

/** What can be wrong with a history; docs/operations.md says what each means and what to do. */
export type FindingCode =
  | "seal_changed"
  | "seal_missing"
  | "stream_changed"
  | "stream_cut"
  | "entry_changed"
  | "entry_deleted"
  | "entry_inserted"
  | "entry_backdated"
  | "change_without_act"
  | "record_changed"
  | "record_deleted"
  | "record_without_history"
  | "history_interrupted"
  | "personal_changed"
  | "personal_missing"
  | "kept_seal_differs"
  | "kept_seal_missing"
  | "kept_seal_unreadable"
  | "guard_missing"

/** A field that differs: what the history holds, and what was found. */
export type FieldDifference = { readonly field: string; readonly kept: unknown; readonly found: unknown }

/** One thing that does not fit, as exactly as it can be said. */
export type Finding = {
  readonly code: FindingCode
  readonly text: Text
  /** The stream of entries: "act", or the kind of record. */
  readonly stream?: string
  readonly table?: string
  readonly record?: string
  /** The act concerned, and the number of the change. */
  readonly act?: string
  readonly change?: number
  /** When it was done, as the entry itself says; ISO, UTC. */
  readonly at?: string
  /** The seals between which it was written, by their time. */
  readonly sealedBetween?: readonly [string | undefined, string]
  readonly fields?: readonly FieldDifference[]
}

/** Takes findings from every check, and no more of each code than a person can read. */
export type Findings = {
  readonly add: (finding: Finding) => void
  readonly all: () => readonly Finding[]
  /** How many there are of each code, those left out included. */
  readonly counts: () => Readonly<Record<string, number>>
}

const shownOfEach = 200

export const collectFindings = (): Findings => {
  const found: Finding[] = []
  const counts: Record<string, number> = {}
  return {
    add: (finding) => {
      const count = (counts[finding.code] = (counts[finding.code] ?? 0) + 1)
      if (count <= shownOfEach) found.push(finding)
    },
    all: () => found,
    counts: () => counts,
  }
}
