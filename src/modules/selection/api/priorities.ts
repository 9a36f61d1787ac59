import { z } from "zod"
import type { Request } from "#http/request.ts"
import { respondJson } from "#http/respond.ts"
import { api } from "#http/routes.ts"
import { notFound } from "#kernel/errors.ts"
import {
  preparePriorities,
  publishPriorities,
  putCountry,
  removeCountry,
} from "../commands/change-priorities.ts"
import {
  getPriorities,
  listPriorities,
  outcomeOfPriorities,
  type PriorityList,
  tiers,
} from "../queries/priorities.ts"
import { selectionRights } from "../rights.ts"

const Score = z.strictObject({
  low: z.number(),
  high: z.number(),
  evidence: z.string().trim().max(1000).nullable().default(null),
})
const Interval = z.object({ low: z.number(), high: z.number() })
const state = z.enum(["draft", "published", "superseded"])

const Item = z
  .object({
    id: z.uuid(),
    year: z.number().int().describe("Fiscal year, B.E."),
    version: z.number().int(),
    state,
    publishedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: "CountryPriorityItem" })

const List = Item.extend({
  revision: z.number().int(),
  criteria: z.object({ id: z.uuid(), version: z.number().int() }),
  entries: z.array(
    z.object({
      country: z.string(),
      countryName: z.object({ th: z.string(), en: z.string() }),
      tier: z.enum(tiers),
      reasonTh: z.string(),
      reasonEn: z.string().nullable(),
      scores: z.record(z.string(), Score),
      relations: z.number().int(),
      score: Interval.nullable().describe("From 0 to 1; null while nothing is scored"),
      place: z.object({ best: z.number().int(), worst: z.number().int() }).nullable(),
    }),
  ),
}).meta({ id: "CountryPriorities" })

const mayPrepare = ({ may }: Pick<Request, "may">): boolean => may(selectionRights["priority.prepare"])

/** The list of the address; a draft is none to whoever may not prepare it. @throws Refusal (not found) */
export const prioritiesFor = async (request: Request, id: string): Promise<PriorityList> => {
  const list = await getPriorities(request.services.database.query, id)
  if (list.state === "draft" && !mayPrepare(request))
    throw notFound({ th: "ไม่พบบัญชีลำดับความสำคัญนี้", en: "There is no such list of countries" })
  return list
}

/** All lists that the reader may see. */
export const prioritiesVisible = async (request: Request) =>
  (await listPriorities(request.services.database.query)).filter(
    (item) => item.state !== "draft" || mayPrepare(request),
  )

const answerWith = async (request: Request, id: string, status: 200 | 201 = 200) => {
  const { criteria, entries, ...list } = await prioritiesFor(request, id)
  const { scored } = outcomeOfPriorities({ ...list, criteria, entries })
  const body = {
    ...list,
    criteria: { id: criteria.id, version: criteria.version },
    entries: entries.map((entry) => {
      const found = scored.find((one) => one.id === entry.country)
      return Object.assign({ score: found?.score ?? null, place: found?.place ?? null }, entry)
    }),
  }
  return respondJson(request.http, JSON.stringify(body), { etag: `"${list.revision}"` }, status)
}

const reading = {
  method: "get",
  tag: "Country priorities",
  right: selectionRights["priority.read"],
  audit: "nothing",
} as const
const writing = {
  tag: "Country priorities",
  right: selectionRights["priority.prepare"],
  audit: "act",
  answer: List,
} as const
const address = "/api/v1/country-priorities"
const parameters = z.object({ id: z.string() })
const ofCountry = z.object({ id: z.string(), country: z.string() })

export const priorityApi = [
  api({
    ...reading,
    path: address,
    operation: "listCountryPriorities",
    summary: { th: "บัญชีลำดับความสำคัญของประเทศ ทุกปีและฉบับ", en: "Lists of countries, by year and version" },
    answer: z.object({ items: z.array(Item) }),
    handle: async (request) =>
      respondJson(request.http, JSON.stringify({ items: await prioritiesVisible(request) })),
  }),
  api({
    ...reading,
    path: `${address}/{id}`,
    operation: "getCountryPriorities",
    summary: { th: "บัญชีหนึ่งฉบับ พร้อมคะแนนและเหตุผล", en: "One list, with scores and reasons" },
    parameters,
    answer: List,
    handle: (request, { parameters: { id } }) => answerWith(request, id),
  }),
  api({
    ...writing,
    method: "post",
    path: address,
    operation: "prepareCountryPriorities",
    summary: { th: "จัดทำบัญชีของปี", en: "Begin the list of a year" },
    body: z.strictObject({ year: z.number().int() }),
    answerStatus: 201,
    handle: async (request, { body }) =>
      answerWith(request, (await request.execute(preparePriorities, body)).id, 201),
  }),
  api({
    ...writing,
    method: "put",
    path: `${address}/{id}/countries/{country}`,
    operation: "putCountryPriority",
    summary: { th: "ใส่หรือแก้ไขประเทศในร่าง", en: "Put a country into a draft, or change it" },
    versioned: true,
    parameters: ofCountry,
    body: z.strictObject({
      tier: z.enum(tiers),
      reasonTh: z.string().trim().max(2000),
      reasonEn: z.string().trim().max(2000).nullable().default(null),
      scores: z.record(z.string(), Score),
    }),
    handle: async (request, { parameters: { id, country }, body }) => {
      await request.execute(putCountry, { id, revision: Number(request.ifMatch), country, ...body })
      return answerWith(request, id)
    },
  }),
  api({
    ...writing,
    method: "delete",
    path: `${address}/{id}/countries/{country}`,
    operation: "removeCountryPriority",
    summary: { th: "นำประเทศออกจากร่าง", en: "Take a country out of a draft" },
    versioned: true,
    parameters: ofCountry,
    handle: async (request, { parameters: { id, country } }) => {
      await request.execute(removeCountry, { id, revision: Number(request.ifMatch), country })
      return answerWith(request, id)
    },
  }),
  api({
    ...writing,
    right: selectionRights["priority.publish"],
    method: "post",
    path: `${address}/{id}/publish`,
    operation: "publishCountryPriorities",
    summary: { th: "ประกาศบัญชี", en: "Publish a list" },
    versioned: true,
    parameters,
    handle: async (request, { parameters: { id } }) => {
      await request.execute(publishPriorities, { id, revision: Number(request.ifMatch) })
      return answerWith(request, id)
    },
  }),
]
