import { z } from "zod"
import { respondJson } from "#http/respond.ts"
import { api } from "#http/routes.ts"
import { suggestionsFor } from "../queries/suggestions.ts"
import { selectionRights } from "../rights.ts"
import { suggestionKinds } from "../suggestions/suggest.ts"

const BothLanguages = z.object({ th: z.string(), en: z.string() })

const Suggestions = z
  .object({
    items: z.array(
      z.object({
        kind: z.enum(suggestionKinds),
        unit: z.string(),
        name: BothLanguages,
        countryName: BothLanguages,
        because: BothLanguages,
        unknown: z.array(BothLanguages),
        likeness: z
          .object({ low: z.number(), high: z.number() })
          .describe("What is not known leaves it open; unknown is never taken as equal"),
      }),
    ),
  })
  .meta({ id: "Suggestions" })

export const suggestionApi = [
  api({
    method: "get",
    tag: "Studies",
    right: selectionRights["suggestion.read"],
    audit: "nothing",
    path: "/api/v1/suggestions",
    operation: "suggestPartners",
    summary: {
      th: "หน่วยที่จังหวัดอาจศึกษา พร้อมเหตุผลและสิ่งที่ยังไม่ทราบ",
      en: "Places that a province may look at, each with its reason and what is not known",
    },
    query: z.object({ unit: z.string().max(40).describe("Code of the province") }),
    answer: Suggestions,
    handle: async ({ http, services }, { query: { unit } }) =>
      respondJson(http, JSON.stringify({ items: await suggestionsFor(services.database.pool, unit) })),
  }),
]
