import { criterionWeights, type Definition, groupShares } from "../criteria/definition.ts"
import { type Interval, isPoint } from "../mathematics/interval.ts"
import { certainFirst, inOrder, type Place, places } from "../mathematics/order.ts"
import { rankFrequencies } from "../mathematics/rank-frequencies.ts"
import { topsis, topsisOnScales } from "../mathematics/topsis.ts"
import { coverage, weightedSum } from "../mathematics/weighted-sum.ts"
import { type AppraiserView, appraiserViews, type Disagreement, disagreements } from "./appraisers.ts"
import { combinedValues, type GivenAppraisal } from "./scores.ts"
import { type Sensitivity, sensitivityOf } from "./sensitivity.ts"

export type GateState = "met" | "not_met" | "unknown"

/** A candidate as it comes to be scored: whether it stands, and how it meets the gates. */
export type Contender = { readonly id: string; readonly gates: Readonly<Record<string, GateState>> }

/** A candidate's result. Scores run from 0 to 1; an interval is what the score can be, whatever is not known. */
export type Scored = {
  readonly id: string
  readonly values: readonly Interval[]
  readonly score: Interval
  readonly coverage: number
  readonly place: Place
  readonly closeness: Interval
  readonly closenessPlace: Place
  /** TOPSIS by vector normalisation, where every value of every candidate is known. */
  readonly classicCloseness: number | null
  /** How often it takes each place under random weights, the first first. */
  readonly frequencies: readonly number[]
  /** Gates that nobody has answered yet: what it reaches here stands under them. */
  readonly openGates: readonly string[]
}

export type Outcome = {
  /** In the order to be shown; none before somebody has appraised. */
  readonly scored: readonly Scored[]
  readonly failed: readonly { readonly id: string; readonly gates: readonly string[] }[]
  readonly weights: readonly number[]
  readonly groupWeights: readonly number[]
  /** First whatever turns out; null while what is not known leaves it open. */
  readonly first: string | null
  readonly firstByCloseness: string | null
  readonly sensitivity: Sensitivity | null
  readonly appraisers: readonly AppraiserView[]
  /** Krippendorff's alpha; null where nothing was scored twice. */
  readonly agreement: number | null
  readonly disagreements: readonly Disagreement[]
}

/** What follows from gates and scores by a set of criteria. Pure: the same from the same, wherever it is computed. */
export const outcomeOf = (
  definition: Definition,
  contenders: readonly Contender[],
  appraisals: readonly GivenAppraisal[],
): Outcome => {
  const weights = criterionWeights(definition)
  const failed = contenders.flatMap(({ id, gates }) => {
    const not = definition.gates.filter(({ code }) => gates[code] === "not_met")
    return not.length > 0 ? [{ id, gates: not.map(({ code }) => code) }] : []
  })
  const standing = contenders.filter(({ id }) => !failed.some((other) => other.id === id))
  const scored = appraisals.length === 0 ? [] : scoresOf(definition, weights, standing, appraisals)
  const ids = scored.map(({ id }) => id)
  const firstOf = (scores: readonly Interval[]) => scored[certainFirst(scores) ?? -1]?.id ?? null
  return {
    scored,
    failed,
    weights,
    groupWeights: groupShares(definition),
    first: firstOf(scored.map(({ score }) => score)),
    firstByCloseness: firstOf(scored.map(({ closeness }) => closeness)),
    sensitivity: sensitivityOf(definition, weights, scored),
    appraisers: appraiserViews(definition, weights, ids, appraisals),
    ...disagreements(definition, ids, appraisals),
  }
}

const scoresOf = (
  definition: Definition,
  weights: readonly number[],
  standing: readonly Contender[],
  appraisals: readonly GivenAppraisal[],
): Scored[] => {
  const values = standing.map(({ id }) => combinedValues(definition, appraisals, id))
  const scores = values.map((row) => weightedSum(row, weights))
  const closenesses = values.map((row) => topsisOnScales(row, weights))
  const [byScore, byCloseness] = [places(scores), places(closenesses)]
  const classic = classicOf(definition, values, weights)
  const frequencies = rankFrequencies(values, definition.simulation)
  const nowhere = { low: 0, high: 1 }
  const last = { best: 1, worst: standing.length }
  return inOrder(scores).flatMap((i) => {
    const contender = standing[i]
    if (!contender) return []
    return {
      id: contender.id,
      values: values[i] ?? [],
      score: scores[i] ?? nowhere,
      coverage: coverage(values[i] ?? [], weights),
      place: byScore[i] ?? last,
      closeness: closenesses[i] ?? nowhere,
      closenessPlace: byCloseness[i] ?? last,
      classicCloseness: classic?.[i] ?? null,
      frequencies: frequencies[i] ?? [],
      openGates: definition.gates.flatMap(({ code }) =>
        (contender.gates[code] ?? "unknown") === "unknown" ? [code] : [],
      ),
    }
  })
}

/** On the scores as they were given, each on its own scale. */
const classicOf = (
  { criteria }: Definition,
  values: readonly (readonly Interval[])[],
  weights: readonly number[],
) => {
  if (values.length < 2 || !values.flat().every(isPoint)) return null
  const asGiven = values.map((row) =>
    criteria.map(({ from, to, direction }, j) => {
      const share = row[j]?.low ?? 0
      return direction === "more_is_better" ? from + share * (to - from) : to - share * (to - from)
    }),
  )
  return topsis(
    asGiven,
    weights,
    criteria.map(({ direction }) => direction === "more_is_better"),
  )
}
