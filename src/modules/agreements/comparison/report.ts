import type { WordFinding, WordFindingKind, WordParagraph } from "#documents/word/types.ts"
import type { FormatLanguage } from "../formats/languages/rules.ts"
import type { WordChange } from "./words-changed.ts"

export const clauseStatuses = ["unchanged", "filled", "changed", "missing", "added", "moved"] as const
export type ClauseStatus = (typeof clauseStatuses)[number]

/** What became of one clause of the format in one language; or a text that the format does not have. */
export type ClauseFinding = {
  /** The clause; of an added text the one before it, null at the beginning. */
  readonly clause: string | null
  readonly language: FormatLanguage
  readonly status: ClauseStatus
  /** Goes to the Council of State. */
  readonly departs: boolean
  /** As the format has it, filled from the records. */
  readonly expected: string
  readonly actual: string
  /** The words that differ; none where they are the same. */
  readonly words: readonly WordChange[]
  /** Numbers and days that stand otherwise than the records have them, by what they are. */
  readonly places?: Readonly<Record<string, string>>
  /** Where it begins among the paragraphs of its language; absent where it is missing. */
  readonly place?: number
}

/** A comparison of a text with its format, clause by clause in every language. */
export type Report = {
  readonly clauses: readonly ClauseFinding[]
  readonly findings: readonly WordFinding[]
  readonly departs: boolean
}

/** What an uploaded file brings, as far as the comparison needs it. */
export type ActualParagraph = Pick<WordParagraph, "text" | "marks" | "numbered"> & {
  /** Known to belong to no clause of the format. */
  readonly added?: boolean
}

/**
 * Findings that leave open what the text is, or say something in it that no clause shows: the file must be settled in Word
 * before its text is taken, and until then it counts as departing.
 */
const unsettling = new Set<WordFindingKind>([
  "inserted",
  "deleted",
  "moved",
  "hidden",
  "struck",
  "footnote",
  "text_box",
  "embedded",
  "other_document",
  "field",
  "numbering",
  "control_character",
])

export const isUnsettled = ({ kind }: WordFinding): boolean => unsettling.has(kind)

/** Puts together what was found. */
export const reportOf = (clauses: readonly ClauseFinding[], findings: readonly WordFinding[]): Report => ({
  clauses,
  findings,
  departs: clauses.some(({ departs }) => departs) || findings.some(isUnsettled),
})
