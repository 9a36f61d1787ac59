import type { Text } from "#kernel/text.ts"
import type { Criterion, Definition } from "../criteria/definition.ts"
import type { Interval } from "../mathematics/interval.ts"
import { certainlyBefore } from "../mathematics/order.ts"

type Side = { readonly values: readonly Interval[]; readonly score: Interval }

/** What a criterion adds to a lead, in points of a hundred: at least so much, whatever turns out. */
export type Contribution = { readonly criterion: Criterion; readonly points: number }

/** Why one candidate stands before another, as figures; the pages put them into words. */
export type Comparison = {
  /** first: certainly before. level: known to be equal. open: what is not known leaves it open. */
  readonly kind: "first" | "level" | "open"
  /** Points of a hundred between them: the least, and the most. */
  readonly lead: Interval
  readonly better: readonly Contribution[]
  readonly worse: readonly Contribution[]
  /** What keeps it from being known better, by how many points it leaves open. */
  readonly open: readonly Contribution[]
}

const tiny = 1e-9

export const compare = (
  { criteria }: Definition,
  weights: readonly number[],
  one: Side,
  other: Side,
): Comparison => {
  const of = (points: (a: Interval, b: Interval) => number): Contribution[] =>
    criteria
      .map((criterion, j) => ({
        criterion,
        points:
          100 *
          (weights[j] ?? 0) *
          points(one.values[j] ?? { low: 0, high: 1 }, other.values[j] ?? { low: 0, high: 1 }),
      }))
      .filter(({ points: found }) => found > tiny)
      .toSorted((a, b) => b.points - a.points)
  const lead = {
    low: 100 * (one.score.low - other.score.high),
    high: 100 * (one.score.high - other.score.low),
  }
  const level = Math.abs(lead.low) < tiny && Math.abs(lead.high) < tiny
  return {
    kind: certainlyBefore(one.score, other.score) ? "first" : level ? "level" : "open",
    lead,
    better: of((a, b) => a.low - b.high),
    worse: of((a, b) => b.low - a.high),
    open: of((a, b) => a.high - a.low + b.high - b.low),
  }
}

/** How far appraisers agree, by the usual bounds (Krippendorff 2004): from 0.8 well, from 0.667 fairly. */
export const agreementWords = (alpha: number): Text =>
  alpha >= 0.8
    ? { th: "เห็นตรงกันมาก", en: "they agree well" }
    : alpha >= 0.667
      ? { th: "เห็นตรงกันพอใช้", en: "they agree fairly" }
      : {
          th: "เห็นต่างกันมาก ควรหารือก่อนสรุป",
          en: "they differ much: talk it over before concluding",
        }
