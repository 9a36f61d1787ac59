import { z } from "zod"
import { BothLanguages } from "#http/text-schema.ts"
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

export const sorts = [
  "signed",
  "-signed",
  "number",
  "-number",
  "home",
  "-home",
  "partner",
  "-partner",
] as const
export type Sort = (typeof sorts)[number]

/** What a list of relations may be narrowed by; the same for the page, the API and the export. */
export const RelationFilter = z.object({
  q: z
    .string()
    .trim()
    .max(200)
    .optional()
    .describe("Words of names of parties and countries, Thai or English"),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional()
    .describe("Country of a partner, ISO 3166-1"),
  unit: z.string().max(40).optional().describe("Code of a unit that is a party, on either side"),
  within: z.string().max(40).optional().describe("Code of the first-level unit that a partner is or lies in"),
  status: z.enum(statuses).optional().describe("State, on the day of asOf where one is given"),
  stage: z.enum(stages).optional().describe("Stage of what is in process"),
  term: z.enum(terms).optional().describe("Word for the relation"),
  certainty: z.enum(certainties).optional().describe("Whether a person stands behind it"),
  asOf: DayInQuery.optional().describe("The register as it stood on this day, as far as is known today"),
  knownOn: DayInQuery.optional().describe(
    "What the register said at the end of this day, whatever was corrected since",
  ),
})
export type RelationFilter = z.infer<typeof RelationFilter>

export const RelationListQuery = RelationFilter.extend({
  sort: z.enum(sorts).default("-signed").describe("The order; a minus sign turns it round"),
  limit: z.coerce.number().int().min(1).max(200).default(50).describe("How many at most"),
  cursor: z.string().max(400).optional().describe("`next` of the page before"),
})
export type RelationListQuery = z.infer<typeof RelationListQuery>

export const NamedUnit = z
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

const RelationEvent = z
  .object({
    id: z.uuid(),
    kind: z.enum(["renewed", "amended", "ended", "note"]),
    happenedOn: z.string(),
    place: z.string().nullable(),
    validUntil: z.string().nullable(),
    note: z.string().nullable(),
    source: z.string().nullable(),
  })
  .meta({ id: "RelationEvent" })
export type RelationEvent = z.infer<typeof RelationEvent>

export const RelationDetail = RelationItem.extend({
  termChosen: z.enum(terms).nullable().describe("The term, where another than the country's was chosen"),
  endReason: z.string().nullable(),
  note: z.string().nullable(),
  mergedInto: z.uuid().nullable(),
  withdrawn: z.boolean(),
  importId: z.uuid().nullable(),
  events: z.array(RelationEvent),
}).meta({ id: "RelationDetail" })
export type RelationDetail = z.infer<typeof RelationDetail>

const HistoryActItem = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  name: z.string().describe("The act, as the rights name it: relation.create, import.apply"),
  by: z.object({
    kind: z.enum(["anonymous", "system", "person"]),
    name: z.string().describe("Empty for people, except to those who hold a post in a government office"),
    post: BothLanguages.nullable(),
  }),
  reason: z.string().nullable(),
  changes: z.array(
    z.object({
      field: z.string(),
      label: BothLanguages,
      before: BothLanguages.nullable(),
      after: BothLanguages.nullable(),
    }),
  ),
})

export const RelationHistory = z.object({ acts: z.array(HistoryActItem) }).meta({ id: "RelationHistory" })

export const ChangesQuery = z.object({
  from: DayInQuery.describe("The first day that counts"),
  until: DayInQuery.describe("The last day that counts"),
  unit: z.string().max(40).optional().describe("Only relations of this Thai unit, such as TH-50"),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(300).optional().describe("`next` of the page before"),
})

export const ChangesPage = z
  .object({
    items: z.array(HistoryActItem.extend({ relation: z.uuid() })),
    total: z.number().int(),
    next: z.string().nullable(),
  })
  .meta({ id: "Changes" })

/** As `RelationListQuery`, for people: pages have numbers. */
export const RelationListPageQuery = RelationFilter.extend({
  sort: z.enum(sorts).default("-signed"),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})
export type RelationListPageQuery = z.infer<typeof RelationListPageQuery>
