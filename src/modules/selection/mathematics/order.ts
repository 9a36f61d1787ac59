import type { Interval } from "./interval.ts"

/** The best and the worst place (1 is first) that a candidate can take, whatever turns out of what is not known. */
export type Place = { readonly best: number; readonly worst: number }

/** Differences smaller than this come from computing with fractions, not from the candidates. */
const tiny = 1e-9

/** Is the first before the second for certain, or at least level with it? */
export const certainlyBefore = (first: Interval, second: Interval): boolean => first.low > second.high + tiny

/** Places by scores that are intervals. Those whose scores are equal share the better place. */
export const places = (scores: readonly Interval[]): Place[] =>
  scores.map((score, i) => ({
    best: 1 + scores.filter((other, j) => i !== j && certainlyBefore(other, score)).length,
    worst:
      scores.length -
      scores.filter((other, j) => i !== j && (certainlyBefore(score, other) || level(score, other, i, j)))
        .length,
  }))

/** Two that are known to be equal stand level: neither pushes the other down. */
const level = (a: Interval, b: Interval, i: number, j: number): boolean =>
  i !== j &&
  [a.high - a.low, b.high - b.low, Math.abs(a.low - b.low)].every((difference) => difference <= tiny)

/**
 * The order to show them in: by what is certain, and where that leaves it open by what is proven already, then by what is
 * still possible.
 * @returns indices, the first first
 */
export const inOrder = (scores: readonly Interval[]): number[] =>
  scores
    .map((score, index) => ({ ...score, index }))
    .toSorted((a, b) => b.low - a.low || b.high - a.high || a.index - b.index)
    .map(({ index }) => index)

/** The one that is first whatever turns out; undefined while what is not known leaves it open, or two are level. */
export const certainFirst = (scores: readonly Interval[]): number | undefined => {
  const first = scores.findIndex((score, i) =>
    scores.every((other, j) => i === j || certainlyBefore(score, other)),
  )
  return first === -1 ? undefined : first
}
