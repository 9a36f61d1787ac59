import { type Interval, isPoint } from "./interval.ts"

/**
 * TOPSIS as it was first published (Hwang and Yoon 1981): vector normalisation, the ideal and the worst made of what the
 * candidates have. Needs every value, and a candidate more or less may turn the order of the others.
 * @param values one row for each candidate, in any unit
 * @param wanted for each criterion whether more of it is wanted
 * @returns for each candidate its closeness to the ideal, 0 to 1
 */
export const topsis = (
  values: readonly (readonly number[])[],
  weights: readonly number[],
  wanted: readonly boolean[],
): number[] => {
  const lengths = weights.map((_, j) => Math.hypot(...values.map((row) => row[j] ?? 0)) || 1)
  const weighted = values.map((row) =>
    weights.map((weight, j) => (weight * (row[j] ?? 0)) / (lengths[j] ?? 1)),
  )
  const best = (j: number, want: boolean) =>
    (want ? Math.max : Math.min)(...weighted.map((row) => row[j] ?? 0))
  const ideal = weights.map((_, j) => best(j, wanted[j] ?? true))
  const worst = weights.map((_, j) => best(j, !(wanted[j] ?? true)))
  return weighted.map((row) => closeness(distance(row, ideal), distance(row, worst)))
}

/**
 * TOPSIS with the ends of the scales as ideal and worst (the absolute mode of García-Cascales and Lamata 2012). A
 * candidate's closeness depends on its own values alone, and grows with each of them; so the bounds for what is not known
 * are exact, and a further candidate does not turn the order of the others.
 * @param values from 0 (worst) to 1 (best)
 * @param weights shares that add up to 1
 */
export const topsisOnScales = (values: readonly Interval[], weights: readonly number[]): Interval => {
  const at = (end: (value: Interval) => number) => {
    const row = values.map((value, j) => (weights[j] ?? 0) * end(value))
    return closeness(
      distance(row, weights),
      distance(
        row,
        weights.map(() => 0),
      ),
    )
  }
  const low = at((value) => value.low)
  return values.every(isPoint) ? { low, high: low } : { low, high: at((value) => value.high) }
}

const distance = (a: readonly number[], b: readonly number[]) =>
  Math.hypot(...a.map((value, j) => value - (b[j] ?? 0)))

/** Where all candidates are alike, each is as near to the ideal as to the worst. */
const closeness = (toIdeal: number, toWorst: number) =>
  toIdeal + toWorst === 0 ? 0.5 : toWorst / (toIdeal + toWorst)
