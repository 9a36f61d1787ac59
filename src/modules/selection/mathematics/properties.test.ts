import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { matrixOf, priorities } from "./ahp.ts"
import { krippendorffAlpha } from "./agreement.ts"
import { combined } from "./combine.ts"
import { type Interval, onScale, point, unknown } from "./interval.ts"
import { certainFirst, inOrder, places } from "./order.ts"
import { rankFrequencies } from "./rank-frequencies.ts"
import { turningPoint } from "./sensitivity.ts"
import { alikeInSize, alikeInTraits, similarity } from "./similarity.ts"
import { topsis, topsisOnScales } from "./topsis.ts"
import { coverage, shares, weightedSum } from "./weighted-sum.ts"

const value = fc.double({ min: 0, max: 1, noNaN: true })
const interval = fc
  .tuple(value, value)
  .map(([a, b]): Interval => ({ low: Math.min(a, b), high: Math.max(a, b) }))
const weight = fc.double({ min: 0.01, max: 1, noNaN: true })

/** Candidates with intervals, weights, and one of the ways in which everything may turn out. */
const problem = fc.integer({ min: 1, max: 6 }).chain((criteria) =>
  fc.record({
    weights: fc.array(weight, { minLength: criteria, maxLength: criteria }).map((raw) => shares(raw)),
    rows: fc.array(fc.array(fc.tuple(interval, value), { minLength: criteria, maxLength: criteria }), {
      minLength: 2,
      maxLength: 5,
    }),
  }),
)
const intervalsOf = (rows: readonly (readonly (readonly [Interval, number])[])[]) =>
  rows.map((row) => row.map(([known]) => known))
const turnedOut = (rows: readonly (readonly (readonly [Interval, number])[])[]) =>
  rows.map((row) => row.map(([{ low, high }, at]) => point(low + (high - low) * at)))
const within = (inner: Interval, outer: Interval) =>
  inner.low >= outer.low - 1e-9 && inner.high <= outer.high + 1e-9

test("whatever turns out lies within the interval that was computed before, by either method", () => {
  fc.assert(
    fc.property(problem, ({ weights, rows }) => {
      const [before, after] = [intervalsOf(rows), turnedOut(rows)]
      before.forEach((row, i) => {
        const known = after[i] ?? []
        assert.ok(within(weightedSum(known, weights), weightedSum(row, weights)))
        assert.ok(within(topsisOnScales(known, weights), topsisOnScales(row, weights)))
      })
    }),
  )
})

test("whatever turns out, every candidate takes one of the places that were said to be possible", () => {
  fc.assert(
    fc.property(problem, ({ weights, rows }) => {
      const possible = places(intervalsOf(rows).map((row) => weightedSum(row, weights)))
      const scores = turnedOut(rows).map((row) => weightedSum(row, weights).low)
      scores.forEach((score, i) => {
        const clearlyBefore = scores.filter((other) => other > score + 2e-9).length
        const notBehind = scores.filter((other, j) => j !== i && other > score - 2e-9).length
        const place = possible[i]
        assert.ok(place && clearlyBefore + 1 <= place.worst && notBehind + 1 >= place.best)
      })
    }),
  )
})

test("a certain first stays first whatever turns out", () => {
  fc.assert(
    fc.property(problem, ({ weights, rows }) => {
      const first = certainFirst(intervalsOf(rows).map((row) => weightedSum(row, weights)))
      if (first === undefined) return
      const scores = turnedOut(rows).map((row) => weightedSum(row, weights).low)
      assert.ok(scores.every((score, i) => i === first || score <= (scores[first] ?? 0)))
      assert.equal(inOrder(intervalsOf(rows).map((row) => weightedSum(row, weights)))[0], first)
    }),
  )
})

test("nothing known leaves everything open, and knowing more never widens", () => {
  fc.assert(
    fc.property(fc.array(weight, { minLength: 1, maxLength: 8 }), interval, (raw, learned) => {
      const weights = shares(raw)
      const nothing = weights.map(() => unknown)
      const all = weightedSum(nothing, weights)
      assert.ok(Math.abs(all.low) < 1e-9 && Math.abs(all.high - 1) < 1e-9)
      assert.ok(coverage(nothing, weights) < 1e-9)
      const more = [learned, ...nothing.slice(1)]
      assert.ok(within(weightedSum(more, weights), all))
      assert.ok(within(topsisOnScales(more, weights), topsisOnScales(nothing, weights)))
      assert.ok(coverage(more, weights) >= coverage(nothing, weights) - 1e-12)
    }),
  )
  assert.deepEqual(onScale(null, { from: 1, to: 5, direction: "less_is_better" }), { low: 0, high: 1 })
  assert.deepEqual(onScale({ low: 1, high: 2 }, { from: 1, to: 5, direction: "less_is_better" }), {
    low: 0.75,
    high: 1,
  })
})

