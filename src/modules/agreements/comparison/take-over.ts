import type { Draft } from "../drafting/rules.ts"
import type { FormatLanguage } from "../formats/languages/rules.ts"
import { agreedPlaces } from "./places.ts"
import { keyOfParagraphs } from "./same-text.ts"
import type { ClauseFinding, Report } from "./report.ts"

/**
 * The draft that reads like a compared file: years and days that all its languages say become the draft's own, what the file
 * says otherwise becomes a change of the clause in its language.
 * Clauses that say the same keep what the records fill.
 */
export const takeOver = (draft: Draft, { clauses }: Report): Draft => {
  const agreed = agreedPlaces(draft.languages, clauses)
  const edits: Record<string, Partial<Record<FormatLanguage, string>>> = {}
  const added: Draft["added"][number][] = []
  const orders: Partial<Record<FormatLanguage, string[]>> = {}
  for (const finding of clauses) {
    const { clause, language, status, actual } = finding
    if (status === "added") added.push({ after: clause, language, text: actual })
    else if (clause !== null && differs(finding) && !isFilledBy(agreed, finding))
      edits[clause] = { ...edits[clause], [language]: actual }
  }
  for (const language of draft.languages) {
    const moved = clauses.some((finding) => finding.language === language && finding.status === "moved")
    if (moved) orders[language] = orderIn(clauses, language)
  }
  return { ...draft, ...agreed, edits, added, orders }
}

const differs = ({ expected, actual }: ClauseFinding): boolean =>
  keyOfParagraphs(expected) !== keyOfParagraphs(actual)

/** Whether all that a text says otherwise is what the draft takes as its own years and day. */
const isFilledBy = (
  agreed: ReturnType<typeof agreedPlaces>,
  { status, places = {} }: ClauseFinding,
): boolean => {
  const names = Object.keys(places)
  return status === "filled" && names.length > 0 && names.every((name) => isTaken(agreed, name))
}

const isTaken = ({ years, signingDate }: ReturnType<typeof agreedPlaces>, name: string): boolean =>
  (name === "years" && years !== undefined) || (name === "signing_date" && signingDate !== undefined)

/** The clauses of a language in the order in which the file has them. */
const orderIn = (clauses: readonly ClauseFinding[], language: FormatLanguage): string[] =>
  clauses
    .filter(
      (finding) => finding.language === language && finding.clause !== null && finding.status !== "added",
    )
    .toSorted((one, other) => (one.place ?? 0) - (other.place ?? 0))
    .flatMap(({ clause }) => clause ?? [])
