import { join } from "node:path"
import type { Place } from "./geonames.ts"
import { cell, list, readTable } from "./tables.ts"
import { type Point, rounded, sameName, type UnitRow } from "./unit-rows.ts"

/** The ISO 3166-2 letters of China's provinces by the first two digits of GB/T 2260. */
const letters: Readonly<Record<string, string>> = {
  11: "BJ", 12: "TJ", 13: "HE", 14: "SX", 15: "NM", 21: "LN", 22: "JL", 23: "HL", 31: "SH", 32: "JS", 33: "ZJ", 34: "AH",
  35: "FJ", 36: "JX", 37: "SD", 41: "HA", 42: "HB", 43: "HN", 44: "GD", 45: "GX", 46: "HI", 50: "CQ", 51: "SC", 52: "GZ",
  53: "YN", 54: "XZ", 61: "SN", 62: "GS", 63: "QH", 64: "NX", 65: "XJ",
} // prettier-ignore

/** China's prefecture-level units with the coordinates of the place that bears the name, or of their seat. */
export const chinaPrefectures = (
  curated: string,
  places: readonly Place[],
  provinces: ReadonlyMap<string, Point>,
): readonly UnitRow[] => {
  const seats = new Map(
    readTable(join(curated, "china-seats.tsv")).map((row) => [cell(row, "code"), cell(row, "seat")]),
  )
  const byId = new Map(places.filter(({ country }) => country === "CN").map((place) => [place.id, place]))
  return readTable(join(curated, "china-prefectures.tsv")).map((row) => {
    const code = cell(row, "code")
    const parent = `CN-${letters[code.slice(3, 5)] ?? ""}`
    if (!provinces.has(parent)) throw new Error(`no province for ${code}`)
    const seat = seats.get(code) ?? ""
    const place = byId.get(Number(seat))
    const [latitude = 0, longitude = 0] = seat.split(",").map(Number)
    return {
      code,
      country: "CN",
      level: "second_level",
      kind: cell(row, "kind"),
      parent,
      subdivision: parent,
      nameEn: cell(row, "nameEn"),
      nameTh: cell(row, "nameTh"),
      nameLocal: cell(row, "nameLocal"),
      variants: list(row, "variants"),
      ...(place ? rounded(place) : { latitude, longitude }),
      population: undefined,
      geonamesId:
        place && isCity(cell(row, "kind")) && sameName(place.name, cell(row, "nameEn"))
          ? place.id
          : undefined,
      validFrom: "",
      validTo: "",
      successors: [],
      formerNames: [],
    }
  })
}

const isCity = (kind: string): boolean => kind.endsWith("city")
