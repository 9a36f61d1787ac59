import { readdirSync } from "node:fs"
import { join } from "node:path"
import { chinaPrefectures } from "./china.ts"
import type { Place } from "./geonames.ts"
import { secondLevelUnits } from "./second-level.ts"
import { isoUnits, subdivisionNames, type Sources } from "./sources.ts"
import { worldUnits } from "./world.ts"
import { cell, distinct, list, readTable, type Row, writeTable } from "./tables.ts"
import { plainLatin, type Point, rounded, unitColumns, type UnitRow } from "./unit-rows.ts"

/** The language that a country's own names are taken from, where the CLDR has them. */
const ownLanguage: Readonly<Record<string, string>> = {
  TH: "th", LA: "lo", KH: "km", MM: "my", VN: "vi", MY: "ms", ID: "id", CN: "zh", JP: "ja", KR: "ko", IN: "hi", RU: "ru",
  FR: "fr", DE: "de", IT: "it", TR: "tr", BN: "ms", TL: "pt", SG: "en", US: "en", CA: "en", AU: "en", GB: "en",
} // prettier-ignore

/** Groupings of provinces without a government of their own, and areas under a special order. */
const special = new Set(["CN-HK", "CN-MO", "LA-XN"])
/** Cities that are first-level units themselves: the gazetteer's place of that name is the same place. */
const cityUnits = new Set([
  "CN-BJ", "CN-CQ", "CN-HK", "CN-MO", "CN-SH", "CN-TJ", "DE-BE", "DE-HH", "ID-JK", "IN-CH", "KH-12", "KR-11", "KR-26",
  "KR-27", "KR-28", "KR-29", "KR-30", "KR-31", "KR-50", "LA-VT", "MM-18", "MY-14", "MY-16", "PH-00", "RU-MOW", "RU-SPE",
  "TH-10", "VN-CT", "VN-DN", "VN-HN", "VN-HP", "VN-SG", "US-DC", "JP-13",
]) // prettier-ignore

const governedRegions = new Set(["PH-00", "PH-14"])

/** Writes units.tsv: first-level units, China's prefectures and the second level of some countries. */
export const buildUnits = async (
  sources: Sources,
  folder: string,
  places: readonly Place[],
  codeOf: (place: Place) => string,
  seats: ReadonlyMap<string, Place>,
): Promise<number> => {
  const curated = join(folder, "curated")
  const iso = await isoUnits(sources)
  const points = pointsOf(curated, seats)
  const changes = new Map(readTable(join(curated, "changes.tsv")).map((row) => [cell(row, "code"), row]))
  const firstLevel = [...firstLevelRows(folder)].map(([row, country]) => {
    const code = cell(row, "code")
    const local =
      localName(sources, country, code) ?? (country === "VN" ? iso.get(code)?.name : undefined) ?? ""
    const nameEn = cell(row, "nameEn")
    const nameTh = cell(row, "nameTh")
    const isoName = iso.get(code)?.name
    return {
      code,
      country,
      level: levelOf(country, code, cell(row, "kind")),
      kind: cell(row, "kind"),
      parent: country === "PH" ? parentWithin(iso.get(code)?.parent) : "",
      subdivision: code,
      nameEn,
      nameTh,
      nameLocal: local === nameTh ? "" : local,
      variants: distinct(
        [...list(row, "variants"), plainLatin(nameEn), isoName, plainLatin(isoName ?? "")],
        [nameEn, nameTh, local],
      ),
      ...pointOf(points, code),
      population: undefined,
      geonamesId: cityUnits.has(code) ? seats.get(code)?.id : undefined,
      ...changeOf(changes, code),
    }
  })
  const byCode = new Map(firstLevel.map((unit) => [unit.code, unit]))
  const rows: UnitRow[] = [
    ...firstLevel,
    ...chinaPrefectures(curated, places, byCode).map((unit) => ({
      ...unit,
      ...changeOf(changes, unit.code),
    })),
    ...secondLevelUnits({ sources, curated, iso, places, codeOf }),
    ...worldUnits(sources, curated, iso, seats, new Set(firstLevel.map(({ country }) => country))),
  ]
  writeTable(join(folder, "units.tsv"), unitColumns, rows)
  return rows.length
}

const firstLevelRows = function* (folder: string): Iterable<readonly [Row, string]> {
  for (const row of readTable(join(folder, "provinces.tsv")))
    yield [new Map([...row, ["kind", kindOfThai(row)]]), "TH"]
  const units = join(folder, "curated/units")
  for (const file of readdirSync(units).sort()) {
    for (const row of readTable(join(units, file))) yield [row, file.slice(0, 2)]
  }
}

const kindOfThai = (row: Row): string =>
  cell(row, "code") === "TH-10" ? "special administrative area" : "province"

const levelOf = (country: string, code: string, kind: string): string => {
  if (special.has(code)) return "special"
  return country === "PH" && kind === "region" && !governedRegions.has(code) ? "special" : "first_level"
}

const parentWithin = (parent: string | undefined): string => (parent?.includes("-") ? parent : "")

const loaded = new Map<string, ReadonlyMap<string, string>>()

const localName = (sources: Sources, country: string, code: string): string | undefined => {
  const language = ownLanguage[country]
  if (!language) return undefined
  const names = loaded.get(language) ?? subdivisionNames(sources, language)
  loaded.set(language, names)
  return names.get(code)?.replace(/^จังหวัด/, "")
}

const pointsOf = (curated: string, seats: ReadonlyMap<string, Place>): ReadonlyMap<string, Point> => {
  const points = new Map<string, Point>([...seats].map(([code, seat]) => [code, rounded(seat)]))
  for (const row of readTable(join(curated, "points.tsv"))) {
    const point = { latitude: Number(cell(row, "latitude")), longitude: Number(cell(row, "longitude")) }
    points.set(cell(row, "code"), point)
  }
  return points
}

const pointOf = (points: ReadonlyMap<string, Point>, code: string): Point => {
  const point = points.get(code)
  if (!point) throw new Error(`no coordinates for ${code}: add a line to curated/points.tsv`)
  return point
}

const changeOf = (changes: ReadonlyMap<string, Row>, code: string) => {
  const row = changes.get(code) ?? new Map<string, string>()
  return {
    validFrom: cell(row, "validFrom"),
    validTo: cell(row, "validTo"),
    successors: list(row, "successors"),
    formerNames: list(row, "formerNames"),
  }
}
