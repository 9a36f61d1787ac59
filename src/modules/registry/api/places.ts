import { z } from "zod"
import { respondJson } from "#http/respond.ts"
import { api } from "#http/routes.ts"
import { firstLevelUnits, getCountry, getUnit, listCountries, listProvinces } from "#modules/places/index.ts"
import { type Counts, countsByCountry, countsByHome, countsOfUnit } from "../queries/counts.ts"
import { registryRights } from "../rights.ts"
import { termOf } from "../rules.ts"
import { CountryDetail, CountryList, CountsQuery, ProvinceList, UnitAnswer } from "./schema.ts"

const reading = {
  method: "get",
  tag: "Places",
  right: registryRights["relation.read"],
  audit: "nothing",
  query: CountsQuery,
} as const

const parameters = (says: string, example: string) =>
  z.object({
    code: z
      .string()
      .max(40)
      .meta({ description: says, examples: [example] }),
  })
const none = { inForce: 0, proposed: 0, ended: 0, inDoubt: 0, others: 0 }

/** The counts of a province or country, without the code that stands beside them. */
const countsIn = (counts: ReadonlyMap<string, Counts>, code: string) => {
  const { code: _, ...rest } = counts.get(code) ?? { code, ...none }
  return rest
}

/** Provinces, countries and units with their relations in figures. */
export const placesApi = [
  api({
    ...reading,
    path: "/api/v1/provinces",
    operation: "listProvinces",
    summary: {
      th: "จังหวัดทั้ง 77 จังหวัด พร้อมจำนวนความสัมพันธ์",
      en: "The 77 Thai provinces with how many relations each has",
    },
    answer: ProvinceList,
    handle: async ({ http, services: { database } }, { query: { asOf } }) => {
      const [provinces, counts] = await Promise.all([
        listProvinces(database.pool, []),
        countsByHome(database.pool, asOf),
      ])
      const items = provinces.map((row) => ({ ...row, relations: countsIn(counts, row.code) }))
      return respondJson(http, JSON.stringify({ items }))
    },
  }),
  api({
    ...reading,
    path: "/api/v1/countries",
    operation: "listCountries",
    summary: {
      th: "ประเทศทั้งหมด พร้อมคำเรียกความสัมพันธ์และจำนวนความสัมพันธ์",
      en: "All countries, with the word used toward each and how many relations there are",
    },
    answer: CountryList,
    handle: async ({ http, services: { database } }, { query: { asOf } }) => {
      const [countries, counts] = await Promise.all([
        listCountries(database.pool, []),
        countsByCountry(database.pool, asOf),
      ])
      const items = countries.map((row) => ({
        ...row,
        term: termOf(null, [row.code]),
        relations: countsIn(counts, row.code),
      }))
      return respondJson(http, JSON.stringify({ items }))
    },
  }),
  api({
    ...reading,
    path: "/api/v1/countries/{code}",
    operation: "getCountry",
    summary: {
      th: "ประเทศหนึ่งประเทศตามรหัส ISO 3166-1 พร้อมหน่วยการปกครองระดับที่ 1",
      en: "One country by its ISO 3166-1 code, with its first-level units",
    },
    parameters: parameters("ISO 3166-1 code of the country", "JP"),
    answer: CountryDetail,
    handle: async ({ http, services: { database } }, { parameters: { code }, query: { asOf } }) => {
      const country = await getCountry(database.pool, code)
      const [units, counts] = await Promise.all([
        firstLevelUnits(database.pool, [code]),
        countsByCountry(database.pool, asOf),
      ])
      return respondJson(
        http,
        JSON.stringify({
          ...country,
          term: termOf(null, [code]),
          relations: countsIn(counts, code),
          units: units.map(({ code, nameTh, nameEn, level }) => ({ code, nameTh, nameEn, level })),
        }),
      )
    },
  }),
  api({
    ...reading,
    path: "/api/v1/units/{code}",
    operation: "getUnit",
    summary: {
      th: "หน่วยการปกครองหรือเมืองหนึ่งแห่งตามรหัส พร้อมจำนวนความสัมพันธ์",
      en: "One administrative unit or city by its code, with its relations in figures",
    },
    parameters: parameters("Code of the unit", "TH-50"),
    answer: UnitAnswer,
    handle: async ({ http, services: { database } }, { parameters: { code }, query: { asOf } }) => {
      const unit = await getUnit(database.pool, code)
      const relations = await countsOfUnit(database.pool, code, asOf)
      return respondJson(http, JSON.stringify({ ...unit, relations }))
    },
  }),
]
