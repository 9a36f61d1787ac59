import { respondJson } from "#http/respond.ts"
import { api } from "#http/routes.ts"
import { countForMap, listBonds, placesOf } from "../map/queries.ts"
import { searchRegister } from "../queries/search.ts"
import { registryRights } from "../rights.ts"
import { FoundAnswer, MapAnswer, MapApiQuery, SearchQuery } from "./schema.ts"

const reading = {
  method: "get",
  tag: "Relations",
  right: registryRights["relation.read"],
  audit: "nothing",
} as const

/** What the page of search and the map show, for programs. */
export const findingApi = [
  api({
    ...reading,
    path: "/api/v1/search",
    operation: "search",
    summary: {
      th: "ประเทศ สถานที่ และความสัมพันธ์ที่คำค้นอาจหมายถึง",
      en: "Countries, places and relations that a text may mean",
    },
    query: SearchQuery,
    answer: FoundAnswer,
    handle: async ({ http, services }, { query: { q } }) => {
      const { countries, places, relations, total } = await searchRegister(services.database.pool, q)
      return respondJson(
        http,
        JSON.stringify({
          countries: countries.map(({ code, nameTh, nameEn }) => ({ code, nameTh, nameEn })),
          places: places.map(({ code, nameTh, nameEn, level, country }) => ({
            code,
            nameTh,
            nameEn,
            level,
            country,
          })),
          relations,
          total,
        }),
      )
    },
  }),
  api({
    ...reading,
    path: "/api/v1/map",
    operation: "getMap",
    summary: {
      th: "ข้อมูลของแผนที่ ใครมีความสัมพันธ์กับใคร นับตามสถานะ พร้อมพิกัดของทั้งสองฝ่าย",
      en: "What the map draws: who is bound to whom, counted by state, with the coordinates of both",
    },
    query: MapApiQuery,
    answer: MapAnswer,
    handle: async ({ http, services: { database } }, { query }) => {
      const [bonds, totals] = await Promise.all([
        listBonds(database.pool, query),
        countForMap(database.pool, query),
      ])
      const codes = new Set(
        bonds.flatMap(({ home, partner }) => (partner === null ? [home] : [home, partner])),
      )
      const places = [...(await placesOf(database.pool, [...codes])).values()].map(
        ({ code, nameTh, nameEn, country, latitude, longitude }) => ({
          code,
          nameTh,
          nameEn,
          country,
          latitude,
          longitude,
        }),
      )
      return respondJson(http, JSON.stringify({ ...totals, places, bonds }))
    },
  }),
]
