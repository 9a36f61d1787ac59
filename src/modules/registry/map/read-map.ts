import type pg from "pg"
import type { Language } from "#kernel/text.ts"
import { paths } from "../paths.ts"
import type { RelationFilter } from "../schema.ts"
import { countByHome, countryBonds, together, unitBonds } from "./bonds.ts"
import { provincesOf } from "./geography.ts"
import type { ShadedProvince } from "./relation-map.tsx"
import {
  type BondRow,
  countForMap,
  countriesOnMap,
  listBonds,
  listPartnerCountries,
  type MapTotals,
  type PlaceRow,
  placesOf,
  provincesOnMap,
} from "./queries.ts"
import { type Area, type Bond, labelAreas, makeScene, type Scene } from "./scene.ts"
import { type ViewName, views } from "./views.ts"

/** Everything that a view of the map shows, and its table. */
export type MapData = {
  readonly bonds: readonly Bond[]
  readonly provinces: readonly (ShadedProvince & Area)[]
  readonly scene: Scene
  readonly totals: MapTotals
  /** Countries that have relations at all, whatever the filter. */
  readonly countries: readonly string[]
}

/** Labels in units of a view: on a phone a view is about 350 points wide, on a desk about 900. */
const labelSizes = {
  asia: { narrow: 34, wide: 14, reaches: [0, 1.2] },
  world: { narrow: 34, wide: 14, reaches: [0, 1.1, 2.2, 3.5, 5] },
  thailand: { narrow: 26, wide: 12, reaches: [] },
}

/** Reads what a filter finds, and lays it out on a view in the reader's language. */
export const readMap = async (
  pool: pg.Pool,
  view: ViewName,
  filter: RelationFilter,
  language: Language,
): Promise<MapData> => {
  const [rows, totals, countries, provinceRows, partnerCountries] = await Promise.all([
    listBonds(pool, filter),
    countForMap(pool, filter),
    countriesOnMap(pool),
    provincesOnMap(pool),
    listPartnerCountries(pool),
  ])
  const places = await placesOf(pool, codesOf(rows))
  const bonds =
    view === "world"
      ? countryBonds(rows, places, countries, language, { asOf: filter.asOf })
      : await bondsOfUnits(pool, rows, places, countries, language)
  const counts = countByHome(rows)
  const shapes = provincesOf(view)
  const provinces = provinceRows.map((row) => ({
    code: row.code,
    name: language === "th" ? (row.nameTh ?? row.nameEn) : row.nameEn,
    middle: shapes.get(row.code)?.middle ?? ([0, 0] as const),
    count: counts.get(row.code) ?? 0,
    address: paths.unit(row.code),
  }))
  const scene =
    view === "thailand"
      ? { arcs: [], dots: [], labels: labelAreas(views.thailand, provinces, labelSizes.thailand), outside: 0 }
      : makeScene(views[view], bonds, labelSizes[view], view === "world")
  return { bonds, provinces, scene, totals, countries: partnerCountries }
}

/** More arcs than this are a tangle, and a long page. */
const mostArcs = 400

const bondsOfUnits = async (
  pool: pg.Pool,
  rows: readonly BondRow[],
  places: ReadonlyMap<string, PlaceRow>,
  countries: ReadonlyMap<string, PlaceRow>,
  language: Language,
): Promise<Bond[]> => {
  const drawn = together(rows, places, mostArcs)
  if (drawn === rows) return unitBonds(rows, places, language)
  const wider = await placesOf(pool, codesOf(drawn))
  return unitBonds(drawn, new Map([...countries, ...wider]), language)
}

const codesOf = (rows: readonly BondRow[]): string[] => [
  ...new Set(rows.flatMap(({ home, partner }) => (partner === null ? [home] : [home, partner]))),
]
