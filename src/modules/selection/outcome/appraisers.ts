import type { Definition } from "../criteria/definition.ts"
import { krippendorffAlpha } from "../mathematics/agreement.ts"
import { spread } from "../mathematics/combine.ts"
import { type Interval, isPoint } from "../mathematics/interval.ts"
import { certainFirst, type Place, places } from "../mathematics/order.ts"
import { weightedSum } from "../mathematics/weighted-sum.ts"
import { type GivenAppraisal, rawOf, valuesOf } from "./scores.ts"

/** What would follow from one appraiser's scores alone. */
export type AppraiserView = {
  readonly id: string
  readonly scores: readonly { readonly candidate: string; readonly score: Interval; readonly place: Place }[]
  readonly first: string | null
}

export const appraiserViews = (
  definition: Definition,
  weights: readonly number[],
  candidates: readonly string[],
  appraisals: readonly GivenAppraisal[],
): AppraiserView[] =>
  appraisals.map((appraisal) => {
    const scores = candidates.map((candidate) =>
      weightedSum(valuesOf(definition, appraisal, candidate), weights),
    )
    const inPlace = places(scores)
    return {
      id: appraisal.id,
      scores: candidates.map((candidate, i) => ({
        candidate,
        score: scores[i] ?? { low: 0, high: 1 },
        place: inPlace[i] ?? { best: 1, worst: candidates.length },
      })),
      first: candidates[certainFirst(scores) ?? -1] ?? null,
    }
  })

/** Where appraisers lie apart: by how many points of the scale, of which candidate and criterion. */
export type Disagreement = {
  readonly candidate: string
  readonly criterion: string
  readonly apart: number
  /** As a share of the scale. */
  readonly share: number
}

/** How far the appraisers agree, and where they differ most. Ranges and what is not known are no scores to agree on. */
export const disagreements = (
  { criteria }: Definition,
  candidates: readonly string[],
  appraisals: readonly GivenAppraisal[],
): { readonly agreement: number | null; readonly disagreements: readonly Disagreement[] } => {
  const cells = candidates.flatMap((candidate) =>
    criteria.map((criterion) => ({
      candidate,
      criterion,
      values: appraisals.map(({ scores }) => rawOf(criterion, scores, candidate)),
    })),
  )
  const units = cells.map(({ criterion: { from, to }, values }) =>
    values.flatMap((value) => (value && isPoint(value) ? [(value.low - from) / (to - from)] : [])),
  )
  return {
    agreement: krippendorffAlpha(units) ?? null,
    disagreements: cells
      .map(({ candidate, criterion: { code, from, to }, values }) => {
        const apart = spread(values)
        return { candidate, criterion: code, apart, share: apart / (to - from) }
      })
      .filter(({ apart }) => apart > 0)
      .toSorted((a, b) => b.share - a.share),
  }
}
