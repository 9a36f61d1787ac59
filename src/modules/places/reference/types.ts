/**
 * The reference data as it lies in db/reference: countries, administrative units and a gazetteer of the world's cities,
 * each file with its origin and licence in db/reference/README.md.
 */
import type { Day } from "#kernel/dates.ts"

/**
 * How high a unit stands in its country (docs/glossary.md, "level"): first level (province, state, prefecture, region,
 * special municipality), second level (prefecture-level city, autonomous prefecture, district), municipality (city,
 * town, county), or special.
 */
export const unitLevels = ["first_level", "second_level", "municipality", "special"] as const
export type UnitLevel = (typeof unitLevels)[number]

export type Country = {
  /** ISO 3166-1 alpha-2. */
  readonly code: string
  readonly iso3: string
  /** Usual names, as Thai offices and English readers write them. */
  readonly nameTh: string
  readonly nameEn: string
  /** Full official names: สาธารณรัฐประชาชนจีน, People's Republic of China. */
  readonly officialTh: string
  readonly officialEn: string
  /** Other names and spellings that lists use, in any script. */
  readonly variants: readonly string[]
  /** UN M49 region and subregion, English names. */
  readonly region: string
  readonly subregion: string
  readonly asean: boolean
  readonly latitude: number
  readonly longitude: number
}

export type Unit = {
  /** ISO 3166-2 for first-level units ("JP-16", "TH-50"); "CN-530700" (GB/T 2260) for China's prefecture level; "GN1850147" (GeoNames) for the gazetteer. */
  readonly code: string
  readonly country: string
  readonly level: UnitLevel
  /** What the country calls it, English and lower case: "province", "autonomous prefecture", "city", "county". */
  readonly kind: string
  /** The unit that it lies in directly, where known. */
  readonly parent: string | undefined
  /** ISO 3166-2 code of the first-level unit that it is or lies in, where known. */
  readonly subdivision: string | undefined
  readonly nameEn: string
  readonly nameTh: string | undefined
  /** In the country's own script or spelling. */
  readonly nameLocal: string | undefined
  /** Other names and spellings, in any script. */
  readonly variants: readonly string[]
  readonly latitude: number
  readonly longitude: number
  readonly population: number | undefined
  readonly geonamesId: number | undefined
  /** First day of its being, where it is younger than 1980; last day, where it has ended. */
  readonly validFrom: Day | undefined
  readonly validTo: Day | undefined
  /** Codes of the units that took its place when it ended. */
  readonly successors: readonly string[]
  /** Names that it bore until a day, for lists of that time. */
  readonly formerNames: readonly { readonly name: string; readonly until: Day }[]
}

/** What is known of a Thai province beyond what every unit has (requirements A5; 002/004 s.5.3; 003). */
export type Province = {
  readonly code: string
  /** Code of the Department of Provincial Administration: "50" for Chiang Mai. */
  readonly dopaCode: string
  readonly region: "north" | "northeast" | "central" | "east" | "west" | "south"
  readonly capitalTh: string
  readonly capitalEn: string
  /** Special economic zone, as named in 004 s.5.3. */
  readonly specialEconomicZone: boolean
  readonly traits: readonly ("gateway" | "port" | "tourism")[]
  /** Foreign first-level units that it borders on. */
  readonly neighbours: readonly string[]
  /** Neighbouring Thai provinces. */
  readonly adjoining: readonly string[]
  /** Border crossings, by the foreign unit that they lead to. */
  readonly crossings: readonly {
    readonly name: string
    readonly unit: string
    readonly kind: "permanent" | "temporary" | "local"
  }[]
}
