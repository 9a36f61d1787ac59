import type { Interval } from "./interval.ts"

/**
 * Several appraisers' values as one: the mean of what is least and of what is most. Whoever does not know leaves the whole
 * scale open, so that silence is never filled with what the others think.
 */
export const combined = (values: readonly Interval[]): Interval => ({
  low: mean(values.map(({ low }) => low)),
  high: mean(values.map(({ high }) => high)),
})

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length

/** How far the appraisers lie apart: from the least to the most that any of them holds possible of what is known. */
export const spread = (values: readonly (Interval | null)[]): number => {
  const known = values.filter((value) => value !== null)
  if (known.length < 2) return 0
  const apart = Math.max(...known.map(({ low }) => low)) - Math.min(...known.map(({ high }) => high))
  return Math.max(0, apart)
}
