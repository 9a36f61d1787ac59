import { z } from "zod"
import { BothLanguages } from "#http/text-schema.ts"
import { DefinitionBody } from "./criteria/schema.ts"
import { fates, origins, studyStates, topics } from "./studies/rules.ts"

const StudiedUnit = z
  .object({
    code: z.string(),
    nameTh: z.string().nullable(),
    nameEn: z.string(),
    level: z.string(),
    kind: z.string(),
  })
  .meta({ id: "StudiedUnit" })

const Finding = z
  .object({ says: z.string(), source: z.string().nullable() })
  .meta({ id: "Finding", description: "What was found, and where it is written" })

const Candidate = z
  .object({
    id: z.uuid(),
    position: z.number().int(),
    unit: StudiedUnit.nullable(),
    country: z.string().nullable(),
    written: z.string().nullable(),
    origin: z.enum(origins),
    originNote: z.string().nullable(),
    background: z.partialRecord(z.enum(topics), Finding),
    gates: z.array(
      z.object({
        gate: z.string(),
        answer: z.enum(["met", "not_met", "unknown"]),
        reason: z.string().nullable(),
        evidence: z.string().nullable(),
        answeredAt: z.string(),
      }),
    ),
    fate: z.enum(fates).nullable(),
    fateReason: z.string().nullable(),
    fatePath: z.string().nullable(),
    withdrawnAt: z.string().nullable(),
    withdrawnReason: z.string().nullable(),
    revision: z.number().int(),
  })
  .meta({ id: "StudyCandidate" })

const Score = z
  .object({
    candidate: z.uuid(),
    criterion: z.string(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    reason: z.string().nullable(),
  })
  .meta({ id: "Score", description: "As given, on the criterion's scale; both null where it is not known" })

const Appraisal = z
  .object({
    id: z.uuid(),
    postId: z.uuid(),
    post: BothLanguages,
    organisation: BothLanguages,
    state: z.enum(["asked", "submitted", "withdrawn"]),
    dueOn: z.string().nullable(),
    submittedAt: z.iso.datetime().nullable(),
    submittedBy: z.string().nullable(),
    note: z.string().nullable(),
    withdrawnReason: z.string().nullable(),
    scores: z
      .array(Score)
      .nullable()
      .describe("Once submitted; null for whoever has still to appraise this study"),
  })
  .meta({ id: "Appraisal" })

export const StudyItem = z
  .object({
    id: z.uuid(),
    number: z.number().int(),
    home: StudiedUnit,
    title: z.string(),
    state: z.enum(studyStates),
    revision: z.number().int(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: "Study" })

export const StudyDetail = StudyItem.extend({
  purpose: z.string().nullable(),
  concludedAt: z.iso.datetime().nullable(),
  chosenId: z.uuid().nullable(),
  conclusion: z.string().nullable(),
  criteria: z.object({ id: z.uuid(), version: z.number().int(), name: BothLanguages }),
  candidates: z.array(Candidate),
  appraisals: z.array(Appraisal),
}).meta({ id: "StudyDetail" })

export const StudyPage = z
  .object({
    items: z.array(StudyItem.extend({ candidates: z.number().int() })),
    total: z.number().int(),
    next: z.string().nullable(),
  })
  .meta({ id: "StudyPage" })

const Interval = z
  .object({ low: z.number(), high: z.number() })
  .meta({ id: "Interval", description: "What it can be, whatever turns out of what is not known" })
const Place = z.object({ best: z.number().int(), worst: z.number().int() }).meta({ id: "Place" })
const Turn = z
  .object({ to: z.number(), change: z.number(), rival: z.string() })
  .nullable()
  .describe("null: no weight makes another come first")
const WeightTurn = z.object({ code: z.string(), weight: z.number(), turn: Turn })

export const StudyOutcome = z
  .object({
    definition: DefinitionBody,
    weights: z.array(z.number()).describe("Of each criterion, in the definition's order; they add up to 1"),
    groupWeights: z.array(z.number()),
    scored: z.array(
      z.object({
        id: z.uuid(),
        values: z.array(Interval).describe("From 0, the worst, to 1, the best, by criterion"),
        score: Interval,
        coverage: z.number(),
        place: Place,
        closeness: Interval,
        closenessPlace: Place,
        classicCloseness: z.number().nullable(),
        frequencies: z.array(z.number()),
        openGates: z.array(z.string()),
      }),
    ),
    failed: z.array(z.object({ id: z.uuid(), gates: z.array(z.string()) })),
    first: z.string().nullable(),
    firstByCloseness: z.string().nullable(),
    sensitivity: z
      .object({
        leader: z.string(),
        basis: z.enum(["certain", "proven"]),
        groups: z.array(WeightTurn),
        criteria: z.array(WeightTurn),
        nearest: WeightTurn.extend({ of: z.enum(["group", "criterion"]) }).nullable(),
      })
      .nullable(),
    appraisers: z.array(
      z.object({
        id: z.uuid(),
        scores: z.array(z.object({ candidate: z.uuid(), score: Interval, place: Place })),
        first: z.string().nullable(),
      }),
    ),
    agreement: z.number().nullable().describe("Krippendorff's alpha for scores with equal steps"),
    disagreements: z.array(
      z.object({ candidate: z.uuid(), criterion: z.string(), apart: z.number(), share: z.number() }),
    ),
  })
  .meta({ id: "StudyOutcome" })

export const StudyHistory = z
  .object({
    acts: z.array(
      z.object({
        id: z.uuid(),
        at: z.iso.datetime(),
        name: z.string(),
        by: z.string(),
        post: BothLanguages.nullable(),
        reason: z.string().nullable(),
        changes: z.array(
          z.object({
            field: z.string(),
            label: BothLanguages,
            before: BothLanguages.nullable(),
            after: BothLanguages.nullable(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: "StudyHistory" })
