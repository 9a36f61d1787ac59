import type { Interval } from "./interval.ts"

/** Weights as shares of their sum. @throws RangeError where one is negative or all are zero */
export const shares = (weights: readonly number[]): number[] => {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  if (!(sum > 0) || weights.some((weight) => weight < 0)) throw new RangeError("no weights")
  return weights.map((weight) => weight / sum)
}

/**
 * The weighted sum of a candidate's values.
 * @param values from 0 (worst) to 1 (best), one for each criterion
 * @param weights shares that add up to 1
 * @returns the least and the most that it can be, whatever turns out of what is not known
 */
export const weightedSum = (values: readonly Interval[], weights: readonly number[]): Interval => {
  let [low, high] = [0, 0]
  values.forEach((value, index) => {
    const weight = weights[index] ?? 0
    low += weight * value.low
    high += weight * value.high
  })
  return { low, high }
}

/**
 * How much of the score stands on knowledge: 1 where every value is a point, 0 where nothing is known. Each value counts
 * by its weight, and by how much of the scale is ruled out.
 */
export const coverage = (values: readonly Interval[], weights: readonly number[]): number =>
  values.reduce((sum, { low, high }, index) => sum + (weights[index] ?? 0) * (1 - (high - low)), 0)
