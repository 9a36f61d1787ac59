import { z } from "zod"
import { parsePreciseDate, type Day } from "#kernel/dates.ts"
import { organisationKinds, roles } from "#kernel/rights.ts"
import { askKinds } from "./answers/rules.ts"
import { effects, opinions, outcomes } from "./table/rules.ts"

const Id = z.string().regex(/^[a-z][a-z0-9_-]{0,59}$/)
const Says = z.object({ th: z.string().trim().min(1).max(2000), en: z.string().trim().min(1).max(2000) })

const Condition = z.object({ field: Id, is: z.string().max(200) })

const Ask = z.object({
  field: Id,
  label: Says,
  hint: Says.optional(),
  kind: z.enum(askKinds),
  options: z.array(z.object({ value: Id, label: Says })).optional(),
  among: Id.optional(),
  optional: z.boolean().optional(),
  when: Condition.optional(),
  from: z.enum(["agreement"]).optional(),
})

const Actor = z.object({
  who: z.enum(roles),
  of: z.array(z.enum(organisationKinds)).min(1),
  within: z.enum(["own_units"]).exactOptional(),
})

const Decision = z.object({
  id: Id,
  label: Says,
  done: Says,
  kind: z.enum(["forward", "return", "reject"]),
  to: Id,
  reason: z.literal("required").optional(),
  opinions: z.array(z.enum(opinions)).min(1).optional(),
  asks: z.array(Ask).optional(),
  effect: z.enum(effects).optional(),
})

const Desk = z.object({
  office: Id,
  name: Says,
  actors: z.array(Actor).min(1),
  waitsFor: z.enum(roles).optional(),
  days: z.number().int().min(1).max(1000).optional(),
  when: Condition.optional(),
  fills: z.boolean().optional(),
  decisions: z.array(Decision).min(1),
})

/** A procedure as programs send and receive it; the whole of what the engine knows of one. */
export const ProcedureDefinition = z
  .object({
    id: z.string().regex(/^[a-z][a-z0-9-]{2,59}$/),
    name: Says,
    legalBasis: Says,
    effectiveFrom: z
      .string()
      .refine((text) => text.length === 10 && parsePreciseDate(text) !== undefined)
      .transform((text) => text as Day),
    opens: z.array(Actor).min(1),
    starts: z.object({ establish: Id, renew: Id.exactOptional(), amend: Id.exactOptional() }),
    withdraws: z.array(Actor).min(1),
    listed: z.record(z.string(), Id),
    steps: z
      .array(
        z.object({
          id: Id,
          number: z.string().min(1).max(8),
          name: Says,
          says: Says,
          asks: z.array(Ask),
          desks: z.array(Desk).min(1).max(5),
          study: z.boolean().optional(),
        }),
      )
      .min(1)
      .max(40),
    ends: z
      .array(
        z.object({
          id: Id,
          number: z.string().max(8).optional(),
          name: Says,
          outcome: z.enum(outcomes),
          otherCandidateAt: Id.optional(),
        }),
      )
      .min(1),
  })
  .meta({ id: "Procedure" })
