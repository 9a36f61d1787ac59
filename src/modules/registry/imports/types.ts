import type { Day } from "#kernel/dates.ts"
import type { Text } from "#kernel/text.ts"
import type { Confidence } from "#modules/places/index.ts"
import type { RelationEntry } from "../entry/rules.ts"

/** What else a party may be, likeliest first; `score` is a share of belief, 0 to 1. */
export type PartyCandidate = {
  readonly code: string
  readonly name: string
  readonly nameTh: string | null
  readonly country: string
  readonly score: number
  readonly reason: Text
}

/** How sure the reader is of one party, and what else it may be. */
export type PartyReading = { readonly confidence: Confidence; readonly candidates: readonly PartyCandidate[] }

/** A row of a list or spreadsheet as its reader gives it. */
export type ImportedRow = {
  /** Reading order from 1; in a spreadsheet the number that Excel shows. */
  readonly row: number
  /** The number as printed, even where it was misread. */
  readonly serial: number | null
  /** The row as printed. */
  readonly text: string
  /** The words of both sides as `home` and `partner`; of a spreadsheet, the other cells by column as well. */
  readonly printed: Readonly<Record<string, string>>
  /** The relation as it would be entered. Whether it is certain is judged when it is applied, not by the reader. */
  readonly entry: Omit<RelationEntry, "certainty">
  /** One for each party of the entry, in the same order. */
  readonly parties: readonly PartyReading[]
  /** The confidence of the row as a whole: no better than that of its parties. */
  readonly confidence: Confidence
}

/** Something that a person should look at. `rows` is empty where it concerns the whole. */
export type ImportFinding = {
  readonly code: string
  readonly rows: readonly number[]
  readonly message: Text
  /** Relations of the register that it concerns, where it concerns any. */
  readonly relations?: readonly string[]
}

export type SideTotals = { readonly relations: number; readonly provinces: number }

export type ImportKind = "official_list" | "spreadsheet"

/** A row that was not taken, and why. */
export type LeftOutRow = {
  readonly row: number
  readonly problems: readonly Text[]
  /** Its cells as they stood, each with its heading before it. */
  readonly cells?: readonly (readonly string[])[]
}

/** A file as read, ready to be applied. */
export type ReadFile = {
  readonly kind: ImportKind
  readonly fileName: string
  readonly sha256: string
  readonly content: Buffer
  /** The day that the file speaks for; null where it does not say (then today's). */
  readonly asOf: Day | null
  readonly declared: {
    readonly signed: SideTotals | null
    readonly inProcess: SideTotals | null
  } | null
  readonly counted: { readonly signed: SideTotals; readonly inProcess: SideTotals }
  readonly rows: readonly ImportedRow[]
  readonly findings: readonly ImportFinding[]
  readonly leftOut: readonly LeftOutRow[]
}

/** What a row is to the register: a relation that it lacks, one that it has, or one that it has otherwise. */
export type Outcome = "new" | "same" | "changed"

/** Fields in which a row may say otherwise than the register. */
export const comparedFields = [
  "status",
  "stage",
  "term",
  "proposedOn",
  "signedOn",
  "endedOn",
  "note",
] as const
export type ComparedField = (typeof comparedFields)[number]

/** What came of applying a file, in figures. */
export type Applied = {
  readonly id: string
  readonly rows: number
  readonly new: number
  readonly same: number
  readonly changed: number
  /** Rows that wait for a person's decision. */
  readonly open: number
  readonly findings: number
}
