import type { Draft } from "../drafting/rules.ts"
import type { FormatLanguage } from "../formats/languages/rules.ts"
import { keyOf } from "./same-text.ts"
import type { ClauseFinding, Report } from "./report.ts"

/**
 * The draft that reads like a compared file: what the file says otherwise becomes a change of the clause in its language.
 * Clauses that say the same keep what the records fill.
 */
export const takeOver = (draft: Draft, { clauses }: Report): Draft => {
  const edits: Record<string, Partial<Record<FormatLanguage, string>>> = {}
  const added: Draft["added"][number][] = []
  const orders: Partial<Record<FormatLanguage, string[]>> = {}
  for (const finding of clauses) {
    const { clause, language, status, actual } = finding
    if (status === "added") added.push({ after: clause, language, text: actual })
    else if (clause !== null && differs(finding)) edits[clause] = { ...edits[clause], [language]: actual }
  }
  for (const language of draft.languages) {
    const moved = clauses.some((finding) => finding.language === language && finding.status === "moved")
    if (moved) orders[language] = orderIn(clauses, language)
  }
  return { ...draft, edits, added, orders }
}

const differs = ({ expected, actual }: ClauseFinding): boolean => keyOf(expected) !== keyOf(actual)

/** The clauses of a language in the order in which the file has them. */
const orderIn = (clauses: readonly ClauseFinding[], language: FormatLanguage): string[] =>
  clauses
    .filter(
      (finding) => finding.language === language && finding.clause !== null && finding.status !== "added",
    )
    .toSorted((one, other) => (one.place ?? 0) - (other.place ?? 0))
    .flatMap(({ clause }) => clause ?? [])
