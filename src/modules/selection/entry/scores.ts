import type { Criterion, Definition } from "../criteria/definition.ts"
import type { Score } from "../queries/appraisals.ts"

/** What was typed into the form of an appraisal, by field. */
type Fields = Readonly<Record<string, readonly string[]>>

export const scoreField = (candidate: string, criterion: string): string => `score.${candidate}.${criterion}`
export const reasonField = (criterion: string): string => `why.${criterion}`

/** Not known, the steps of the scale, and the ranges between two of them. */
export const choicesOf = ({ from, to }: Pick<Criterion, "from" | "to">): readonly string[] => {
  const steps = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  return ["?", ...steps.map(String), ...steps.slice(1).map((step) => `${step - 1}-${step}`)]
}

/** "4" is a score, "3-4" a range; anything else is not known. */
export const readChoice = (choice: string): Pick<Score, "low" | "high"> => {
  const [, low, high] = /^(\d+)(?:-(\d+))?$/.exec(choice) ?? []
  if (low === undefined) return { low: null, high: null }
  return { low: Number(low), high: Number(high ?? low) }
}

/** The scores of a form, for every candidate and criterion. */
export const scoresIn = (
  fields: Fields,
  { criteria }: Definition,
  candidates: readonly { readonly id: string }[],
): Score[] =>
  candidates.flatMap(({ id }) =>
    criteria.map(({ code }) => ({
      candidate: id,
      criterion: code,
      ...readChoice(fields[scoreField(id, code)]?.[0] ?? ""),
      reason: fields[reasonField(code)]?.[0]?.trim().slice(0, 2000) || null,
    })),
  )
