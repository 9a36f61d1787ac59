import { z } from "zod"
import { BothLanguages } from "#http/text-schema.ts"
import { wordFindingKinds } from "#documents/word/types.ts"
import { clauseStatuses } from "./comparison/report.ts"
import { DraftBody } from "./drafting/schema.ts"
import { FormatDefinition } from "./formats/schema.ts"
import { formatLanguages } from "./formats/languages/rules.ts"
import { agreementKinds, agreementStates } from "./rules.ts"

const Languages = z.array(z.enum(formatLanguages))

/** What a list of memoranda may be narrowed by. */
export const AgreementListQuery = z.object({
  state: z.enum(agreementStates).optional().describe("Where it stands"),
  unit: z.string().max(40).optional().describe("Code of the Thai unit"),
  relation: z.uuid().optional().describe("The relation that it belongs to"),
  caseId: z.uuid().optional().describe("The case in which it is drafted"),
  endsBy: z.iso
    .date()
    .optional()
    .describe("In force, and valid until this day at most; what ends first comes first"),
  departs: z.stringbool().optional().describe("Whether it departs from the format"),
  limit: z.coerce.number().int().min(1).max(200).default(50).describe("How many at most"),
  page: z.coerce.number().int().min(1).default(1).describe("Which page, from 1"),
})

export const AgreementItem = z
  .object({
    id: z.uuid(),
    number: z.number().int(),
    kind: z.enum(agreementKinds),
    state: z.enum(agreementStates),
    caseId: z.uuid().nullable(),
    relationId: z.uuid().nullable(),
    previousId: z.uuid().nullable(),
    homeUnits: z.array(z.string()),
    home: BothLanguages,
    partner: BothLanguages,
    formatId: z.uuid().nullable(),
    departs: z.boolean(),
    languages: Languages,
    signedOn: z.string().nullable(),
    signedPlace: z.string().nullable(),
    signatories: z.array(
      z.object({
        side: z.enum(["home", "partner"]),
        name: z.string(),
        post: z.string(),
        authority: z.string(),
      }),
    ),
    validUntil: z.string().nullable(),
    endedOn: z.string().nullable(),
    endReason: z.string().nullable(),
    revision: z.number().int(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: "Agreement" })

export const AgreementPage = z
  .object({ items: z.array(AgreementItem), total: z.number().int() })
  .meta({ id: "AgreementPage" })

const ClauseFinding = z
  .object({
    clause: z.string().nullable(),
    language: z.enum(formatLanguages),
    status: z.enum(clauseStatuses),
    departs: z.boolean(),
    expected: z.string(),
    actual: z.string(),
    words: z.array(z.object({ kind: z.enum(["same", "out", "in"]), text: z.string() })),
    places: z
      .record(z.string(), z.string())
      .optional()
      .describe("Numbers and days that stand otherwise than the records have them"),
    place: z.number().int().optional().describe("Where it begins among the paragraphs of its language"),
  })
  .meta({ id: "ClauseFinding" })

const WordFinding = z
  .object({
    kind: z.enum(wordFindingKinds),
    text: z.string(),
    paragraph: z.number().int().optional(),
    by: z.string().optional(),
  })
  .meta({ id: "WordFinding" })

export const ComparisonReport = z
  .object({ departs: z.boolean(), clauses: z.array(ClauseFinding), findings: z.array(WordFinding) })
  .meta({ id: "AgreementComparison" })

export const AgreementDetail = AgreementItem.extend({
  draft: DraftBody.nullable().describe(
    "What was decided and written so far; null for one that was signed before",
  ),
  text: z
    .array(
      z.object({
        language: z.enum(formatLanguages),
        clauses: z.array(z.object({ clause: z.string(), text: z.string() })),
      }),
    )
    .nullable()
    .describe("As it is printed, clause by clause in every language"),
}).meta({ id: "AgreementDetail" })

export const FormatItem = z
  .object({
    id: z.uuid(),
    version: z.number().int(),
    name: BothLanguages,
    isSample: z.boolean(),
    state: z.enum(["prepared", "published", "withdrawn"]),
    effectiveFrom: z.string().nullable(),
    basis: BothLanguages.nullable(),
  })
  .meta({ id: "AgreementFormat" })

export const FormatDetail = FormatItem.extend({ format: FormatDefinition }).meta({
  id: "AgreementFormatDetail",
})
