import { z } from "zod"
import { optionalText } from "#http/fields.ts"
import { say } from "#http/zod-issues.ts"
import { toArabicNumerals } from "#kernel/numerals.ts"
import { evaluationWords as words } from "./words.ts"
import { dacCriteria, decisions, isFactor, isProblem, marks, qualities } from "./rules.ts"
import { evaluationStates, moves } from "./procedure.ts"

const text = (longest: number) => optionalText(longest).transform((value) => value ?? null)

const score = z
  .union([z.string(), z.number()])
  .optional()
  .transform((value) => toArabicNumerals(String(value ?? "").trim()))
  .pipe(z.enum(["", "1", "2", "3", "4", "5"], say(words.scoreWrong)))
  .transform((value) => (value === "" ? undefined : Number(value)))

const ticked = z
  .union([z.literal("yes"), z.boolean()])
  .optional()
  .transform((value) => value === "yes" || value === true)

const codes = (isOne: (id: string) => boolean) =>
  z
    .array(z.string())
    .default([])
    .refine((list) => list.every(isOne), say(words.noSuchChoice))
    .transform((list) => [...new Set(list)])

const scores = (keys: readonly string[]) =>
  z
    .record(z.string(), score)
    .default({})
    .transform((given) =>
      Object.fromEntries(keys.flatMap((key) => (given[key] === undefined ? [] : [[key, given[key]]]))),
    )

const judged = z
  .object({ score, why: text(2000) })
  .transform(({ score: given, why }) => (given === undefined ? undefined : { score: given, why }))

/** What each part of the form sends. */
export const partSchemas = {
  results: z.object({
    results: text(8000),
    expectations: z
      .record(z.string(), z.object({ mark: z.enum([...marks, ""]).optional(), note: text(2000) }))
      .default({})
      .transform((given) =>
        Object.fromEntries(
          Object.entries(given).flatMap(([key, { mark, note }]) => (mark ? [[key, { mark, note }]] : [])),
        ),
      ),
  }),
  factors: z.object({ "factors[]": codes(isFactor), factorsNote: text(4000) }),
  problems: z.object({ "problems[]": codes(isProblem), problemsNote: text(4000) }),
  quality: z.object({ quality: scores(qualities), qualityNote: text(4000) }),
  dac: z.object({
    dac: z
      .record(z.string(), judged)
      .default({})
      .transform((given) =>
        Object.fromEntries(dacCriteria.flatMap((key) => (given[key] ? [[key, given[key]]] : []))),
      ),
  }),
  decision: z.object({
    termEnds: ticked,
    decision: z
      .enum([...decisions, ""])
      .nullish()
      .transform((value) => value || null),
    decisionReason: text(4000),
    nextYear: text(4000),
  }),
} as const

/** The whole content, as programs send it. */
export const ContentBody = z
  .object({
    ...partSchemas.results.shape,
    factors: codes(isFactor),
    factorsNote: text(4000),
    problems: codes(isProblem),
    problemsNote: text(4000),
    ...partSchemas.quality.shape,
    ...partSchemas.dac.shape,
    ...partSchemas.decision.shape,
  })
  .meta({ id: "EvaluationContent" })

export const EvaluationAnswer = z
  .object({
    relation: z.string(),
    year: z.number(),
    state: z.enum([...evaluationStates, "none"]),
    round: z.number(),
    revision: z.number(),
    content: z.record(z.string(), z.unknown()),
    known: z.record(z.string(), z.unknown()).describe("What the records say of the year"),
    missing: z.array(z.string()).describe("Parts that are not complete yet"),
    copies: z.array(
      z.object({ round: z.number(), submittedAt: z.string(), recalledAt: z.string().nullable() }),
    ),
    remarks: z.array(
      z.object({
        round: z.number(),
        kind: z.string(),
        part: z.string().nullable(),
        body: z.string().nullable(),
        at: z.string(),
      }),
    ),
  })
  .meta({ id: "Evaluation" })

export const EvaluationListAnswer = z.object({
  items: z.array(
    z.object({
      relation: z.string(),
      home: z.string(),
      partner: z.string(),
      provinces: z.array(z.string()),
      state: z.string(),
      round: z.number(),
      decision: z.string().nullable(),
    }),
  ),
})

export const MoveBody = z.object({
  move: z.enum(moves),
  revision: z.number().int(),
  reason: z.string().trim().max(4000).optional(),
})
