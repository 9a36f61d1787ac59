import type { Interval } from "./interval.ts"
import { seededRandom } from "./random.ts"

export type Simulation = { readonly runs: number; readonly seed: number }

/**
 * How often each candidate takes each place when nobody has an opinion on the weights: weights are drawn evenly from all
 * that add up to 1, and what is not known from all that it may be (as in SMAA-2, Lahdelma and Salminen 2001).
 * Candidates that come out level share their places.
 * @param values for each candidate its values, 0 to 1
 * @returns for each candidate the share of the runs by place, the first first; the same for the same seed
 */
export const rankFrequencies = (
  values: readonly (readonly Interval[])[],
  { runs, seed }: Simulation,
): number[][] => {
  const random = seededRandom(seed)
  const frequencies = values.map(() => values.map(() => 0))
  const criteria = values[0]?.length ?? 0
  for (let run = 0; run < runs; run++) {
    const weights = randomWeights(criteria, random)
    const scores = values.map((row) =>
      row.reduce((sum, value, j) => sum + (weights[j] ?? 0) * drawn(value, random), 0),
    )
    scores.forEach((score, i) => {
      const before = scores.filter((other) => other > score).length
      const level = scores.filter((other) => other === score).length
      for (let place = before; place < before + level; place++) add(frequencies[i], place, 1 / level / runs)
    })
  }
  return frequencies
}

const add = (row: number[] | undefined, place: number, share: number) => {
  if (row) row[place] = (row[place] ?? 0) + share
}

const drawn = ({ low, high }: Interval, random: () => number) =>
  low === high ? low : low + (high - low) * random()

/** Evenly from all weights that add up to 1: shares of numbers with an exponential distribution. */
const randomWeights = (size: number, random: () => number): number[] => {
  const drawnNumbers = Array.from({ length: size }, () => -Math.log(1 - random()))
  const sum = drawnNumbers.reduce((total, value) => total + value, 0)
  return drawnNumbers.map((value) => value / sum)
}