test("who is better in everything is never behind, by any method", () => {
  fc.assert(
    fc.property(problem, ({ weights, rows }) => {
      const [first = [], ...others] = turnedOut(rows)
      const better = first.map(({ low }) => point(Math.min(1, low + 0.01)))
      assert.ok(weightedSum(better, weights).low >= weightedSum(first, weights).low - 1e-12)
      assert.ok(topsisOnScales(better, weights).low >= topsisOnScales(first, weights).low - 1e-12)
      const matrix = [better, first, ...others].map((row) => row.map(({ low }) => low))
      const [ofBetter = 0, ofFirst = 0] = topsis(
        matrix,
        weights,
        weights.map(() => true),
      )
      assert.ok(ofBetter >= ofFirst - 1e-12)
    }),
  )
})

test("a further candidate does not change the closeness of the others on their scales", () => {
  fc.assert(
    fc.property(problem, ({ weights, rows }) => {
      const before = intervalsOf(rows).map((row) => topsisOnScales(row, weights))
      const after = [...intervalsOf(rows), weights.map(() => point(1))].map((row) =>
        topsisOnScales(row, weights),
      )
      assert.deepEqual(after.slice(0, before.length), before)
    }),
  )
})

test("weights that fit a priority come back from their comparisons, without contradiction", () => {
  fc.assert(
    fc.property(fc.array(weight, { minLength: 2, maxLength: 9 }), (raw) => {
      const wanted = shares(raw)
      const names = wanted.map((_, i) => `c${i}`)
      const comparisons = names.flatMap((a, i) =>
        names.slice(i + 1).map((b, k) => ({ a, b, value: (wanted[i] ?? 1) / (wanted[i + 1 + k] ?? 1) })),
      )
      const { weights, consistencyRatio } = priorities(matrixOf(names, comparisons) ?? [])
      weights.forEach((found, i) => assert.ok(Math.abs(found - (wanted[i] ?? 0)) < 1e-6))
      assert.ok(consistencyRatio < 1e-6)
      assert.equal(matrixOf(names, comparisons.slice(1)), undefined)
    }),
  )
})

test("contradicting judgements have a ratio above zero, and naming things otherwise changes nothing", () => {
  const judged = fc.integer({ min: 3, max: 7 }).chain((size) =>
    fc
      .array(fc.constantFrom(1 / 9, 1 / 5, 1 / 3, 1, 3, 5, 9), {
        minLength: (size * (size - 1)) / 2,
        maxLength: (size * (size - 1)) / 2,
      })
      .map((values) => ({ size, values })),
  )
  fc.assert(
    fc.property(judged, ({ size, values }) => {
      const names = Array.from({ length: size }, (_, i) => `c${i}`)
      let next = 0
      const comparisons = names.flatMap((a, i) =>
        names.slice(i + 1).map((b) => ({ a, b, value: values[next++] ?? 1 })),
      )
      const one = priorities(matrixOf(names, comparisons) ?? [])
      const other = priorities(matrixOf(names.toReversed(), comparisons) ?? [])
      assert.ok(one.consistencyRatio >= 0 && one.eigenvalue >= size - 1e-6)
      other.weights
        .toReversed()
        .forEach((weightOf, i) => assert.ok(Math.abs(weightOf - (one.weights[i] ?? 0)) < 1e-6))
    }),
  )
})

