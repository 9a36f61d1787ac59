import { z } from "zod"
import { BothLanguages } from "#http/text-schema.ts"
import { formatLanguages } from "./languages/rules.ts"
import { clauseKinds } from "./rules.ts"

const Texts = z.partialRecord(z.enum(formatLanguages), z.string())

/** A format as it is kept and as programs read it. */
export const FormatDefinition = z
  .object({
    languages: z.array(z.enum(formatLanguages)),
    clauses: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(clauseKinds),
        name: BothLanguages,
        optional: z.boolean(),
        options: z.array(z.object({ id: z.string(), name: BothLanguages, texts: Texts })),
      }),
    ),
  })
  .meta({ id: "AgreementFormatDefinition" })
