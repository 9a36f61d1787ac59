import type { Text } from "#kernel/text.ts"
import { type Comparison, matrixOf, priorities } from "../mathematics/ahp.ts"
import type { Scale } from "../mathematics/interval.ts"
import { shares } from "../mathematics/weighted-sum.ts"

/** A condition without which a candidate is not scored (domain.md, "Suitability"). */
export type Gate = { readonly code: string; readonly name: Text; readonly asks: Text }

/** Criteria that belong together, with the weight of all of them. */
export type Group = { readonly code: string; readonly name: Text; readonly weight: number }

/** What is scored: how, on which scale, which end of it is wanted, on what evidence, and its share of the group. */
export type Criterion = Scale & {
  readonly code: string
  readonly group: string
  readonly name: Text
  readonly asks: Text
  /** What the score should rest on. */
  readonly evidence: Text
  /** What the ends of the scale mean. */
  readonly low: Text
  readonly high: Text
  readonly share: number
}

/** Everything that an appraisal is made by. A version of it never changes once it is in force. */
export type Definition = {
  readonly gates: readonly Gate[]
  readonly groups: readonly Group[]
  readonly criteria: readonly Criterion[]
  /** Whether the groups' weights were set as they stand, or follow from comparisons in pairs (AHP). */
  readonly weightsBy: "direct" | "comparisons"
  readonly comparisons: readonly Comparison[]
  /** How random weights are drawn, so that everybody gets the same figures. */
  readonly simulation: { readonly runs: number; readonly seed: number }
}

/** The groups' weights by their comparisons; undefined while a pair has not been compared. */
export const comparedWeights = ({ groups, comparisons }: Pick<Definition, "groups" | "comparisons">) => {
  const matrix = matrixOf(
    groups.map(({ code }) => code),
    comparisons,
  )
  return matrix && priorities(matrix)
}

/** The weights of the groups as shares that add up to 1. */
export const groupShares = (definition: Definition): number[] => {
  const compared = definition.weightsBy === "comparisons" ? comparedWeights(definition) : undefined
  return compared ? [...compared.weights] : shares(definition.groups.map(({ weight }) => weight))
}

/** The weight of each criterion in the whole, in the order of the criteria; they add up to 1. */
export const criterionWeights = (definition: Definition): number[] => {
  const byGroup = new Map(
    definition.groups.map(({ code }, index) => [code, groupShares(definition)[index] ?? 0] as const),
  )
  return definition.criteria.map(({ group, share }) => {
    const inGroup = definition.criteria.filter((other) => other.group === group)
    const sum = inGroup.reduce((total, other) => total + other.share, 0)
    return ((byGroup.get(group) ?? 0) * share) / sum
  })
}
