import { day } from "#kernel/dates.ts"
import { type Cell, linesOf, number, optional, referenceFolder, several } from "./table.ts"
import { type Country, type Unit, type UnitLevel, unitLevels } from "./types.ts"

/** Every country of ISO 3166-1. */
export function* readCountries(folder = referenceFolder): Iterable<Country> {
  for (const cell of linesOf(folder, "countries.tsv")) {
    yield {
      code: cell("code"),
      iso3: cell("iso3"),
      nameTh: cell("nameTh"),
      nameEn: cell("nameEn"),
      officialTh: cell("officialTh"),
      officialEn: cell("officialEn"),
      variants: several(cell("variants")),
      region: cell("region"),
      subregion: cell("subregion"),
      asean: cell("asean") === "yes",
      latitude: Number(cell("latitude")),
      longitude: Number(cell("longitude")),
    }
  }
}

/** First-level units, those that have ended included, China's prefectures and the second level of some countries. */
export function* readUnits(folder = referenceFolder): Iterable<Unit> {
  for (const cell of linesOf(folder, "units.tsv")) {
    yield {
      code: cell("code"),
      country: cell("country"),
      level: levelOf(cell),
      kind: cell("kind"),
      parent: optional(cell("parent")),
      subdivision: optional(cell("subdivision")),
      ...namesOf(cell),
      latitude: Number(cell("latitude")),
      longitude: Number(cell("longitude")),
      population: number(cell("population")),
      geonamesId: number(cell("geonamesId")),
      validFrom: dayOf(cell("validFrom")),
      validTo: dayOf(cell("validTo")),
      successors: several(cell("successors")),
      formerNames: several(cell("formerNames")).map(formerName),
    }
  }
}

/** The world's cities, towns and villages of 500 people or more, one at a time: nothing is kept between two of them. */
export function* readGazetteer(folder = referenceFolder): Iterable<Unit> {
  for (const cell of linesOf(folder, "gazetteer.tsv.gz")) yield cityFrom(cell)
}

/** A city from the cells of its line in the gazetteer. */
export const cityFrom = (cell: Cell): Unit => {
  const subdivision = optional(cell("subdivision"))
  return {
    code: `GN${cell("geonamesId")}`,
    country: cell("country"),
    level: "municipality",
    kind: cell("kind"),
    parent: subdivision,
    subdivision,
    ...namesOf(cell),
    latitude: Number(cell("latitude")),
    longitude: Number(cell("longitude")),
    population: number(cell("population")),
    geonamesId: Number(cell("geonamesId")),
    validFrom: undefined,
    validTo: undefined,
    successors: nothing,
    formerNames: nothing,
  }
}

const nothing: readonly never[] = []

const namesOf = (cell: Cell) => ({
  nameEn: cell("nameEn"),
  nameTh: optional(cell("nameTh")),
  nameLocal: optional(cell("nameLocal")),
  variants: several(cell("variants")),
})

const levelOf = (cell: Cell): UnitLevel => {
  const level = unitLevels.find((known) => known === cell("level"))
  if (!level) throw new Error(`${cell("code")}: no such level: ${cell("level")}`)
  return level
}

const dayOf = (text: string) => (text === "" ? undefined : day(text))

const formerName = (text: string) => {
  const at = text.lastIndexOf("@")
  return { name: text.slice(0, at), until: day(text.slice(at + 1)) }
}
