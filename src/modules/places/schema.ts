import { z } from "zod"
import { unitLevels } from "./reference/types.ts"
import { matchKinds } from "./search/types.ts"
import type { UnitHit } from "./search/types.ts"
import { whereabouts } from "./words.ts"

export const UnitQuery = z.object({
  q: z
    .string()
    .max(200)
    .default("")
    .describe("A name or a part of one, Thai or English, in any usual spelling"),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional()
    .describe("ISO 3166-1 code of the country to look in"),
  level: z.enum(unitLevels).optional().describe("Only units of this level"),
  within: z.string().max(40).optional().describe("Code of the unit to look in"),
  limit: z.coerce.number().int().min(1).max(50).default(10).describe("How many at most"),
})

export const FoundPlace = z
  .object({
    code: z.string(),
    nameTh: z.string().nullable(),
    nameEn: z.string(),
    nameLocal: z.string().nullable(),
    level: z.enum(unitLevels),
    kind: z.string(),
    country: z.string(),
    countryTh: z.string(),
    countryEn: z.string(),
    within: z.object({ code: z.string(), nameTh: z.string().nullable(), nameEn: z.string() }).nullable(),
    latitude: z.number(),
    longitude: z.number(),
    population: z.number().int().nullable(),
    hasRelations: z.boolean(),
    /** What it is and where it lies, to be shown beside its name. */
    says: z.object({ th: z.string(), en: z.string() }),
    match: z.object({ kind: z.enum(matchKinds), name: z.string() }),
  })
  .meta({ id: "FoundPlace" })
export type FoundPlace = z.infer<typeof FoundPlace>

export const FoundPlaces = z.object({ items: z.array(FoundPlace) }).meta({ id: "FoundPlaces" })

/** What leaves the server of a unit that was found. */
export const presentUnit = (unit: UnitHit): FoundPlace => ({
  code: unit.code,
  nameTh: unit.nameTh,
  nameEn: unit.nameEn,
  nameLocal: unit.nameLocal,
  level: unit.level,
  kind: unit.kind,
  country: unit.country,
  countryTh: unit.countryTh,
  countryEn: unit.countryEn,
  within:
    unit.withinCode === null
      ? null
      : { code: unit.withinCode, nameTh: unit.withinTh, nameEn: unit.withinEn ?? unit.withinCode },
  latitude: unit.latitude,
  longitude: unit.longitude,
  population: unit.population,
  hasRelations: unit.related,
  says: whereabouts(unit),
  match: { kind: unit.match.kind, name: unit.match.name },
})
