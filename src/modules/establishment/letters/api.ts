import { z } from "zod"
import { respondJson } from "#http/respond.ts"
import { api } from "#http/routes.ts"
import { establishmentRights } from "../rights.ts"
import { registerLetter } from "./commands/register-letter.ts"
import { getLetter, listLetters } from "./queries.ts"
import { officesTrusting } from "./secrecy.ts"
import { series } from "./rules.ts"
import { Letter, LetterBody } from "./schema.ts"

const tag = "Letters"

export const letterApi = [
  api({
    method: "get",
    tag,
    audit: "nothing",
    path: "/api/v1/letters",
    operation: "listLetters",
    summary: {
      th: "ทะเบียนหนังสือรับและส่ง",
      en: "The register of letters in and out",
    },
    right: establishmentRights["letter.read"],
    query: z.object({
      organisation: z.uuid().optional(),
      year: z.coerce.number().int().min(2400).max(2999).optional().describe("Buddhist era"),
      series: z.enum(series).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
      page: z.coerce.number().int().min(1).max(10_000).default(1),
    }),
    answer: z.object({ items: z.array(Letter), total: z.number().int() }),
    handle: async (
      { http, services, actor },
      { query: { organisation, year, series: kind, limit, page } },
    ) => {
      const values = [
        organisation ?? null,
        year ?? null,
        kind ?? null,
        limit,
        (page - 1) * limit,
        officesTrusting(actor),
      ]
      const rows = await listLetters(services.database.pool, values)
      const items = rows.map(({ total: _, ...letter }) => letter)
      return respondJson(http, JSON.stringify({ items, total: rows[0]?.total ?? 0 }))
    },
  }),
  api({
    method: "post",
    tag,
    audit: "act",
    path: "/api/v1/letters",
    operation: "registerLetter",
    summary: {
      th: "ลงทะเบียนหนังสือ ระบบออกเลขถัดไปของหน่วยงานและปีนั้น",
      en: "Enter a letter into the register; it gets the next number of its office and year",
    },
    right: establishmentRights["letter.register"],
    body: LetterBody,
    answer: Letter,
    answerStatus: 201,
    handle: async (request, { body }) => {
      const { id } = await request.execute(registerLetter, body)
      const letter = await getLetter(request.services.database.pool, id)
      return respondJson(request.http, JSON.stringify(letter), {}, 201)
    },
  }),
]