test("at its turning point a lead is gone, before it stands, beyond it is lost", () => {
  const leads = fc.integer({ min: 2, max: 6 }).chain((size) =>
    fc.record({
      leads: fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: size, maxLength: size }),
      weights: fc.array(weight, { minLength: size, maxLength: size }).map((raw) => shares(raw)),
      members: fc.uniqueArray(fc.integer({ min: 0, max: size - 1 }), { minLength: 1, maxLength: size - 1 }),
    }),
  )
  const leadAt = (ahead: number[], weights: number[], members: number[], to: number) => {
    const inside = members.reduce((sum, j) => sum + (weights[j] ?? 0), 0)
    return ahead.reduce((sum, lead, j) => {
      const share = members.includes(j) ? to / inside : (1 - to) / (1 - inside)
      return sum + lead * (weights[j] ?? 0) * share
    }, 0)
  }
  fc.assert(
    fc.property(leads, ({ leads: ahead, weights, members }) => {
      const now = members.reduce((sum, j) => sum + (weights[j] ?? 0), 0)
      fc.pre(leadAt(ahead, weights, members, now) > 1e-6)
      const turn = turningPoint(ahead, weights, members)
      if (!turn) {
        for (const to of [0, 0.25, 0.5, 0.75, 1])
          assert.ok(leadAt(ahead, weights, members, to) > -1e-9, `lost at ${to}`)
        return
      }
      assert.ok(Math.abs(leadAt(ahead, weights, members, turn.to)) < 1e-9)
      assert.ok(Math.abs(turn.to - now - turn.change) < 1e-12)
      for (const part of [0.1, 0.5, 0.9])
        assert.ok(leadAt(ahead, weights, members, now + turn.change * part) > 0)
      const beyond = Math.min(1, Math.max(0, turn.to + Math.sign(turn.change) * 0.05))
      assert.ok(leadAt(ahead, weights, members, beyond) <= 1e-9)
    }),
  )
})

test("frequencies are the same for the same seed, add up, and give the first place to who is best in everything", () => {
  const rows = [
    [point(0.9), point(0.8), point(0.95)],
    [point(0.2), unknown, point(0.5)],
    [point(0.1), point(0.4), point(0.5)],
  ]
  const once = rankFrequencies(rows, { runs: 2000, seed: 7 })
  assert.deepEqual(rankFrequencies(rows, { runs: 2000, seed: 7 }), once)
  assert.notDeepEqual(rankFrequencies(rows, { runs: 2000, seed: 8 }), once)
  for (const row of once) assert.ok(Math.abs(row.reduce((sum, share) => sum + share, 0) - 1) < 1e-9)
  for (const place of [0, 1, 2])
    assert.ok(Math.abs(once.reduce((sum, row) => sum + (row[place] ?? 0), 0) - 1) < 1e-9)
  const alike = rankFrequencies([[point(0.5)], [point(0.5)]], { runs: 100, seed: 1 })
  assert.ok(alike.flat().every((share) => Math.abs(share - 0.5) < 1e-9))
})

test("frequencies agree with what follows from geometry: two criteria, opposite strengths", () => {
  // the first is ahead where its criterion weighs more than a third: two thirds of all weights
  const [first = []] = rankFrequencies(
    [
      [point(1), point(0)],
      [point(0), point(0.5)],
    ],
    { runs: 20_000, seed: 2561 },
  )
  assert.ok(Math.abs((first[0] ?? 0) - 2 / 3) < 0.02)
})

test("an appraiser who does not know leaves the whole scale open, and is not filled with what others think", () => {
  assert.deepEqual(combined([point(0.75), unknown]), { low: 0.375, high: 0.875 })
  fc.assert(
    fc.property(fc.array(interval, { minLength: 1, maxLength: 6 }), (values) => {
      const together = combined(values)
      const with1 = combined([...values, unknown])
      assert.ok(with1.low <= together.low + 1e-12 && with1.high >= together.high - 1e-12)
    }),
  )
})

test("agreement is 1 for equals, and undefined where there is nothing to compare", () => {
  assert.equal(
    krippendorffAlpha([
      [1, 1, 1],
      [4, 4],
    ]),
    1,
  )
  assert.equal(krippendorffAlpha([[1], [4]]), undefined)
  assert.equal(krippendorffAlpha([[3, 3]]), undefined)
})

test("similarity never treats what is unknown as equal", () => {
  assert.equal(alikeInSize(null, null), null)
  assert.equal(alikeInSize(100, null), null)
  assert.equal(alikeInTraits(new Set(), new Set()), null)
  assert.equal(alikeInTraits(null, new Set(["port"])), null)
  const likeness = fc.record({ weight, alike: fc.option(value) })
  fc.assert(
    fc.property(fc.array(likeness, { minLength: 1, maxLength: 6 }), value, (likenesses, learned) => {
      const before = similarity(likenesses)
      const allUnknown = similarity(likenesses.map((one) => ({ ...one, alike: null })))
      assert.deepEqual([allUnknown.low, Math.round(allUnknown.high * 1e9) / 1e9], [0, 1])
      const index = likenesses.findIndex(({ alike }) => alike === null)
      if (index === -1) return assert.ok(before.high - before.low < 1e-9)
      const after = similarity(likenesses.map((one, i) => (i === index ? { ...one, alike: learned } : one)))
      assert.ok(within(after, before))
      assert.ok(before.low <= similarity(likenesses.filter(({ alike }) => alike !== null)).low + 1e-9)
    }),
  )
})
