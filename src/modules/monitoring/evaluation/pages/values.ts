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

/** What a part's form shows at first: what was saved, and where nothing was, what the records know. */
export const valuesOf = (part: Part, content: Content, known: Known): Values => {
  switch (part) {
    case "results":
      return results(content, known)
    case "factors":
      return { factorsNote: content.factorsNote ?? undefined }
    case "problems":
      return { problemsNote: content.problemsNote ?? undefined }
    case "quality":
      return {
        ...Object.fromEntries(
          qualities.map((side) => [`quality.${side}`, content.quality?.[side]?.toString()]),
        ),
        qualityNote: content.qualityNote ?? undefined,
      }
    case "dac":
      return Object.fromEntries(
        dacCriteria.flatMap((criterion) => [
          [`dac.${criterion}.score`, content.dac?.[criterion]?.score.toString()],
          [`dac.${criterion}.why`, content.dac?.[criterion]?.why ?? undefined],
        ]),
      )
    case "decision":
      return {
        termEnds: content.termEnds || known.termEnds ? "yes" : undefined,
        decision: content.decision ?? undefined,
        decisionReason: content.decisionReason ?? undefined,
        nextYear: content.nextYear ?? undefined,
      }
  }
}

/** Choices of which there may be several; a form keeps them as lists. */
export const listsOf = (part: Part, content: Content): Readonly<Record<string, readonly string[]>> => ({
  ...(part === "factors" ? { "factors[]": content.factors ?? [] } : {}),
  ...(part === "problems" ? { "problems[]": content.problems ?? [] } : {}),
})
