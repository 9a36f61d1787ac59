import { type Box, boxesOf, within } from "./boxes.ts"
import { readProvinces } from "./read-provinces.ts"
import { readCountries, readGazetteer, readUnits } from "./read.ts"
import { referenceFolder } from "./table.ts"
import type { Country, Province, Unit } from "./types.ts"

/** Something that is missing or cannot be right; `code` is the unit, province or country that it concerns. */
export type Hole = { readonly kind: HoleKind; readonly code: string; readonly detail: string }

export type HoleKind =
  | "code_repeated"
  | "country_unknown"
  | "thai_name_missing"
  | "parent_unknown"
  | "subdivision_unknown"
  | "successor_unknown"
  | "ended_without_successor"
  | "ends_before_it_begins"
  | "outside_its_country"
  | "neighbour_unknown"
  | "adjoining_one_way"

export type Reference = {
  readonly countries: readonly Country[]
  readonly units: readonly Unit[]
  readonly provinces: readonly Province[]
  readonly gazetteer: () => Iterable<Unit>
}

export const readReference = (folder = referenceFolder): Reference => ({
  countries: [...readCountries(folder)],
  units: [...readUnits(folder)],
  provinces: [...readProvinces(folder)],
  gazetteer: () => readGazetteer(folder),
})

/** Countries whose units must all have a Thai name: those that the register was built for. */
export const coveredCountries: ReadonlySet<string> = new Set(
  "TH LA KH MM VN MY SG ID PH BN TL CN JP KR IN US CA AU RU FR DE IT GB TR".split(" "),
)

/** Every hole in the reference data. Empty when all is well. */
export const findHoles = (reference: Reference): readonly Hole[] => {
  const { countries, units, provinces } = reference
  const codes = new Set(units.map(({ code }) => code))
  const known = new Set(countries.map(({ code }) => code))
  const places = [...reference.gazetteer()]
  const boxes = boxesOf(places)
  const everything = new Set([...codes, ...places.map(({ code }) => code)])
  return [
    ...repeated([...countries, ...units, ...places]),
    ...countries.flatMap(({ code, nameTh }) => (nameTh === "" ? [hole("thai_name_missing", code)] : [])),
    ...units.flatMap((unit) => [...unitHoles(unit, codes, everything), ...placeHoles(unit, known, boxes)]),
    ...places.flatMap((place) => [
      ...(known.has(place.country) ? [] : [hole("country_unknown", place.code, place.country)]),
      ...(coveredCountries.has(place.country)
        ? missing("subdivision_unknown", place.code, place.subdivision, codes)
        : []),
    ]),
    ...provinceHoles(provinces, codes),
  ]
}

const hole = (kind: HoleKind, code: string, detail = ""): Hole => ({ kind, code, detail })

const missing = (kind: HoleKind, code: string, other: string | undefined, codes: ReadonlySet<string>) =>
  other === undefined || codes.has(other) ? [] : [hole(kind, code, other)]

const repeated = (all: readonly { readonly code: string }[]): readonly Hole[] => {
  const seen = new Set<string>()
  return all
    .filter(({ code }) => seen.size === seen.add(code).size)
    .map(({ code }) => hole("code_repeated", code))
}

const unitHoles = (
  unit: Unit,
  codes: ReadonlySet<string>,
  everything: ReadonlySet<string>,
): readonly Hole[] => [
  ...(coveredCountries.has(unit.country) && !unit.nameTh ? [hole("thai_name_missing", unit.code)] : []),
  ...missing("parent_unknown", unit.code, unit.parent, codes),
  ...missing("subdivision_unknown", unit.code, unit.subdivision, codes),
  ...unit.successors.flatMap((successor) => missing("successor_unknown", unit.code, successor, everything)),
  ...(unit.validTo && unit.successors.length === 0 ? [hole("ended_without_successor", unit.code)] : []),
  ...(unit.validFrom && unit.validTo && unit.validTo < unit.validFrom
    ? [hole("ends_before_it_begins", unit.code)]
    : []),
]

const placeHoles = (
  unit: Unit,
  known: ReadonlySet<string>,
  boxes: ReadonlyMap<string, Box>,
): readonly Hole[] => {
  if (!known.has(unit.country)) return [hole("country_unknown", unit.code, unit.country)]
  const box = boxes.get(unit.country)
  return !box || within(box, unit) || overseas.has(unit.code) ? [] : [hole("outside_its_country", unit.code)]
}

/** Units far from the rest of their country, whose places GeoNames files under codes of their own. */
const overseas = new Set(["FR-971", "FR-972", "FR-973", "FR-974", "FR-976", "CN-460300", "CN-TW"])

const provinceHoles = (provinces: readonly Province[], codes: ReadonlySet<string>): readonly Hole[] => {
  const adjoining = new Map(provinces.map((province) => [province.code, new Set(province.adjoining)]))
  return provinces.flatMap(({ code, neighbours, adjoining: others, crossings }) => [
    ...neighbours.flatMap((neighbour) => missing("neighbour_unknown", code, neighbour, codes)),
    ...crossings
      .filter(({ unit }) => !neighbours.includes(unit))
      .map(({ unit }) => hole("neighbour_unknown", code, unit)),
    ...others
      .filter((other) => !adjoining.get(other)?.has(code))
      .map((other) => hole("adjoining_one_way", code, other)),
  ])
}
