import { z } from "zod"
import { say } from "#http/zod-issues.ts"
import { type Day, parsePreciseDate } from "#kernel/dates.ts"
import { certainties, stages, statuses, terms } from "./rules.ts"

/** A whole day in a query, as in ?asOf=2019-01-04. */
export const DayInQuery = z
  .string()
  .refine((text) => text.length === 10 && parsePreciseDate(text) !== undefined, {
    ...say({ th: "ต้องเป็นวันที่ เช่น 2019-01-04", en: "Must be a day such as 2019-01-04" }),
  })
  .transform((text) => text as Day)

export const sorts = ["signed", "-signed", "number", "-number", "home", "partner"] as const

/** What a list of relations may be narrowed by; the same for the page, the API and the export. */
export const RelationFilter = z.object({
  q: z.string().trim().max(200).optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  status: z.enum(statuses).optional(),
  certainty: z.enum(certainties).optional(),
  unit: z.string().max(40).optional(),
  asOf: DayInQuery.optional(),
})
export type RelationFilter = z.infer<typeof RelationFilter>

export const RelationListQuery = RelationFilter.extend({
  sort: z.enum(sorts).default("-signed"),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(400).optional(),
})
export type RelationListQuery = z.infer<typeof RelationListQuery>

const NamedUnit = z
  .object({ code: z.string(), nameTh: z.string().nullable(), nameEn: z.string(), level: z.string() })
  .meta({ id: "NamedUnit" })

const Party = z
  .object({
    side: z.enum(["home", "partner"]),
    unit: NamedUnit.nullable(),
    country: z.string().nullable(),
    written: z.string().nullable(),
  })
  .meta({ id: "Party" })

export const RelationItem = z
  .object({
    id: z.uuid(),
    number: z.number().int(),
    status: z.enum(statuses),
    stage: z.enum(stages).nullable(),
    term: z.enum(terms),
    certainty: z.enum(certainties),
    signedOn: z.string().nullable(),
    proposedOn: z.string().nullable(),
    endedOn: z.string().nullable(),
    parties: z.array(Party),
    revision: z.number().int(),
  })
  .meta({ id: "Relation" })
export type RelationItem = z.infer<typeof RelationItem>

export const RelationPage = z
  .object({
    items: z.array(RelationItem),
    total: z.number().int(),
    inDoubt: z.number().int(),
    next: z.string().nullable(),
  })
  .meta({ id: "RelationPage" })

/** As `RelationListQuery`, for people: pages have numbers. */
export const RelationListPageQuery = RelationFilter.extend({
  sort: z.enum(sorts).default("-signed"),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})
export type RelationListPageQuery = z.infer<typeof RelationListPageQuery>
