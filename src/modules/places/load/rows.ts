import type { Country, Province, Unit } from "../reference/types.ts"
import { searchColumn } from "../search/keys.ts"
import { soundsColumn } from "../search/skeleton.ts"

type Value = string | number | boolean | undefined | readonly string[] | { readonly json: unknown }

/** How one kind of record goes into its table: the columns in order, and their values. */
export type TableRows<RecordOfKind> = {
  readonly table: "country" | "unit" | "province"
  readonly columns: readonly string[]
  readonly valuesOf: (record: RecordOfKind) => readonly Value[]
}

export const countryRows: TableRows<Country> = {
  table: "country",
  columns: [
    "code", "iso3", "name_th", "name_en", "official_th", "official_en", "variants", "region", "subregion", "asean",
    "latitude", "longitude", "search",
  ], // prettier-ignore
  valuesOf: (country) => [
    country.code,
    country.iso3,
    country.nameTh,
    country.nameEn,
    country.officialTh,
    country.officialEn,
    country.variants,
    country.region,
    country.subregion,
    country.asean,
    country.latitude,
    country.longitude,
    searchColumn([
      country.nameTh,
      country.nameEn,
      country.officialTh,
      country.officialEn,
      ...country.variants,
    ]),
  ],
}

export const unitRows: TableRows<Unit> = {
  table: "unit",
  columns: [
    "code", "country", "level", "kind", "parent", "subdivision", "name_en", "name_th", "name_local", "variants", "latitude",
    "longitude", "population", "geonames_id", "valid_from", "valid_to", "successors", "former_names", "search", "sounds",
    "weight",
  ], // prettier-ignore
  valuesOf: (unit) => {
    const names = [
      unit.nameEn,
      unit.nameTh,
      unit.nameLocal,
      ...unit.variants,
      ...unit.formerNames.map(({ name }) => name),
    ]
    return [
      unit.code,
      unit.country,
      unit.level,
      unit.kind,
      unit.parent,
      unit.subdivision,
      unit.nameEn,
      unit.nameTh,
      unit.nameLocal,
      unit.variants,
      unit.latitude,
      unit.longitude,
      unit.population,
      unit.geonamesId,
      unit.validFrom,
      unit.validTo,
      unit.successors,
      { json: unit.formerNames },
      searchColumn(names),
      soundsColumn(names, unit.country),
      weightOf(unit),
    ]
  },
}

export const provinceRows: TableRows<Province> = {
  table: "province",
  columns: [
    "code", "dopa_code", "region", "capital_th", "capital_en", "special_economic_zone", "traits", "neighbours", "adjoining",
    "crossings",
  ], // prettier-ignore
  valuesOf: (province) => [
    province.code,
    province.dopaCode,
    province.region,
    province.capitalTh,
    province.capitalEn,
    province.specialEconomicZone,
    province.traits,
    province.neighbours,
    province.adjoining,
    { json: province.crossings },
  ],
}

const ofLevel: Readonly<Record<Unit["level"], number>> = {
  first_level: 6.5,
  second_level: 5.6,
  special: 5.3,
  municipality: 0,
}

/**
 * How well known a place is, from about 2 for a hamlet to 8: the level or the number of people, in powers of ten,
 * whichever says more; a little more for Thailand, for what has a Thai name, and for capitals; less for what is no more
 * or only a part of a city. From 5 on a place counts as well known (the index unit_search_known).
 */
export const weightOf = (unit: Unit): number => {
  const people = unit.population ? Math.log10(unit.population) : 2
  let weight = Math.max(ofLevel[unit.level], people)
  if (unit.country === "TH" && unit.level === "first_level") weight += 1.5
  if (unit.nameTh) weight += 0.4
  if (unit.kind === "capital") weight += 0.4
  if (unit.kind === "part of a city" || unit.kind === "locality") weight -= 0.7
  if (unit.kind === "former place" || unit.validTo) weight -= 1
  return Math.round(weight * 100) / 100
}

/** One line of PostgreSQL's COPY in text format. */
export const copyLine = (values: readonly Value[]): string => `${values.map(copyValue).join("\t")}\n`

const copyValue = (value: Value): string => {
  if (value === undefined) return "\\N"
  if (typeof value === "string") return escaped(value)
  if (typeof value === "number" || typeof value === "boolean") return String(value)
  if ("json" in value) return escaped(JSON.stringify(value.json))
  return value.length === 0 ? "{}" : escaped(`{${value.map(quoted).join(",")}}`)
}

const escaped = (text: string): string =>
  /[\\\t\n\r]/.test(text)
    ? text.replaceAll("\\", "\\\\").replaceAll("\t", "\\t").replaceAll("\n", "\\n").replaceAll("\r", "\\r")
    : text

const quoted = (item: string): string =>
  /^[a-z]+$/.test(item) && item !== "null" ? item : `"${item.replaceAll(/["\\]/g, "\\$&")}"`
