import type { Expectation, Known } from "../known.ts"
import { type Content, dacCriteria, type Part, qualities } from "../rules.ts"

type Values = Readonly<Record<string, string | undefined>>

/** Keys hold a colon and are no part of a path; this is how a form names them. */
export const fieldOf = (expectation: Pick<Expectation, "key">): string => `expectations.${expectation.key}`

const results = (content: Content, known: Known): Values => ({
  results: content.results ?? undefined,
  ...Object.fromEntries(
    known.expectations.flatMap((one) => {
      const weighed = content.expectations?.[one.key]
      return [
        [`${fieldOf(one)}.mark`, weighed?.mark ?? one.reached ?? undefined],
        [`${fieldOf(one)}.note`, weighed?.note ?? undefined],
      ]
    }),
  ),
})

const values: Readonly<Record<Part, (content: Content, known: Known) => Values>> = {
  results,
  factors: ({ factorsNote }) => ({ factorsNote: factorsNote ?? undefined }),
  problems: ({ problemsNote }) => ({ problemsNote: problemsNote ?? undefined }),
  quality: ({ quality, qualityNote }) => ({
    ...Object.fromEntries(qualities.map((side) => [`quality.${side}`, quality?.[side]?.toString()])),
    qualityNote: qualityNote ?? undefined,
  }),
  dac: ({ dac }) =>
    Object.fromEntries(
      dacCriteria.flatMap((criterion) => [
        [`dac.${criterion}.score`, dac?.[criterion]?.score.toString()],
        [`dac.${criterion}.why`, dac?.[criterion]?.why ?? undefined],
      ]),
    ),
  decision: ({ termEnds, decision, decisionReason, nextYear }, known) => ({
    termEnds: termEnds || known.termEnds ? "yes" : undefined,
    decision: decision ?? undefined,
    decisionReason: decisionReason ?? undefined,
    nextYear: nextYear ?? undefined,
  }),
}

/** What a part's form shows at first: what was saved, and where nothing was, what the records know. */
export const valuesOf = (part: Part, content: Content, known: Known): Values => values[part](content, known)

/** Choices of which there may be several; a form keeps them as lists. */
export const listsOf = (part: Part, content: Content): Readonly<Record<string, readonly string[]>> => ({
  ...(part === "factors" ? { "factors[]": content.factors ?? [] } : {}),
  ...(part === "problems" ? { "problems[]": content.problems ?? [] } : {}),
})
