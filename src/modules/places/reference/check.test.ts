import assert from "node:assert/strict"
import { test } from "node:test"
import { day } from "#kernel/dates.ts"
import { findHoles, readReference } from "./check.ts"
import { countUnits, sharedNames } from "./counts.ts"

const reference = readReference()
const dayOfTheList = day("2019-01-04")
const today = day("2026-11-21")

/** First-level units per country, on the day of the official list and today, with where the number comes from. */
const firstLevel: Readonly<Record<string, readonly [then: number, now: number, source: string]>> = {
  TH: [77, 77, "76 provinces and Bangkok since 2011"],
  LA: [18, 18, "17 provinces and the capital since 2013"],
  KH: [25, 25, "24 provinces and the capital since 2013"],
  MM: [15, 15, "7 states, 7 regions, the union territory"],
  VN: [63, 34, "58 provinces and 5 cities; Resolution 202/2025/QH15: 28 provinces and 6 cities"],
  MY: [16, 16, "13 states, 3 federal territories"],
  SG: [5, 5, "community development council districts, ISO 3166-2:SG"],
  ID: [34, 38, "34 provinces; 4 more on Papua in 2022"],
  PH: [83, 84, "81 provinces (82 since Maguindanao was divided in 2022), the capital region, Bangsamoro"],
  BN: [4, 4, "districts"],
  TL: [13, 13, "ISO 3166-2:TL; Atauro, apart since 2022, has no code in it"],
  CN: [32, 32, "22 provinces, 5 autonomous regions, 4 municipalities, and Taiwan as ISO 3166-2:CN lists it"],
  JP: [47, 47, "prefectures"],
  KR: [17, 17, "since Sejong, 2012"],
  IN: [36, 36, "29 states and 7 union territories; 28 and 8 since 2020"],
  US: [51, 51, "50 states and the District of Columbia"],
  CA: [13, 13, "10 provinces, 3 territories"],
  AU: [8, 8, "6 states, 2 mainland territories"],
  RU: [83, 83, "ISO 3166-2:RU"],
  FR: [18, 18, "13 regions in Europe since 2016, 5 overseas"],
  DE: [16, 16, "states"],
  IT: [20, 20, "regions"],
  GB: [4, 4, "countries"],
  TR: [81, 81, "provinces since 1999"],
}

test("every country has the first-level units that it had on the day", () => {
  const then = countUnits(reference.units, "first_level", dayOfTheList)
  const now = countUnits(reference.units, "first_level", today)
  for (const [country, [expectedThen, expectedNow, source]] of Object.entries(firstLevel)) {
    assert.equal(then.get(country), expectedThen, `${country} in 2019: ${source}`)
    assert.equal(now.get(country), expectedNow, `${country} in 2026: ${source}`)
  }
})

test("China has its 333 prefecture-level units, Hong Kong and Macao its special areas", () => {
  assert.equal(countUnits(reference.units, "second_level", today).get("CN"), 333)
  assert.equal(countUnits(reference.units, "special", today).get("CN"), 2)
})

test("ISO 3166-1 assigns 249 codes; eleven countries are in ASEAN", () => {
  assert.equal(reference.countries.length, 249)
  assert.equal(reference.countries.filter(({ asean }) => asean).length, 11)
})

test("nothing is missing and nothing contradicts", () => {
  assert.deepEqual(findHoles(reference), [])
})

test("two first-level units of a covered country share a Thai name only where the country names them alike", () => {
  const shared = [...sharedNames(reference.units, today).values()].map((codes) => codes.join(" "))
  assert.deepEqual(
    shared.toSorted(),
    ["AR-B AR-C", "BY-MI BY-HM", "RU-AL RU-ALT", "RU-MOS RU-MOW"].toSorted(),
  )
})

test("the provinces are as the sources describe them", () => {
  const { provinces } = reference
  const bordering = (country: string) =>
    provinces.filter(({ neighbours }) => neighbours.some((code) => code.startsWith(country))).length
  assert.equal(provinces.length, 77)
  assert.equal(provinces.filter(({ neighbours }) => neighbours.length > 0).length, 31)
  assert.equal(bordering("LA"), 12)
  assert.equal(bordering("MM"), 10)
  assert.equal(bordering("KH"), 7)
  assert.equal(bordering("MY"), 4)
  const zones = provinces.filter(({ specialEconomicZone }) => specialEconomicZone).map(({ code }) => code)
  assert.deepEqual(zones.toSorted(), [
    "TH-23", "TH-27", "TH-43", "TH-48", "TH-49", "TH-57", "TH-63", "TH-71", "TH-90", "TH-96",
  ]) // prettier-ignore
  const perRegion = Object.groupBy(provinces, ({ region }) => region)
  assert.deepEqual(
    Object.fromEntries(Object.entries(perRegion).map(([region, those]) => [region, those.length])),
    { central: 22, east: 7, northeast: 20, north: 9, west: 5, south: 14 },
  )
})

test("a unit that ended says what it became", () => {
  const quangBinh = reference.units.find(({ code }) => code === "VN-24")
  assert.equal(quangBinh?.validTo, "2025-06-30")
  assert.deepEqual(quangBinh.successors, ["VN-25"])
  const hue = reference.units.find(({ code }) => code === "VN-26")
  assert.ok(hue?.formerNames.some(({ name, until }) => name === "เถื่อเทียน-เว้" && until === "2024-12-31"))
})

test("the gazetteer holds GeoNames' places", () => {
  let places = 0
  for (const _ of reference.gazetteer()) places++
  assert.equal(places, 199_568)
})
