import { join } from "node:path"
import type { Place } from "./geonames.ts"
import { isoCountries, m49Groups, type Sources } from "./sources.ts"
import { cell, distinct, list, readTable, writeTable } from "./tables.ts"

const columns = [
  "code", "iso3", "nameTh", "nameEn", "officialTh", "officialEn", "variants", "region", "subregion", "asean",
  "latitude", "longitude",
] as const // prettier-ignore

const asean = new Set(["BN", "ID", "KH", "LA", "MM", "MY", "PH", "SG", "TH", "TL", "VN"])

const english = new Intl.DisplayNames("en", { type: "region" })
const thai = new Intl.DisplayNames("th", { type: "region" })

/** Writes countries.tsv: the codes of ISO 3166-1 with the names that the curated file and the CLDR give. */
export const buildCountries = async (
  sources: Sources,
  folder: string,
  places: readonly Place[],
): Promise<number> => {
  const curated = new Map(
    readTable(join(folder, "curated/countries.tsv")).map((row) => [cell(row, "code"), row]),
  )
  const points = new Map(
    readTable(join(folder, "curated/country-points.tsv")).map((row) => [cell(row, "code"), row]),
  )
  const capitals = new Map(
    places.filter((place) => place.feature === "PPLC").map((place) => [place.country, place]),
  )
  const groups = m49Groups(sources)
  const rows = (await isoCountries(sources)).map(({ alpha2: code, alpha3: iso3 }) => {
    const row = curated.get(code) ?? new Map<string, string>()
    const nameTh = cell(row, "nameTh") || (thai.of(code) ?? code)
    const nameEn = cell(row, "nameEn") || (english.of(code) ?? code)
    const officialTh = cell(row, "officialTh") || nameTh
    const officialEn = cell(row, "officialEn") || nameEn
    const point = points.get(code)
    const group = groups.get(code)
    return {
      code,
      iso3,
      nameTh,
      nameEn,
      officialTh,
      officialEn,
      variants: distinct([...list(row, "variants"), thai.of(code)], [nameTh, nameEn, officialTh, officialEn]),
      region: group ? (english.of(group.region) ?? "") : "Antarctica",
      subregion: group ? (english.of(group.subregion) ?? "") : "Antarctica",
      asean: asean.has(code) ? "yes" : "no",
      latitude: point ? Number(cell(point, "latitude")) : capitals.get(code)?.latitude,
      longitude: point ? Number(cell(point, "longitude")) : capitals.get(code)?.longitude,
    }
  })
  writeTable(
    join(folder, "countries.tsv"),
    columns,
    rows.sort((a, b) => (a.code < b.code ? -1 : 1)),
  )
  return rows.length
}
