import { z } from "zod"
import { BothLanguages } from "#http/text-schema.ts"
import { CreateBody, Reason, RelationBody } from "../entry/schema.ts"
import { decisions } from "./decision.ts"

const Totals = z
  .object({ relations: z.number().int(), provinces: z.number().int() })
  .meta({ id: "ListTotals" })
const By = z.object({ kind: z.enum(["anonymous", "system", "person"]), name: z.string() })

export const confidences = ["high", "medium", "low", "unresolved"] as const
export const outcomes = ["new", "same", "changed"] as const
export const importStates = ["applied", "undone"] as const

export const ImportItem = z
  .object({
    id: z.uuid(),
    kind: z.enum(["official_list", "spreadsheet"]),
    fileName: z.string(),
    asOf: z.string().nullable().describe("The day that the list speaks for"),
    state: z.enum(importStates),
    appliedAt: z.iso.datetime(),
    appliedBy: By,
    undoneAt: z.iso.datetime().nullable(),
    rows: z.number().int(),
    new: z.number().int().describe("Rows that became relations"),
    same: z.number().int().describe("Rows that the register said already"),
    changed: z.number().int().describe("Rows that say otherwise than the register"),
    open: z.number().int().describe("Rows that wait for a person’s decision"),
    decided: z.number().int(),
  })
  .meta({ id: "Import" })
export type ImportItem = z.infer<typeof ImportItem>

export const ImportListQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.coerce.number().int().min(0).max(1_000_000).default(0).describe("`next` of the page before"),
})

export const ImportPage = z
  .object({ items: z.array(ImportItem), total: z.number().int(), next: z.string().nullable() })
  .meta({ id: "ImportPage" })

const ImportFinding = z
  .object({
    code: z.string(),
    rows: z.array(z.number().int()),
    relations: z.array(z.uuid()),
    message: BothLanguages,
  })
  .meta({ id: "ImportFinding" })

export const ImportDetail = ImportItem.extend({
  sha256: z.string(),
  declared: z.object({ signed: Totals.nullable(), inProcess: Totals.nullable() }).nullable(),
  counted: z.object({ signed: Totals, inProcess: Totals }),
  leftOut: z.array(
    z.object({
      row: z.number().int(),
      problems: z.array(BothLanguages),
      cells: z.array(z.array(z.string())).optional().describe("Each cell under its heading: [heading, cell]"),
    }),
  ),
  undoneBy: By.nullable(),
  undoReason: z.string().nullable(),
  findings: z.array(ImportFinding),
}).meta({ id: "ImportDetail" })
export type ImportDetail = z.infer<typeof ImportDetail>

/** What the rows of an import may be narrowed by; the same for the page and the API. */
export const RowFilter = z.object({
  decision: z
    .enum(["open", "decided", "none"])
    .optional()
    .describe("Waits for a decision, is decided, or has nothing to decide"),
  confidence: z.enum(confidences).optional(),
  outcome: z.enum(outcomes).optional(),
  finding: z.string().max(60).optional().describe("Code of a finding that concerns the row"),
})
export type RowFilter = z.infer<typeof RowFilter>

export const RowListQuery = RowFilter.extend({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.coerce.number().int().min(0).max(1_000_000).optional().describe("`next` of the page before"),
})

export const RowListPageQuery = RowFilter.extend({
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})
export type RowListPageQuery = z.infer<typeof RowListPageQuery>

const Candidate = z
  .object({
    code: z.string(),
    name: z.string(),
    nameTh: z.string().nullable(),
    country: z.string(),
    score: z.number(),
    reason: BothLanguages,
  })
  .meta({ id: "PlaceCandidate" })

export const ImportRowItem = z
  .object({
    row: z.number().int(),
    serial: z.number().int().nullable(),
    text: z.string().describe("The row as printed"),
    printed: z.record(z.string(), z.string()),
    entry: RelationBody.describe("The relation that was read"),
    parties: z.array(z.object({ confidence: z.enum(confidences), candidates: z.array(Candidate) })),
    confidence: z.enum(confidences),
    outcome: z.enum(outcomes),
    differences: z.array(z.string()),
    findings: z.array(z.string()),
    relation: z
      .object({ id: z.uuid(), number: z.number().int(), certainty: z.enum(["certain", "in_doubt"]) })
      .nullable(),
    decision: z.enum(decisions).nullable(),
    decidedAt: z.iso.datetime().nullable(),
    decidedBy: By.nullable(),
    reason: z.string().nullable(),
    version: z.string().describe("For If-Match of the next decision"),
  })
  .meta({ id: "ImportRow" })

export const ImportRowPage = z
  .object({ items: z.array(ImportRowItem), total: z.number().int(), next: z.string().nullable() })
  .meta({ id: "ImportRowPage" })

const { knownDuplicates } = CreateBody.shape

/** What is sent to decide a row. */
export const DecideBody = z
  .discriminatedUnion("decision", [
    z.strictObject({ decision: z.literal("confirm"), knownDuplicates, reason: Reason }),
    z.strictObject({
      decision: z.literal("correct"),
      entry: RelationBody,
      knownDuplicates,
      reason: Reason,
    }),
    z.strictObject({
      decision: z.literal("merge"),
      into: z.uuid().describe("The relation that it is"),
      reason: Reason,
    }),
    z.strictObject({ decision: z.literal("set_aside"), reason: Reason }),
  ])
  .meta({ id: "DecideImportRow" })

export const ReasonBody = z.strictObject({ reason: Reason }).meta({ id: "WithReason" })

/** What an undoing came to. */
export const Undone = z
  .object({
    withdrawn: z.array(z.uuid()),
    staying: z.array(
      z.object({
        id: z.uuid(),
        why: z.enum(["worked_on", "listed_elsewhere"]),
        other: z.uuid().nullable().describe("The other import that lists it"),
      }),
    ),
    restored: z.array(z.uuid()).describe("Relations that went back to what they were before the import"),
    keptChanges: z.array(z.uuid()).describe("Relations that were worked on since, and stay as they are"),
  })
  .meta({ id: "UndoneImport" })
