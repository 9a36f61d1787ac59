import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { aucOf, calibrationOf, seeded } from "#modules/monitoring/warning/mathematics/judge.ts"
import { fitLogistic, scoreOf, sigmoid } from "#modules/monitoring/warning/mathematics/logistic.ts"
import { solve } from "#modules/monitoring/warning/mathematics/solve.ts"

const near = (one: number, other: number, within: number, says = "") =>
  assert.ok(Math.abs(one - other) <= within, `${says} ${one} is not within ${within} of ${other}`)

const finite = fc.integer({ min: -500, max: 500 }).map((hundredths) => hundredths / 100)
const rowsWith = fc.array(fc.tuple(finite, finite, fc.boolean()), { minLength: 12, maxLength: 60 })

test("a system is solved: the product gives the right side again", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(finite, finite, finite), { minLength: 4, maxLength: 9 }), (rows) => {
      const matrix = [0, 1, 2].map((a) =>
        [0, 1, 2].map((b) => rows.reduce((sum, row) => sum + (row[a] ?? 0) * (row[b] ?? 0), a === b ? 1 : 0)),
      )
      const right = [1, -2, 3]
      const solved = solve(matrix, right)
      matrix.forEach((line, index) =>
        near(
          line.reduce((sum, value, at) => sum + value * (solved[at] ?? 0), 0),
          right[index] ?? 0,
          1e-6,
        ),
      )
    }),
  )
})

test("at the fit the gradient is nothing, whatever the rows; also where they can be told apart wholly", () => {
  fc.assert(
    fc.property(rowsWith, (drawn) => {
      const [rows, outcomes] = [drawn.map(([a, b]) => [a, b]), drawn.map(([, , outcome]) => outcome)]
      if (new Set(outcomes).size < 2) return
      const model = fitLogistic(rows, outcomes)
      const missed = rows.map((row, index) => Number(outcomes[index]) - sigmoid(scoreOf(model, row)))
      near(
        missed.reduce((sum, value) => sum + value, 0),
        0,
        1e-4,
        "intercept",
      )
      model.weights.forEach((weight, column) => {
        const deviation = model.deviations[column] ?? 0
        if (deviation <= 1e-12) return assert.equal(weight, 0)
        const gradient = rows.reduce(
          (sum, row, index) =>
            sum + ((missed[index] ?? 0) * ((row[column] ?? 0) - (model.means[column] ?? 0))) / deviation,
          -weight,
        )
        return near(gradient, 0, 1e-4, "weight")
      })
    }),
    { numRuns: 60 },
  )
})

test("neither the order of rows nor the unit of a feature changes what is foretold", () => {
  fc.assert(
    fc.property(rowsWith, (drawn) => {
      const outcomes = drawn.map(([, , outcome]) => outcome)
      if (new Set(outcomes).size < 2) return
      const rows = drawn.map(([a, b]) => [a, b])
      const model = fitLogistic(rows, outcomes)
      const turned = fitLogistic(rows.toReversed(), outcomes.toReversed())
      const scaled = fitLogistic(
        rows.map(([a = 0, b = 0]) => [a * 365, b]),
        outcomes,
      )
      for (const [a = 0, b = 0] of rows) {
        near(scoreOf(model, [a, b]), scoreOf(turned, [a, b]), 1e-5)
        near(scoreOf(model, [a, b]), scoreOf(scaled, [a * 365, b]), 1e-5)
      }
    }),
    { numRuns: 60 },
  )
})

test("a fit finds the weights that made the data", () => {
  const random = seeded(7)
  const rows = Array.from({ length: 6000 }, () => [random() * 4 - 2, random() * 4 - 2])
  const outcomes = rows.map(([a = 0, b = 0]) => random() < sigmoid(-0.5 + 1.2 * a - 0.7 * b))
  const model = fitLogistic(rows, outcomes)
  near((model.weights[0] ?? 0) / (model.deviations[0] ?? 1), 1.2, 0.12)
  near((model.weights[1] ?? 0) / (model.deviations[1] ?? 1), -0.7, 0.1)
})

test("AUC is the share of pairs in the right order, ties half", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.boolean()), { maxLength: 40 }),
      (drawn) => {
        const [yes, no] = [drawn.filter(([, came]) => came), drawn.filter(([, came]) => !came)]
        const auc = aucOf(
          drawn.map(([score]) => score),
          drawn.map(([, came]) => came),
        )
        if (yes.length === 0 || no.length === 0) return assert.equal(auc, undefined)
        const right = yes.flatMap(([a]) => no.map(([b]) => (a > b ? 1 : a === b ? 0.5 : 0) as number))
        return near(auc ?? -1, right.reduce((sum, one) => sum + one, 0) / right.length, 1e-9)
      },
    ),
  )
})

test("bins of calibration hold every row once", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean()), { maxLength: 70 }),
      (drawn) => {
        const rows = drawn.map(([share, happened]) => ({ group: "", share, plain: 0, happened }))
        const bins = calibrationOf(rows, 5)
        assert.equal(
          bins.reduce((sum, { count }) => sum + count, 0),
          rows.length,
        )
      },
    ),
  )
})
