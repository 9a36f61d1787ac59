import { respondJson } from "#http/respond.ts"
import { api, type Route } from "#http/routes.ts"
import { placesRights } from "./rights.ts"
import { FoundPlaces, presentUnit, UnitQuery } from "./schema.ts"
import { searchUnits } from "./search/search-units.ts"

/** Programs and forms look places up. */
export const placesRoutes: readonly Route[] = [
  api({
    method: "get",
    path: "/api/v1/units",
    operation: "findUnits",
    summary: {
      th: "ค้นหาสถานที่จากชื่อ เมืองและหน่วยการปกครอง 200,000 แห่ง ทั้งไทย อังกฤษ และตามเสียงอ่าน",
      en: "Places by name: 200,000 cities and administrative units, in Thai and English and by sound",
    },
    tag: "Places",
    right: placesRights["place.read"],
    audit: "nothing",
    query: UnitQuery,
    answer: FoundPlaces,
    handle: async ({ http, services }, { query }) => {
      const found = await searchUnits(services.database.pool, query)
      return respondJson(http, JSON.stringify({ items: found.map(presentUnit) }), {
        "cache-control": "public, max-age=60",
      })
    },
  }),
]
