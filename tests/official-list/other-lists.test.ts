import assert from "node:assert/strict"
import { test } from "node:test"
import { day } from "#kernel/dates.ts"
import { referenceGazetteer } from "#modules/places/index.ts"
import { readOfficialList } from "#modules/registry/official-list/read-official-list.ts"
import { layouts } from "./layouts.ts"
import { type Figures, measure, noFigures } from "./measure.ts"
import { type Noise, noNoise, scanned, spoil } from "./noise.ts"
import { randomOf } from "./random.ts"
import { writtenRows } from "./written-list.ts"

const gazetteer = referenceGazetteer()
const asOf = day("2022-12-31")
const spellings = ["reference", "variant", "otherwise"] as const

/** Lists of drawn partners, one in each layout, printed and spoiled, then read. */
const readMany = (noise: Noise, spelled: readonly (typeof spellings)[number][], seed: number): Figures => {
  const figures = noFigures()
  Object.values(layouts).forEach((layout, at) => {
    const random = randomOf(seed + at)
    const rows = writtenRows(gazetteer, asOf, random, { count: 60, spelling: () => random.pick(spelled) })
    const text = spoil(layout(rows, random), noise, random)
    measure(figures, rows, readOfficialList(text, gazetteer).list.rows)
  })
  return figures
}

const atLeast = (part: number, whole: number, share: number, what: string) =>
  assert.ok(part >= whole * share, `${what}: ${part} of ${whole}, at least ${share} of them were expected`)

test("other lists, cleanly printed in every layout, are read whole", () => {
  const { rows, found, invented, home, year, status, stage, serial, high, highRight, among } = readMany(
    noNoise,
    ["reference", "variant"],
    100,
  )
  assert.equal(found, rows)
  assert.equal(invented, 0)
  for (const part of [home, year, status, stage, serial]) assert.equal(part, rows)
  atLeast(high, rows, 0.9, "at high")
  atLeast(highRight, high, 0.99, "right at high")
  atLeast(among, rows, 0.99, "among the candidates")
})

test("other lists, freely spelled and badly scanned, lose few rows and are not guessed", () => {
  const figures = readMany(scanned, spellings, 200)
  const { rows, found, invented, home, status, high, highRight, among } = figures
  atLeast(found, rows, 0.99, "rows found")
  assert.ok(invented <= rows / 200, `${invented} rows that were not there`)
  atLeast(home, found, 0.99, "Thai provinces right")
  atLeast(status, found, 0.99, "status right")
  atLeast(high, found, 0.75, "at high")
  atLeast(highRight, high, 0.98, "right at high")
  atLeast(among, found, 0.98, "among the candidates")
})
