import { z } from "zod"
import { DayInQuery, NamedUnit, RelationFilter, RelationItem } from "../schema.ts"
import { certainties, statuses, terms } from "../rules.ts"

/** Readings that count relations: now, or on a day. */
export const CountsQuery = z.object({
  asOf: DayInQuery.optional().describe("Counted as it stood on this day, as far as is known today"),
})

const Counts = z
  .object({
    inForce: z.number().int(),
    proposed: z.number().int().describe("In process"),
    ended: z.number().int(),
    inDoubt: z.number().int().describe("Of those in force and in process, how many nobody stands behind yet"),
  })
  .meta({ id: "RelationCounts" })

const CountsWithOthers = Counts.extend({
  others: z
    .number()
    .int()
    .describe("Countries of a province, provinces of a country, with which there is one in force"),
}).meta({ id: "RelationCountsWithOthers" })

const named = { code: z.string(), nameTh: z.string(), nameEn: z.string() }

export const ProvinceList = z
  .object({
    items: z.array(
      z
        .object({
          ...named,
          region: z.string(),
          specialEconomicZone: z.boolean(),
          border: z.boolean().describe("It borders on another country"),
          relations: CountsWithOthers,
        })
        .meta({ id: "Province" }),
    ),
  })
  .meta({ id: "ProvinceList" })

const country = {
  ...named,
  officialTh: z.string().describe("Its name in official documents"),
  region: z.string(),
  subregion: z.string(),
  asean: z.boolean(),
  term: z.enum(terms).describe("The word that is used toward this country"),
  relations: CountsWithOthers,
}

export const CountryList = z
  .object({ items: z.array(z.object(country).meta({ id: "Country" })) })
  .meta({ id: "CountryList" })

export const CountryDetail = z
  .object({
    ...country,
    region: z.string().optional(),
    officialTh: z.string(),
    officialEn: z.string(),
    units: z.array(NamedUnit).describe("First-level units that are now"),
  })
  .meta({ id: "CountryDetail" })

const ProvinceFacts = z
  .object({
    dopaCode: z.string().describe("Code of the Department of Provincial Administration"),
    region: z.string(),
    capitalTh: z.string(),
    capitalEn: z.string(),
    specialEconomicZone: z.boolean(),
    traits: z.array(z.string()),
    neighbours: z.array(z.string()).describe("Foreign first-level units across the border"),
    adjoining: z.array(z.string()).describe("Neighbouring Thai provinces"),
    crossings: z.array(z.object({ name: z.string(), unit: z.string(), kind: z.string() })),
  })
  .meta({ id: "ProvinceFacts" })

export const UnitAnswer = z
  .object({
    code: z.string().describe("ISO 3166-2, GB/T 2260 (China's prefectures) or GN and the GeoNames number"),
    nameTh: z.string().nullable(),
    nameEn: z.string(),
    nameLocal: z.string().nullable(),
    variants: z.array(z.string()).describe("Other names and spellings, in any script"),
    level: z.string(),
    kind: z.string(),
    country: z.string(),
    parent: z.string().nullable(),
    subdivision: z.string().nullable().describe("The first-level unit that it is or lies in"),
    subdivisionTh: z.string().nullable(),
    subdivisionEn: z.string().nullable(),
    latitude: z.number(),
    longitude: z.number(),
    population: z.number().int().nullable(),
    validFrom: z.string().nullable(),
    validTo: z.string().nullable(),
    successors: z.array(z.string()),
    formerNames: z.array(z.object({ name: z.string(), until: z.string() })),
    province: ProvinceFacts.nullable().describe("Of Thai provinces alone"),
    relations: Counts,
  })
  .meta({ id: "Unit" })

export const SearchQuery = z.object({
  q: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .describe("Any name of a place or country, Thai or English, in any usual spelling"),
})

export const FoundAnswer = z
  .object({
    countries: z.array(z.object(named)),
    places: z.array(z.object({ ...NamedUnit.shape, country: z.string() })),
    relations: z.array(RelationItem),
    total: z.number().int().describe("Relations with the text in a name; the list of relations has them all"),
  })
  .meta({ id: "Found" })

export const MapApiQuery = RelationFilter

const MapPlace = z
  .object({
    ...NamedUnit.omit({ level: true }).shape,
    country: z.string(),
    latitude: z.number(),
    longitude: z.number(),
  })
  .meta({ id: "MapPlace" })

export const MapAnswer = z
  .object({
    total: z.number().int(),
    inDoubt: z.number().int(),
    unplaced: z.number().int().describe("Relations of which a place is not known yet"),
    places: z.array(MapPlace),
    bonds: z.array(
      z
        .object({
          home: z.string(),
          partner: z.string().nullable().describe("Null where the place is not known yet"),
          country: z.string().nullable(),
          status: z.enum(statuses),
          certainty: z.enum(certainties),
          count: z.number().int(),
          relation: z.uuid().describe("One of them; the only one where there is one"),
        })
        .meta({ id: "Bond" }),
    ),
  })
  .meta({ id: "Map" })
