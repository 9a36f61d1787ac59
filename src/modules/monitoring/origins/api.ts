import { z } from "zod"
import { respondJson } from "#http/respond.ts"
import { api } from "#http/routes.ts"
import { establishmentRights } from "#modules/establishment/index.ts"
import { aliveSince } from "./page.tsx"
import { originLines } from "./queries.ts"

const OriginOutcome = z
  .object({
    origin: z
      .string()
      .nullable()
      .describe("As the procedure's question names it; null where nobody recorded it"),
    cases: z.number().int(),
    open: z.number().int(),
    signed: z.number().int(),
    rejected: z.number().int(),
    withdrawn: z.number().int(),
    medianDays: z.number().nullable().describe("From opening the case to the signature"),
    inForce: z.number().int(),
    active: z.number().int().describe("Signed, with a joint activity held since `aliveSince`"),
  })
  .meta({ id: "OriginOutcome" })

/** What became of cases by the origin of their idea, for programs. */
export const originApi = [
  api({
    method: "get",
    tag: "Cases",
    path: "/api/v1/case-origins",
    operation: "listCaseOrigins",
    summary: { th: "ที่มาของแนวคิดกับผลที่เกิดขึ้น", en: "Origins of ideas, and what became of their cases" },
    right: establishmentRights["case.read"],
    audit: "nothing",
    answer: z.object({ aliveSince: z.string(), items: z.array(OriginOutcome) }),
    handle: async ({ http, services }) => {
      const since = aliveSince(services.today())
      const items = await originLines(services.database.pool, [since])
      return respondJson(http, JSON.stringify({ aliveSince: since, items }))
    },
  }),
]
