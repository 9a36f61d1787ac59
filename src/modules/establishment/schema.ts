import { z } from "zod"
import { isUuid } from "#kernel/ids.ts"
import { caseKinds, opinions } from "./procedures/table/rules.ts"

export const caseStates = ["open", "completed", "rejected", "withdrawn"] as const
export type CaseState = (typeof caseStates)[number]

/** What a list of cases may be narrowed by; the same for page and API. */
export const CaseFilter = z.object({
  q: z
    .string()
    .trim()
    .max(200)
    .optional()
    .describe("Words of names of province and partner, Thai or English"),
  state: z.enum(caseStates).optional(),
  step: z.string().max(60).optional().describe("Step where it stands; `not_stated` where none is known"),
  office: z.string().max(60).optional().describe("Office that it waits for"),
  unit: z.string().max(40).optional().describe("Code of the unit whose case it is"),
  kind: z.enum(caseKinds).optional(),
  late: z.enum(["late", "soon"]).optional().describe("Whose deadline has passed, or is near"),
  search: z.string().refine(isUuid).optional().describe("Cases of one search for a partner"),
})
export type CaseFilter = z.infer<typeof CaseFilter>

export const CaseListQuery = CaseFilter.extend({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})

const Value = z.union([z.string(), z.array(z.string())])
export const Content = z.record(z.string(), Value)

const NamedUnit = z.object({ code: z.string(), nameTh: z.string().nullable(), nameEn: z.string() })
const Side = z.object({ unit: NamedUnit.nullable(), written: z.string().nullable() })

const Waiting = z.object({
  office: z.string(),
  openedOn: z.string(),
  dueOn: z.string().nullable(),
})

export const CaseItem = z
  .object({
    id: z.uuid(),
    number: z.number().int(),
    kind: z.enum(caseKinds),
    procedureId: z.string(),
    state: z.enum(caseStates),
    step: z.string().nullable(),
    round: z.number().int(),
    listedStage: z.string().nullable(),
    home: Side,
    partner: Side,
    waiting: z.array(Waiting),
    updatedAt: z.date().or(z.string()),
  })
  .meta({ id: "Case" })
export type CaseItem = z.infer<typeof CaseItem>

export const CasePage = z
  .object({ items: z.array(CaseItem), total: z.number().int() })
  .meta({ id: "CasePage" })

export const CaseDetail = CaseItem.extend({
  revision: z.number().int(),
  visit: z.number().int(),
  searchId: z.uuid(),
  relationId: z.uuid().nullable(),
  studyId: z.uuid().nullable(),
  candidateId: z.uuid().nullable(),
  origin: z.string().nullable(),
  endedAt: z.string().nullable(),
  openedAt: z.date().or(z.string()),
  closedAt: z.date().or(z.string()).nullable(),
  content: Content,
  offers: z
    .array(
      z.object({
        office: z.string(),
        decisions: z.array(z.string()),
        given: z.string().nullable(),
        allowed: z.boolean(),
        whyNot: z.object({ th: z.string(), en: z.string() }).nullable(),
      }),
    )
    .describe("What waits in the present step, for which office, and whether the asker may do it"),
  events: z.array(z.record(z.string(), z.unknown())),
}).meta({ id: "CaseDetail" })

export const OpenBody = z.object({
  kind: z.enum(caseKinds).default("establish"),
  homeUnit: z.string().max(40),
  relationId: z.string().optional(),
  content: Content.default({}),
  studyId: z.uuid().optional().describe("A concluded study of the province, taken up from the beginning"),
})

export const StudyBody = z.object({
  studyId: z.uuid(),
  candidateId: z.uuid().optional().describe("The one that the study chose when absent"),
})
export const AnotherBody = z.object({
  candidateId: z.uuid().optional().describe("The candidate of the study to go on with; may be chosen later"),
})

export const FillBody = z.object({ values: Content })

export const DecideBody = z.object({
  office: z.string().max(60),
  decision: z.string().max(60),
  opinion: z.enum(opinions).optional(),
  reason: z.string().max(20_000).optional(),
  answers: Content.default({}),
  letterId: z.string().optional(),
  visit: z
    .number()
    .int()
    .optional()
    .describe("`visit` of the case as it was read; refused where it has moved on"),
})

export const WithdrawBody = z.object({ reason: z.string().max(20_000), visit: z.number().int().optional() })
export const StageBody = z.object({ step: z.string().max(60), reason: z.string().max(20_000) })
export const MoveBody = z.object({
  procedureId: z.string().max(60),
  step: z.string().max(60),
  reason: z.string().max(20_000),
  visit: z.number().int().optional(),
})
export const CommentBody = z.object({
  field: z.string().max(60).optional(),
  body: z.string().max(20_000),
  answers: z.string().optional(),
})
