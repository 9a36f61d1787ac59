import type { Criterion, Definition } from "../criteria/definition.ts"
import { combined } from "../mathematics/combine.ts"
import { type Interval, onScale, unknown } from "../mathematics/interval.ts"

/** What an appraiser gave, as given on the scale; what is not there, or null, is not known to them. */
export type GivenScore = {
  readonly candidate: string
  readonly criterion: string
  readonly low: number | null
  readonly high: number | null
}

export type GivenAppraisal = { readonly id: string; readonly scores: readonly GivenScore[] }

const given = (score: GivenScore | undefined): Interval | null =>
  score && score.low !== null && score.high !== null ? { low: score.low, high: score.high } : null

/** An appraiser's values of a candidate on their scales, in the order of the criteria. */
export const valuesOf = (
  { criteria }: Definition,
  { scores }: GivenAppraisal,
  candidate: string,
): Interval[] => criteria.map((criterion) => onScale(rawOf(criterion, scores, candidate), criterion))

export const rawOf = (
  { code }: Criterion,
  scores: readonly GivenScore[],
  candidate: string,
): Interval | null => given(scores.find((score) => score.candidate === candidate && score.criterion === code))

/** The values of a candidate by all appraisers together; nobody having appraised, nothing is known. */
export const combinedValues = (
  definition: Definition,
  appraisals: readonly GivenAppraisal[],
  candidate: string,
): Interval[] => {
  const rows = appraisals.map((appraisal) => valuesOf(definition, appraisal, candidate))
  return definition.criteria.map((_, j) =>
    rows.length === 0 ? unknown : combined(rows.map((row) => row[j] ?? unknown)),
  )
}
