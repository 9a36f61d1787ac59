import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import { notFound } from "#kernel/errors.ts"
import type { Text } from "#kernel/text.ts"
import type { UnitLevel } from "./reference/types.ts"
import { searchKey } from "./search/keys.ts"

/** A unit as it is chosen from a list: its names, what it is, and where it lies. */
export type FoundUnit = {
  readonly code: string
  readonly nameTh: string | null
  readonly nameEn: string
  readonly level: UnitLevel
  readonly kind: string
  readonly country: string
  /** Last day of its being, where it has ended. */
  readonly validTo: string | null
  readonly subdivisionTh: string | null
  readonly subdivisionEn: string | null
}

type On = pg.Pool | pg.PoolClient

const foundColumns = `u.code, u.name_th as "nameTh", u.name_en as "nameEn", u.level, u.kind, u.country,
  u.valid_to as "validTo", s.name_th as "subdivisionTh", s.name_en as "subdivisionEn"`
const fromUnits = `from unit u left join unit s on s.code = u.subdivision and s.code <> u.code`

const byCodes = prepared<FoundUnit>(`select ${foundColumns} ${fromUnits} where u.code = any($1)`)

/** The units of these codes, in no order; what is not known is left out. */
export const unitsOf = (on: On, codes: readonly string[]): Promise<readonly FoundUnit[]> =>
  codes.length === 0 ? Promise.resolve([]) : byCodes(on, [codes])

/** A unit as it was called on a day, with the first-level unit that it is or lies in. */
export type UnitOn = Pick<FoundUnit, "code" | "nameTh" | "nameEn" | "level" | "country"> & {
  readonly subdivision: string | null
  /** What it is, and what the first-level unit is that it lies in: "city", "province". */
  readonly kind: string
  readonly withinTh: string | null
  readonly withinEn: string | null
  readonly withinKind: string | null
}

const namedOn = (names: string, isThai: string, otherwise: string) => `coalesce(
  (select n->>'name' from jsonb_array_elements(${names}) n
   where n->>'until' >= $2 and ${isThai} order by n->>'until' limit 1), ${otherwise})`
const thai = "n->>'name' ~ '[ก-ฮ]'"

const onDay =
  prepared<UnitOn>(`select u.code, u.level, u.country, u.subdivision, u.kind, s.kind as "withinKind",
    ${namedOn("u.former_names", thai, "u.name_th")} as "nameTh",
    ${namedOn("u.former_names", `not ${thai}`, "u.name_en")} as "nameEn",
    ${namedOn("s.former_names", thai, "s.name_th")} as "withinTh",
    ${namedOn("s.former_names", `not ${thai}`, "s.name_en")} as "withinEn"
  ${fromUnits} where u.code = any($1)`)

/** The units of these codes by the names that they bore on a day; what is not known is left out. */
export const unitsOn = (on: On, codes: readonly string[], day: string): Promise<readonly UnitOn[]> =>
  codes.length === 0 ? Promise.resolve([]) : onDay(on, [codes, day])

/** A unit's name in each language; English stands in where there is no Thai one. */
export const unitName = (unit: { readonly nameTh: string | null; readonly nameEn: string }): Text => ({
  th: unit.nameTh ?? unit.nameEn,
  en: unit.nameEn,
})

export type Crossing = {
  readonly name: string
  readonly unit: string
  readonly kind: "permanent" | "temporary" | "local"
}

/** All that is known of a unit; `province` for Thai provinces alone. */
export type UnitDetail = FoundUnit & {
  readonly nameLocal: string | null
  readonly variants: readonly string[]
  readonly parent: string | null
  readonly subdivision: string | null
  readonly latitude: number
  readonly longitude: number
  readonly population: number | null
  readonly validFrom: string | null
  readonly successors: readonly string[]
  readonly formerNames: readonly { readonly name: string; readonly until: string }[]
  readonly province: {
    readonly dopaCode: string
    readonly region: string
    readonly capitalTh: string
    readonly capitalEn: string
    readonly specialEconomicZone: boolean
    readonly traits: readonly string[]
    readonly neighbours: readonly string[]
    readonly adjoining: readonly string[]
    readonly crossings: readonly Crossing[]
  } | null
}

const detail = prepared<UnitDetail>(`
  select ${foundColumns}, u.name_local as "nameLocal", u.variants, u.parent, u.subdivision, u.latitude, u.longitude,
    u.population, u.valid_from as "validFrom", u.successors, u.former_names as "formerNames",
    (select json_build_object('dopaCode', p.dopa_code, 'region', p.region, 'capitalTh', p.capital_th,
       'capitalEn', p.capital_en, 'specialEconomicZone', p.special_economic_zone, 'traits', p.traits,
       'neighbours', p.neighbours, 'adjoining', p.adjoining, 'crossings', p.crossings)
     from province p where p.code = u.code) as province
  ${fromUnits} where u.code = $1`)

/** @throws Refusal (not found) where no unit has this code */
export const getUnit = async (on: On, code: string): Promise<UnitDetail> => {
  const [unit] = await detail(on, [code])
  if (!unit) throw notFound({ th: "ไม่พบสถานที่นี้", en: "There is no such place" })
  return unit
}

/** The Thai provinces, by their names in Thai order. */
export const listProvinces = prepared<{
  code: string
  nameTh: string
  nameEn: string
  region: string
  specialEconomicZone: boolean
  border: boolean
}>(`
  select u.code, u.name_th as "nameTh", u.name_en as "nameEn", p.region,
    p.special_economic_zone as "specialEconomicZone", cardinality(p.neighbours) > 0 as border
  from province p join unit u using (code) order by u.name_th collate "th-x-icu"`)

/** All countries, by their Thai names. */
export const listCountries = prepared<{
  code: string
  nameTh: string
  nameEn: string
  officialTh: string
  region: string
  subregion: string
  asean: boolean
}>(`
  select code, name_th as "nameTh", name_en as "nameEn", official_th as "officialTh", region, subregion, asean from country
  order by name_th collate "th-x-icu"`)

const country = prepared<{
  code: string
  nameTh: string
  nameEn: string
  officialTh: string
  officialEn: string
  subregion: string
  asean: boolean
}>(`
  select code, name_th as "nameTh", name_en as "nameEn", official_th as "officialTh", official_en as "officialEn",
    subregion, asean from country where code = $1`)

/** @throws Refusal (not found) where no country has this code */
export const getCountry = async (on: On, code: string) => {
  const [found] = await country(on, [code])
  if (!found) throw notFound({ th: "ไม่พบประเทศนี้", en: "There is no such country" })
  return found
}

/** The first-level units of a country that are now, by their English names. */
export const firstLevelUnits = prepared<FoundUnit>(`
  select ${foundColumns} ${fromUnits}
  where u.country = $1 and u.level = 'first_level' and u.valid_to is null order by u.name_en`)

const countriesNamed = prepared<{ code: string; nameTh: string; nameEn: string; exact: boolean }>(`
  select code, name_th as "nameTh", name_en as "nameEn", search like $2 as exact from country
  where search like $1 order by search like $2 desc, length(name_en) limit $3`)

/** Countries whose names begin with a text: จีน, China, Peop... */
export const findCountries = async (on: On, name: string, limit = 3) => {
  const key = searchKey(name)
  return key.length < 2 ? [] : countriesNamed(on, [`%|${key}%`, `%|${key}|%`, limit])
}
