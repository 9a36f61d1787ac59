import type { WordFinding } from "#documents/word/types.ts"
import type { Format } from "../formats/rules.ts"
import type { FormatLanguage } from "../formats/languages/rules.ts"
import { type RenderedLanguage, textOf } from "../drafting/render.ts"
import { align, type Found, foundOf, type Wanted } from "./align.ts"
import { findingsIn } from "./clause-findings.ts"
import { languageOfText } from "./language-of-text.ts"
import { contradictionsFound } from "./places.ts"
import { type ActualParagraph, type Report, reportOf } from "./report.ts"
import { keyOf, speaks } from "./same-text.ts"

/** What a comparison begins from: the format, and how it reads with this draft's names, choices and dates. */
export type Measure = { readonly format: Format; readonly expected: readonly RenderedLanguage[] }

/** The bookmark of a clause's paragraph in a file that Maitri makes; Word and LibreOffice keep it through editing. */
export const bookmarkOf = (clause: string, language: FormatLanguage, paragraph: number): string =>
  `mou_${language}_${clause.replaceAll(/[^A-Za-z0-9]/g, "_")}_${paragraph + 1}`

/** Compares the paragraphs of a file with a format, clause by clause in every language. */
export const compareFile = (
  measure: Measure,
  actual: readonly ActualParagraph[],
  findings: readonly WordFinding[],
): Report => {
  const speaking = actual.filter(({ text }) => speaks(text))
  const byLanguage = dividedByLanguage(measure.expected, speaking)
  const found = measure.expected.flatMap((expected) =>
    inLanguage(measure.format, expected, byLanguage.get(expected.language) ?? []),
  )
  return reportOf(contradictionsFound(measure.expected, found), findings)
}

/** Compares what was written here: the same rules, with the clauses known. */
export const compareDraft = (measure: Measure, actual: readonly RenderedLanguage[]): Report =>
  compareFile(
    measure,
    actual.flatMap(({ language, clauses }) =>
      clauses.flatMap(({ clause, paragraphs, added }) =>
        paragraphs.map((paragraph, at) => ({
          text: textOf(paragraph),
          marks: added ? [] : [bookmarkOf(clause, language, at)],
          numbered: false,
          added,
        })),
      ),
    ),
    [],
  )

/** Each paragraph belongs to one language: by its script, by what is expected, or by what stands before it. */
const dividedByLanguage = (
  expected: readonly RenderedLanguage[],
  actual: readonly ActualParagraph[],
): ReadonlyMap<FormatLanguage, readonly ActualParagraph[]> => {
  const among = expected.map(({ language }) => language)
  const wanted = expected.map(({ language, clauses }) => ({
    language,
    keys: new Set(
      clauses.flatMap(({ paragraphs }) => paragraphs.map((paragraph) => keyOf(textOf(paragraph)))),
    ),
  }))
  const divided = new Map<FormatLanguage, ActualParagraph[]>(among.map((language) => [language, []]))
  let before = among[0]
  for (const paragraph of actual) {
    const key = keyOf(paragraph.text)
    const exact = wanted.filter(({ keys }) => keys.has(key)).map(({ language }) => language)
    const told = exact.length === 1 ? exact[0] : languageOfText(paragraph.text, among)
    const marked = among.find((language) =>
      paragraph.marks.some((mark) => mark.startsWith(`mou_${language}_`)),
    )
    const language = told ?? marked ?? before
    if (!language) continue
    divided.get(language)?.push(paragraph)
    before = language
  }
  return divided
}

const inLanguage = (
  format: Format,
  { language, clauses }: RenderedLanguage,
  actual: readonly ActualParagraph[],
) => {
  const wanted: Wanted[] = clauses.flatMap((clause, at) =>
    clause.paragraphs.flatMap((paragraph, number) => {
      const text = textOf(paragraph)
      return speaks(text)
        ? [{ clause: at, key: keyOf(text), marks: [bookmarkOf(clause.clause, language, number)] }]
        : []
    }),
  )
  const found: Found[] = actual.map(({ text, marks, numbered }) => foundOf(text, marks, numbered))
  const matches = align(wanted, found)
  return findingsIn({ format, language, clauses, wanted, actual, matches })
}
