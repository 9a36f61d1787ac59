import { readdirSync } from "node:fs"
import { join } from "node:path"
import type { Place } from "./geonames.ts"
import { type IsoUnit, subdivisionNames, type Sources } from "./sources.ts"
import { cell, distinct, list, readTable } from "./tables.ts"
import { placeNamed, plainLatin, type Point, rounded, type UnitRow } from "./unit-rows.ts"

export type SecondLevelSources = {
  readonly sources: Sources
  readonly curated: string
  readonly iso: ReadonlyMap<string, IsoUnit>
  readonly places: readonly Place[]
  readonly codeOf: (place: Place) => string
}

/**
 * Districts of Myanmar, provinces of Italy, counties and cities of the United Kingdom, departments of France, and a few
 * cities that GeoNames lacks.
 */
export const secondLevelUnits = (from: SecondLevelSources): readonly UnitRow[] => [
  ...curatedUnits(from),
  ...frenchDepartments(from),
]

const blank = {
  nameLocal: "",
  population: undefined,
  geonamesId: undefined,
  validFrom: "",
  validTo: "",
  successors: [],
  formerNames: [],
} as const

const curatedUnits = function* ({ curated, places, codeOf }: SecondLevelSources): Iterable<UnitRow> {
  const folder = join(curated, "second-level")
  for (const file of readdirSync(folder).sort()) {
    for (const row of readTable(join(folder, file))) {
      const [nameEn, nameTh, parent] = [cell(row, "nameEn"), cell(row, "nameTh"), cell(row, "parent")]
      yield {
        ...blank,
        code: cell(row, "code"),
        country: file.slice(0, 2),
        level: cities.has(cell(row, "kind")) ? "municipality" : "second_level",
        kind: cell(row, "kind"),
        parent,
        subdivision: parent,
        nameEn,
        nameTh,
        population: Number(cell(row, "population")) || undefined,
        validTo: cell(row, "validTo"),
        successors: list(row, "successors"),
        variants: distinct([...list(row, "variants"), plainLatin(nameEn)], [nameEn, nameTh]),
        ...seatPoint(
          cell(row, "seat") || nameEn,
          places.filter((place) => codeOf(place) === parent),
        ),
      }
    }
  }
}

/** Kinds that stand below a district or prefecture. */
const cities = new Set(["city", "county-level city", "special ward", "town"])

/** A seat is written as the name of a place, or as the point itself. */
const seatPoint = (seat: string, places: readonly Place[]): Point => {
  const [, latitude, longitude] = /(-?[\d.]+),(-?[\d.]+)$/.exec(seat) ?? []
  if (latitude !== undefined) return { latitude: Number(latitude), longitude: Number(longitude) }
  const place = placeNamed(places, seat)
  if (!place) throw new Error(`no place named ${seat}: write its point in the column "seat"`)
  return rounded(place)
}

/** The departments, with the Thai names of the CLDR; the capital of each is what GeoNames calls its seat. */
const frenchDepartments = function* ({ sources, iso, places }: SecondLevelSources): Iterable<UnitRow> {
  const thai = subdivisionNames(sources, "th")
  for (const { code, parent, name } of iso.values()) {
    if (!/^FR-(\d\d|2[AB]|75C|69M)$/.test(code)) continue
    const number = code.slice(3).replace(/[CM]$/, "")
    const seats = places.filter((place) => place.country === "FR" && place.admin2 === number)
    const seat = seats.find((place) => /^PPLA2?$|^PPLC$/.test(place.feature)) ?? seats[0]
    if (!seat) throw new Error(`no seat for ${code}`)
    const nameTh = frenchInThai[code] ?? thai.get(code)?.replace(/^จังหวัด/, "") ?? ""
    yield {
      ...blank,
      code,
      country: "FR",
      level: "second_level",
      kind: code === "FR-69M" ? "metropolis" : "department",
      parent: regionOf(parent),
      subdivision: regionOf(parent),
      nameEn: name,
      nameTh,
      variants: distinct([plainLatin(name)], [name, nameTh]),
      ...rounded(seat),
    }
  }
}

/** Alsace, a European collectivity, stands between its two departments and the region in ISO 3166-2. */
const regionOf = (parent: string): string => (parent === "FR-6AE" ? "FR-GES" : parent)

const frenchInThai: Readonly<Record<string, string>> = { "FR-75C": "ปารีส", "FR-69M": "มหานครลียง" }
