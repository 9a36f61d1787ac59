import type { Text } from "#kernel/text.ts"
import { besideRules, ruleWords } from "./rule-words.ts"
import { type Amount, type Kind, type Mark, sources } from "./facts.ts"

/** The four ways in which indicator 2.1 is counted: the plan says neither by what nor by which year. */
export type Variant = "province_fiscal" | "province_calendar" | "relation_fiscal" | "relation_calendar"

/** How a figure comes about. Things that bear all marks of `among` are counted. */
export type Measure =
  /** The share of those counted that bear all of `meets`; `per: "province"`: of provinces, of which every thing does. */
  | {
      readonly as: "share"
      readonly among?: readonly Mark[]
      readonly meets: readonly Mark[]
      readonly per?: "province"
      /** What bears it not was never reported on, which is told apart from what does not meet it. */
      readonly reported?: Mark
    }
  /** Whether there is any. */
  | { readonly as: "yes_no" }
  /** How many there are, beside how many of others. */
  | { readonly as: "number"; readonly among: readonly Mark[]; readonly beside: readonly Mark[] }
  /** What share one amount of those counted is of another. */
  | {
      readonly as: "part"
      readonly among?: readonly Mark[]
      readonly part: Amount
      readonly whole: Amount
    }
  /** Baht, added up. */
  | { readonly as: "baht"; readonly among?: readonly Mark[]; readonly sum: Amount }
  /** The Herfindahl index over partner countries or regions: 1 is all with one. */
  | { readonly as: "index"; readonly among: readonly Mark[]; readonly by: "country" | "region" }

/** An indicator: what is counted, and how. Adding one here is all that a new one takes. */
export type Definition = {
  /** The plan's number; a letter behind it where the plan asks for a second figure under the same number. */
  readonly id: string
  readonly variant?: Variant
  readonly of: Kind
  readonly measure: Measure
  readonly rule: Text
  /** No indicator of the plan: it stands beside them (domain.md, "Beside them"). */
  readonly beside?: true
}

const together = (kind: "fiscal" | "calendar"): readonly Definition[] => {
  const measure = {
    as: "share",
    among: [`stands_${kind}`],
    meets: [`together_${kind}`],
    reported: `recorded_${kind}`,
  } as const
  return [
    {
      id: "2.1",
      variant: `province_${kind}`,
      of: "relation",
      measure: { ...measure, per: "province" },
      rule: ruleWords.province[kind],
    },
    { id: "2.1", variant: `relation_${kind}`, of: "relation", measure, rule: ruleWords.relation[kind] },
  ]
}

const budget = (stage: "planned" | "spent"): readonly Definition[] => [
  {
    id: `budget_${stage}`,
    of: "money",
    measure: { as: "baht", sum: stage },
    rule: besideRules[stage],
    beside: true,
  },
  ...sources.map((source): Definition => ({
    id: `budget_${stage}_${source}`,
    of: "money",
    measure: { as: "baht", among: [`from_${source}`], sum: stage },
    rule: besideRules[stage],
    beside: true,
  })),
]

/** The indicators of the drive plan B.E. 2562-2566 (table of indicators; domain.md, "Indicators of the drive plan"). */
const ofThePlan: readonly Definition[] = [
  { id: "1.1", of: "handbook", measure: { as: "yes_no" }, rule: ruleWords.handbook },
  { id: "1.2", of: "province", measure: { as: "share", meets: ["trained"] }, rule: ruleWords.trained },
  {
    id: "1.2b",
    of: "submission",
    measure: { as: "share", meets: ["not_returned"] },
    rule: ruleWords.submissions,
  },
  ...together("fiscal"),
  ...together("calendar"),
  {
    id: "2.2",
    of: "relation",
    measure: { as: "number", among: ["signed"], beside: ["signed_before"] },
    rule: ruleWords.newRelations,
  },
  {
    id: "2.2b",
    of: "relation",
    measure: { as: "number", among: ["signed", "first_of_province"], beside: ["signed"] },
    rule: ruleWords.newProvinces,
  },
  { id: "3.1", of: "central_group", measure: { as: "yes_no" }, rule: ruleWords.centralGroup },
  {
    id: "3.1b",
    of: "province",
    measure: { as: "share", meets: ["has_group"] },
    rule: ruleWords.provincialGroups,
  },
  { id: "3.2", of: "group", measure: { as: "share", meets: ["met"] }, rule: ruleWords.meetings },
  { id: "3.2b", of: "task", measure: { as: "share", meets: ["in_time"] }, rule: ruleWords.tasks },
]

const besideThem: readonly Definition[] = [
  {
    id: "tangible_share",
    of: "relation",
    measure: { as: "part", part: "tangible", whole: "held" },
    rule: besideRules.tangible,
    beside: true,
  },
  {
    id: "local_share",
    of: "relation",
    measure: { as: "part", part: "local", whole: "held" },
    rule: besideRules.local,
    beside: true,
  },
  {
    id: "sleeping",
    of: "relation",
    measure: { as: "number", among: ["stands_at_end", "asleep"], beside: ["stands_at_end"] },
    rule: besideRules.sleeping,
    beside: true,
  },
  {
    id: "herfindahl_country",
    of: "relation",
    measure: { as: "index", among: ["stands_at_end"], by: "country" },
    rule: besideRules.herfindahl,
    beside: true,
  },
  {
    id: "herfindahl_region",
    of: "relation",
    measure: { as: "index", among: ["stands_at_end"], by: "region" },
    rule: besideRules.herfindahl,
    beside: true,
  },
  {
    id: "asean_share",
    of: "relation",
    measure: { as: "part", among: ["stands_at_end"], part: "asean", whole: "placed" },
    rule: besideRules.asean,
    beside: true,
  },
  ...budget("planned"),
  ...budget("spent"),
]

/** Everything that is computed for a year, in the order in which it is shown. */
export const definitions: readonly Definition[] = [...ofThePlan, ...besideThem]

const measures = new Map(definitions.map(({ id, measure }) => [id, measure.as]))

/** How the figure of an indicator is to be read. */
export const readAs = (id: string): Measure["as"] => measures.get(id) ?? "share"

const beside = new Set(besideThem.map(({ id }) => id))

/** Whether it stands beside the plan's indicators and is none of them. */
export const standsBeside = (id: string): boolean => beside.has(id)
