import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import { day } from "#kernel/dates.ts"
import { nameAsOf, referenceGazetteer } from "#modules/places/index.ts"
import { readPartner } from "#modules/registry/official-list/read-rows.ts"
import { isPlace, readTable } from "./golden.ts"

const asOf = day("2020-06-30")
const partners = readTable(readFileSync(new URL("known-partners.tsv", import.meta.url), "utf8"))

test("250 partners, spelled as Thai offices and newspapers spell them, are known", () => {
  const gazetteer = referenceGazetteer()
  let [right, high] = [0, 0]
  const wrong = partners.flatMap((expected): readonly string[] => {
    const printed = expected["printed"] ?? ""
    const { match } = readPartner(printed, gazetteer, asOf)
    const { place } = match
    const isRight =
      place !== undefined &&
      isPlace(expected, {
        name: nameAsOf(place, asOf).en,
        country: place.country,
        subdivision: place.subdivision ?? null,
        level: place.level,
      })
    if (isRight) right++
    if (match.confidence === "high") high++
    return match.confidence === "high" && !isRight
      ? [`${printed}: ${place?.nameEn} ${place?.subdivision}`]
      : []
  })
  assert.deepEqual(wrong, [])
  assert.ok(right >= 247, `${right} right`)
  assert.ok(high >= 240, `${high} at high`)
})
