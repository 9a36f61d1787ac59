import { z } from "zod"
import { confirmations, dimensions, kinds, states } from "../rules.ts"
import { ActivityEntry, ActivityItem, Organiser, Participants } from "../schema.ts"

/** What a program may narrow a list of activities by. */
export const ActivityListQuery = z.object({
  relation: z.uuid().optional().describe("Id of the relation"),
  unit: z.string().max(20).optional().describe("Code of the Thai province, such as TH-49"),
  year: z.coerce.number().int().min(2500).max(2700).optional().describe("Fiscal year, B.E."),
  state: z.enum(states).optional().describe("Planned, held, postponed or cancelled"),
  kind: z.enum(kinds).optional().describe("What was done"),
  dimension: z.enum(dimensions).optional().describe("Dimension of cooperation"),
  confirmation: z
    .enum(confirmations)
    .optional()
    .describe("Whether the province stands behind it; others than offices see what is confirmed"),
  q: z.string().max(200).optional().describe("Words of the name or place"),
  limit: z.coerce.number().int().min(1).max(200).default(50).describe("How many at most"),
  cursor: z.string().max(300).optional().describe("`next` of the page before"),
})

const ListedActivity = ActivityItem.extend({
  homeName: z.string(),
  partnerName: z.string(),
  spentBaht: z.string().nullable().describe("For offices alone"),
}).meta({ id: "ListedActivity" })

export const ActivityPage = z
  .object({ items: z.array(ListedActivity), next: z.string().nullable() })
  .meta({ id: "ActivityPage" })

export const ActivityAnswer = ActivityItem.extend({
  stateReason: z.string().nullable(),
  organisers: z.array(Organiser),
  participants: z.array(Participants),
  outputs: z.string().nullable(),
  outcomes: z.string().nullable(),
  nextStep: z.string().nullable(),
  sdgs: z.array(z.string()),
  homeUnits: z.array(z.string()),
  documents: z.number().int(),
  partnerConfirmedOn: z.string().nullable(),
  spentBaht: z.string().nullable().describe("For offices alone"),
  plannedBaht: z.string().nullable().describe("For offices alone"),
  approvedBaht: z.string().nullable().describe("For offices alone"),
  revision: z.number().int(),
}).meta({ id: "ActivityDetail" })

export const RecordBody = ActivityEntry.extend({
  stateReason: ActivityEntry.shape.stateReason.default(null),
  endsOn: ActivityEntry.shape.endsOn.default(null),
  place: ActivityEntry.shape.place.default(null),
  signingCeremony: z.boolean().default(false),
  organisers: ActivityEntry.shape.organisers.default([]),
  participants: ActivityEntry.shape.participants.default([]),
  outputs: ActivityEntry.shape.outputs.default(null),
  outcomes: ActivityEntry.shape.outcomes.default(null),
  nextStep: ActivityEntry.shape.nextStep.default(null),
  sdgs: ActivityEntry.shape.sdgs.default([]),
  projectId: ActivityEntry.shape.projectId.default(null),
  intentionId: ActivityEntry.shape.intentionId.default(null),
  published: z.boolean().default(false),
}).meta({ id: "ActivityRecord" })

export const ConfirmBody = z
  .object({ publish: z.boolean().describe("Whether the public sees it") })
  .meta({ id: "ActivityConfirmation" })
