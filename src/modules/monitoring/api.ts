import { respondJson } from "#http/respond.ts"
import { api } from "#http/routes.ts"
import { computeIndicators, findClosedYear } from "./queries/indicators.ts"
import { monitoringRights } from "./rights.ts"
import { IndicatorQuery, IndicatorYear } from "./schema.ts"

export const monitoringApi = [
  api({
    method: "get",
    path: "/api/v1/indicators",
    tag: "Indicators",
    operation: "getIndicators",
    right: monitoringRights["indicator.read"],
    audit: "nothing",
    summary: {
      th: "ตัวชี้วัดทุกตัวของปีหนึ่ง ทุกวิธีนับ พร้อมรายการที่ไม่ผ่าน",
      en: "Every indicator and variant of one year, with what does not meet it",
    },
    query: IndicatorQuery,
    answer: IndicatorYear,
    handle: async ({ http, services }, { query: { year, evidence, province } }) => {
      const { pool } = services.database
      const [indicators, closed] = await Promise.all([
        computeIndicators(pool, { year, evidence, province, today: services.today() }),
        findClosedYear(pool, year, province),
      ])
      const answer = { year, province: province ?? null, indicators, closed: closed ?? null }
      return respondJson(http, JSON.stringify(answer))
    },
  }),
]
