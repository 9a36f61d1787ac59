import { z } from "zod"

const TextIn = z.object({ th: z.string().trim().min(1).max(500), en: z.string().trim().min(1).max(500) })
const Code = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/)

/** A definition as programs send it and as it is kept. */
export const DefinitionBody = z
  .strictObject({
    gates: z.array(z.strictObject({ code: Code, name: TextIn, asks: TextIn })).max(20),
    groups: z
      .array(z.strictObject({ code: Code, name: TextIn, weight: z.number().min(0).max(1000) }))
      .min(1)
      .max(12),
    criteria: z
      .array(
        z.strictObject({
          code: Code,
          group: Code,
          name: TextIn,
          asks: TextIn,
          evidence: TextIn.describe("What a score should rest on"),
          low: TextIn.describe("What the lower end of the scale means"),
          high: TextIn.describe("What the upper end of the scale means"),
          from: z.number(),
          to: z.number(),
          direction: z.enum(["more_is_better", "less_is_better"]),
          share: z.number().min(0).max(1000).describe("Weight within the group"),
        }),
      )
      .min(1)
      .max(60),
    weightsBy: z.enum(["direct", "comparisons"]),
    comparisons: z
      .array(
        z.strictObject({
          a: Code,
          b: Code,
          value: z
            .number()
            .min(1 / 9)
            .max(9)
            .describe("a is this many times as important as b"),
        }),
      )
      .max(66),
    simulation: z.strictObject({
      runs: z.number().int().min(100).max(20_000),
      seed: z.number().int().min(0).max(4_294_967_295),
    }),
  })
  .meta({ id: "CriteriaDefinition" })

export const CriteriaSet = z
  .object({
    id: z.uuid(),
    scope: z.enum(["partner", "country"]),
    version: z.number().int(),
    state: z.enum(["draft", "in_force", "retired"]),
    name: z.object({ th: z.string(), en: z.string() }),
    basis: z.object({ th: z.string(), en: z.string() }),
    definition: DefinitionBody,
    effectiveFrom: z.string().nullable(),
    revision: z.number().int(),
  })
  .meta({ id: "CriteriaSet" })
export type CriteriaSet = z.infer<typeof CriteriaSet>
