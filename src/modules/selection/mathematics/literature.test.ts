// Worked examples from the literature: their figures, to the digits that are printed there.
import assert from "node:assert/strict"
import { test } from "node:test"
import { krippendorffAlpha } from "./agreement.ts"
import { mostInconsistent, priorities } from "./ahp.ts"
import { point } from "./interval.ts"
import { topsis } from "./topsis.ts"
import { weightedSum } from "./weighted-sum.ts"

const near = (found: readonly number[], printed: readonly number[], by: number) =>
  printed.forEach((value, i) =>
    assert.ok(
      Math.abs((found[i] ?? Number.NaN) - value) <= by,
      `${found[i]} instead of ${value} at ${i}: ${found.join(", ")}`,
    ),
  )

// Speed, range, payload, price, reliability, manoeuvrability of four aircraft, and the weights of the six.
const aircraft = [
  [2.0, 1500, 20_000, 5.5, 5, 9],
  [2.5, 2700, 18_000, 6.5, 3, 5],
  [1.8, 2000, 21_000, 4.5, 7, 7],
  [2.2, 1800, 20_000, 5.0, 5, 5],
]
const price = 3
const fighterWeights = [0.2, 0.1, 0.1, 0.1, 0.2, 0.3]

test("TOPSIS: the fighter aircraft of Hwang and Yoon (1981), Multiple Attribute Decision Making, section III.3.2", () => {
  const closeness = topsis(aircraft, fighterWeights, [true, true, true, false, true, true])
  near(closeness, [0.643, 0.268, 0.613, 0.312], 0.001)
})

test("weighted sum: the same aircraft after linear normalisation, worked by hand as fractions of the matrix above", () => {
  // each value over the best of its column; the price, of which less is better, the best over each
  const shares = aircraft.map((row) =>
    row.map((value, j) => {
      const column = aircraft.map((other) => other[j] ?? 0)
      return j === price ? Math.min(...column) / value : value / Math.max(...column)
    }),
  )
  const sums = shares.map((row) => weightedSum(row.map(point), fighterWeights).low)
  const byHand = [
    0.2 * (4 / 5) + 0.1 * (5 / 9) + 0.1 * (20 / 21) + 0.1 * (9 / 11) + 0.2 * (5 / 7) + 0.3,
    0.2 + 0.1 + 0.1 * (6 / 7) + 0.1 * (9 / 13) + 0.2 * (3 / 7) + 0.3 * (5 / 9),
    0.2 * (18 / 25) + 0.1 * (20 / 27) + 0.1 + 0.1 + 0.2 + 0.3 * (7 / 9),
    0.2 * (22 / 25) + 0.1 * (2 / 3) + 0.1 * (20 / 21) + 0.1 * (9 / 10) + 0.2 * (5 / 7) + 0.3 * (5 / 9),
  ]
  near(sums, byHand, 1e-12)
  near(sums, [0.83547, 0.70733, 0.85141, 0.73743], 0.000005)
})

test("AHP: buying a house, Saaty (1990), European Journal of Operational Research 48, table 2", () => {
  const judged = [
    [1, 5, 3, 7, 6, 6, 1 / 3, 1 / 4],
    [1 / 5, 1, 1 / 3, 5, 3, 3, 1 / 5, 1 / 7],
    [1 / 3, 3, 1, 6, 3, 4, 6, 1 / 5],
    [1 / 7, 1 / 5, 1 / 6, 1, 1 / 3, 1 / 4, 1 / 7, 1 / 8],
    [1 / 6, 1 / 3, 1 / 3, 3, 1, 1 / 2, 1 / 5, 1 / 6],
    [1 / 6, 1 / 3, 1 / 4, 4, 2, 1, 1 / 5, 1 / 6],
    [3, 5, 1 / 6, 7, 5, 5, 1, 1 / 2],
    [4, 7, 5, 8, 6, 6, 2, 1],
  ]
  const { weights, eigenvalue, consistencyIndex, consistencyRatio } = priorities(judged)
  near(weights, [0.173, 0.054, 0.188, 0.018, 0.031, 0.036, 0.167, 0.333], 0.0011)
  near([eigenvalue, consistencyIndex, consistencyRatio], [9.669, 0.238, 0.169], 0.001)
  assert.ok(consistencyRatio > mostInconsistent, "these judgements are to be warned of")
})

test("AHP: which drink is consumed more, Saaty (2008), International Journal of Services Sciences 1, table 2", () => {
  const upper = [
    [9, 5, 2, 1, 1, 1 / 2],
    [1 / 3, 1 / 9, 1 / 9, 1 / 9, 1 / 9],
    [1 / 3, 1 / 4, 1 / 3, 1 / 9],
    [1 / 2, 1, 1 / 3],
    [2, 1 / 2],
    [1 / 3],
  ]
  const size = 7
  const at = (i: number, j: number): number =>
    i === j ? 1 : i < j ? (upper[i]?.[j - i - 1] ?? 1) : 1 / at(j, i)
  const judged = Array.from({ length: size }, (_, i) => Array.from({ length: size }, (__, j) => at(i, j)))
  const { weights, consistencyRatio } = priorities(judged)
  near(weights, [0.177, 0.019, 0.042, 0.116, 0.19, 0.129, 0.327], 0.0011)
  assert.ok(consistencyRatio < mostInconsistent)
})

test("agreement: four observers and twelve units, Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, part C", () => {
  const observers: (number | null)[][] = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
    [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
  ]
  const units = Array.from({ length: 12 }, (_, unit) =>
    observers.flatMap((row) => (row[unit] === null ? [] : [row[unit] ?? 0])),
  )
  near([krippendorffAlpha(units) ?? Number.NaN], [0.849], 0.0005)
})
