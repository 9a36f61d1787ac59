import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import type { Place } from "./geonames.ts"
import { localNames, thaiNames, usefulVariants } from "./place-names.ts"
import { cell, distinct, list, readTable, type Row, tableText } from "./tables.ts"
import { plainLatin, rounded } from "./unit-rows.ts"

const columns = [
  "geonamesId", "country", "subdivision", "kind", "nameEn", "nameTh", "nameLocal", "variants", "latitude", "longitude",
  "population",
] as const // prettier-ignore

/** Lists print Hong Kong and Macao under China; XK is no code of ISO 3166-1, which has the area under Serbia. */
const filedUnder: Readonly<Record<string, string>> = { HK: "CN", MO: "CN", XK: "RS" }

/** Writes gazetteer.tsv.gz: every place of GeoNames' cities500, with the curated Thai names put first. */
export const buildGazetteer = (
  folder: string,
  places: readonly Place[],
  codeOf: (place: Place) => string,
): number => {
  const curated = new Map(
    readTable(join(folder, "curated/city-names.tsv")).map((row) => [Number(cell(row, "geonamesId")), row]),
  )
  const rows = places.map((place) => rowOf(place, codeOf(place), curated.get(place.id)))
  writeFileSync(join(folder, "gazetteer.tsv.gz"), gzipSync(tableText(columns, rows), { level: 9 }))
  return rows.length
}

const rowOf = (place: Place, subdivision: string, curated: Row | undefined) => {
  const thai = distinct([curated && cell(curated, "nameTh"), ...thaiNames(place)], [])
  const [nameTh] = thai
  const local = localNames(place)
  const nameLocal = local[0] === nameTh ? undefined : local[0]
  return {
    geonamesId: place.id,
    country: filedUnder[place.country] ?? place.country,
    subdivision,
    kind: kindOf(place),
    nameEn: (curated && cell(curated, "nameEn")) || place.name,
    nameTh,
    nameLocal,
    variants: distinct(
      [
        ...thai.slice(1),
        ...(curated ? list(curated, "variants") : []),
        ...(curated && cell(curated, "nameEn") ? [place.name] : []),
        ...local.slice(1, 3),
        ...usefulVariants(place),
      ],
      [place.name, nameTh, nameLocal, plainLatin(place.name)],
    ),
    ...rounded(place),
    population: place.population || (curated && Number(cell(curated, "population"))) || undefined,
  }
}

const featureKinds: Readonly<Record<string, string>> = {
  PPLC: "capital",
  PPLX: "part of a city",
  PPLL: "locality",
  PPLS: "locality",
  PPLH: "former place",
  PPLQ: "former place",
  PPLW: "former place",
}

const kindOf = ({ feature, population, country }: Place): string => {
  const kind = featureKinds[feature]
  if (kind) return kind
  if (population >= 50_000 || feature === "PPLA" || (feature === "PPLA2" && country === "JP")) return "city"
  return population >= 5_000 || feature === "PPLA2" ? "town" : "village"
}
