import type { Language } from "#kernel/text.ts"
import { paths, withQuery } from "../paths.ts"
import type { RelationFilter } from "../schema.ts"
import { words as registryWords } from "../words.ts"
import type { BondRow, PlaceRow } from "./queries.ts"
import type { Bond, Spot } from "./scene.ts"

type Places = ReadonlyMap<string, PlaceRow>

/** What stays of a filter in the addresses that a map leads to. */
type Kept = Pick<RelationFilter, "asOf">

const nameIn = (language: Language, { nameTh, nameEn }: PlaceRow): string =>
  language === "th" ? (nameTh ?? nameEn) : nameEn

const spotOf = (place: PlaceRow, language: Language, address: string): Spot => ({
  key: place.code,
  name: nameIn(language, place),
  country: place.country,
  longitude: place.longitude,
  latitude: place.latitude,
  address,
})

/** "มีผลอยู่ 3 คู่" */
const stateOf = ({ status, count }: Pick<Bond, "status" | "count">, language: Language): string =>
  `${registryWords.status[status][language]} ${language === "th" ? `${count} คู่` : count}`

/** Bonds between units: what the map of Asia draws. Bonds whose places are not known are left out. */
export const unitBonds = (rows: readonly BondRow[], places: Places, language: Language): Bond[] =>
  rows.flatMap((row) => {
    const [home, partner] = [places.get(row.home), places.get(row.partner ?? "")]
    if (!home || !partner) return []
    const bond = {
      home: spotOf(home, language, home.code === "TH" ? paths.provinces : paths.unit(home.code)),
      partner: spotOf(partner, language, paths.unit(partner.code)),
      status: row.status,
      certainty: row.certainty,
      count: row.count,
    }
    return [
      {
        ...bond,
        name: `${bond.home.name} – ${bond.partner.name}: ${stateOf(row, language)}`,
        address: row.count === 1 ? paths.relation(row.relation) : paths.unit(partner.code),
      },
    ]
  })

/** Bonds of the whole country with each country: what the map of the world draws. Sums up whatever is known. */
export const countryBonds = (
  rows: readonly BondRow[],
  places: Places,
  countries: Places,
  language: Language,
  kept: Kept,
): Bond[] => {
  const thailand = countries.get("TH")
  if (!thailand) return []
  const home = spotOf(thailand, language, paths.provinces)
  const byCountry = Map.groupBy(rows, ({ country }) => country ?? "")
  return [...byCountry].flatMap(([code, bonds]) => {
    const country = countries.get(code)
    if (!country) return []
    const partner = { ...spotOf(country, language, paths.country(code)), ...middleOf(bonds, places, country) }
    return [...Map.groupBy(bonds, ({ status, certainty }) => `${status} ${certainty}`).values()].map(
      (alike): Bond => {
        const { status, certainty } = alike[0] as BondRow
        const count = alike.reduce((sum, row) => sum + row.count, 0)
        return {
          home,
          partner,
          status,
          certainty,
          count,
          name: `${partner.name}: ${stateOf({ status, count }, language)}`,
          address: withQuery(paths.relations, { country: code, status, ...kept }),
        }
      },
    )
  })
}

/** Where in a large country its partners lie; its own middle where no place is known. */
const middleOf = (bonds: readonly BondRow[], places: Places, country: PlaceRow) => {
  const known = bonds.flatMap(({ partner }) => places.get(partner ?? "") ?? [])
  if (known.length === 0) return {}
  const mean = (of: (place: PlaceRow) => number) =>
    known.reduce((sum, place) => sum + of(place), 0) / known.length
  const longitude = mean((place) => eastOf(place.longitude))
  return {
    latitude: mean((place) => place.latitude),
    longitude: country.code === "TH" ? country.longitude : longitude,
  }
}

/** Longitudes from the cut in the Atlantic eastward, so that places on both sides of the date line have a middle. */
const eastOf = (longitude: number): number => (longitude < -70 ? longitude + 360 : longitude)

/**
 * Bonds taken together where they are too many to tell apart: first by the partner's first-level unit, then from
 * Thailand as a whole.
 */
export const together = (rows: readonly BondRow[], places: Places, most: number): readonly BondRow[] => {
  if (rows.length <= most) return rows
  const widerOf = ({ partner }: BondRow) => places.get(partner ?? "")?.subdivision ?? partner
  const bySubdivision = sumUp(rows, ({ home }) => home, widerOf)
  return bySubdivision.length <= most ? bySubdivision : sumUp(rows, () => "TH", widerOf)
}

const sumUp = (
  rows: readonly BondRow[],
  homeOf: (row: BondRow) => string,
  partnerOf: (row: BondRow) => string | null,
): BondRow[] => {
  const sums = new Map<string, BondRow>()
  for (const row of rows) {
    const [home, partner] = [homeOf(row), partnerOf(row)]
    const key = `${home} ${partner} ${row.status} ${row.certainty}`
    sums.set(key, { ...row, home, partner, count: row.count + (sums.get(key)?.count ?? 0) })
  }
  return [...sums.values()]
}

/** How many relations each Thai unit has in a list of bonds. */
export const countByHome = (rows: readonly BondRow[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { home, count } of rows) counts.set(home, (counts.get(home) ?? 0) + count)
  return counts
}
