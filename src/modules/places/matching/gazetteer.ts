import type { Country, Unit } from "../reference/types.ts"
import type { CityFile } from "./city-file.ts"
import { type CountryNames, countryNames } from "./country-match.ts"
import { isChineseCity, isCityUnit } from "./level-words.ts"
import { nameKey } from "./name-forms.ts"
import { buildIndex, type Entry, type PlaceIndex } from "./place-index.ts"

/** What the gazetteer is made of; cities are asked for one country at a time, when a text first needs them. */
export type ReferenceSource = {
  readonly countries: readonly Country[]
  /** First- and second-level units of all countries. */
  readonly units: readonly Unit[]
  readonly cities: CityFile
}

/** Where no country is named, a city of fewer people is not looked for. */
const knownEverywhere = 100_000

/** Places by country, indexed on first use. */
export type Gazetteer = {
  readonly countries: readonly Country[]
  readonly countryNames: CountryNames
  readonly unitByCode: ReadonlyMap<string, Unit>
  readonly countryByCode: ReadonlyMap<string, Country>
  /** A country's units and foremost cities. */
  readonly placesOf: (country: string) => PlaceIndex
  /** Its towns and villages beside them: many, and seldom meant. */
  readonly smallPlacesOf: (country: string) => PlaceIndex
  /** Those of them that bear an English name. */
  readonly smallPlacesNamed: (country: string, nameEn: string) => readonly Entry[]
  /** First- and second-level units and the foremost cities of the world, by their own names. */
  readonly anywhere: () => PlaceIndex
}

export const buildGazetteer = (source: ReferenceSource): Gazetteer => {
  const unitsByCountry = Map.groupBy(source.units, (unit) => unit.country)
  const unitsOf = (country: string) => unitsByCountry.get(country) ?? []
  return {
    countries: source.countries,
    countryNames: countryNames(source.countries),
    unitByCode: new Map(source.units.map((unit) => [unit.code, unit])),
    countryByCode: new Map(source.countries.map((country) => [country.code, country])),
    placesOf: remember((country) =>
      buildIndex(entriesOf(unitsOf(country), source.cities.foremostOf(country))),
    ),
    smallPlacesOf: remember((country) => buildIndex(source.cities.othersOf(country).map(entryOf))),
    smallPlacesNamed: (country, nameEn) => source.cities.othersNamed(country, nameEn).map(entryOf),
    anywhere: once(() =>
      buildIndex(
        entriesOf(abroad(source.units), abroad(source.cities.citiesOver(knownEverywhere))).map(byOwnNames),
      ),
    ),
  }
}

const byOwnNames = (entry: Entry): Entry => ({ ...entry, otherNames: [] })

/** A partner without a country is still no Thai place, though some bear a Thai province's name. */
const abroad = (units: readonly Unit[]): readonly Unit[] => units.filter(({ country }) => country !== "TH")

const remember = <Made>(make: (key: string) => Made): ((key: string) => Made) => {
  const made = new Map<string, Made>()
  return (key) => {
    const known = made.get(key) ?? make(key)
    made.set(key, known)
    return known
  }
}

const once = <Made>(make: () => Made): (() => Made) => {
  let made: Made | undefined
  return () => (made ??= make())
}

/** Units and cities with their names; a city that is the unit itself (Shanghai, Kunming) lends the unit its names. */
const entriesOf = (units: readonly Unit[], cities: readonly Unit[]): readonly Entry[] => {
  const wholes = new Map<string, Unit>()
  for (const unit of units) if (isCityItself(unit)) wholes.set(cityKey(unit), unit)
  const lent = new Map<Unit, readonly Unit[]>()
  const apart: Entry[] = []
  for (const city of cities) {
    const whole = wholes.get(cityKey(city))
    if (whole) lent.set(whole, [...(lent.get(whole) ?? []), city])
    else apart.push(entryOf(city))
  }
  return [...units.map((unit) => entryWith(unit, lent.get(unit) ?? [])), ...apart]
}

const entryOf = (unit: Unit): Entry => entryWith(unit, [])

const entryWith = (unit: Unit, itself: readonly Unit[]): Entry => {
  const all = [unit, ...itself]
  const names = [...new Set(all.flatMap(ownNames))]
  const otherNames = all.flatMap(({ variants }) => (isVillage(unit) ? [] : variants.filter(isLatin)))
  return {
    unit,
    key: nameKey(bareName(unit.nameEn)),
    names,
    otherNames: otherNames.length === 0 ? otherNames : newAmong(names, otherNames),
  }
}

const newAmong = (names: readonly string[], others: readonly string[]): readonly string[] => {
  const keys = new Set(names.map(nameKey))
  return others.filter((name) => keys.size < keys.add(nameKey(name)).size)
}

/** Of villages, only their own names are looked for: their other spellings are a third of all names, and partner nobody. */
const isVillage = ({ level, population, kind }: Unit): boolean =>
  level === "municipality" && (population ?? 0) < mostVillagers && !kind.includes("capital")

const mostVillagers = 3_000

const isCityItself = (unit: Unit): boolean => isCityUnit(unit) || isChineseCity(unit)

const cityKey = (unit: Unit): string => `${unit.subdivision ?? unit.code} ${nameKey(bareName(unit.nameEn))}`

/**
 * Names in Thai and Latin letters, without the unit's kind behind a native name (Jeollanam-do, Hiroshima-shi). The variants of
 * cities in Latin letters are gathered from everywhere and count as other names; those of units were chosen.
 */
const ownNames = (unit: Unit): readonly string[] => {
  const variants =
    unit.level === "municipality" ? unit.variants.filter((name) => !isLatin(name)) : unit.variants
  const all = [
    unit.nameTh,
    unit.nameEn,
    unit.nameLocal,
    ...variants,
    ...unit.formerNames.map(({ name }) => name),
  ]
  const written = all.filter(
    (name): name is string => name !== undefined && (isLatin(name) || /[ก-ฮ]/u.test(name)),
  )
  return [...new Set(written.flatMap((name) => [name, ...withoutKind(name)]))]
}

const isLatin = (name: string): boolean => /\p{Script=Latin}/u.test(name)

const kindBehind =
  /(?:-(?:do|si|gun|gu|ken|fu|to|shi|machi|cho|mura|ku|gou)|\s(?:shi|(?:special |autonomous |metropolitan |capital )*(?:province|prefecture|state|region|oblast|krai|okrug|republic|city|county|district|division|department|governorate|municipality|territory|capital)))$/iu

const bareName = (name: string): string => {
  const bare = name.replace(kindBehind, "")
  return bare.length > 2 ? bare : name
}

const withoutKind = (name: string): readonly string[] => (bareName(name) === name ? [] : [bareName(name)])
