import type { Day } from "#kernel/dates.ts"
import { confidenceOf, type Facts } from "./confidence.ts"
import { type Evidence, isValid, noneWeight } from "./evidence.ts"
import type { Gazetteer } from "./gazetteer.ts"
import { capitalCandidates } from "./guesses.ts"
import { contradicts } from "./level-words.ts"
import { bestOutcome, type Outcome } from "./outcomes.ts"
import { reasonFor } from "./reasons.ts"
import { areTwins, isTwin, sameArea, sameName } from "./twins.ts"
import type { Confidence, PlaceCandidate, PlaceDoubt, PlaceMatch, PlaceQuery } from "./types.ts"

const mostCandidates = 6
const leastShare = 0.01
const mostGuesses = 3

/**
 * Finds the place that a text names. Deterministic, and pure but for indexes that are built on first use. The confidence is
 * meant to be believed: what is not certain comes with its candidates, and a damaged name stays unresolved.
 */
export const matchPlace = (gazetteer: Gazetteer, query: PlaceQuery): PlaceMatch => {
  const outcome = bestOutcome(gazetteer, query)
  const [best] = outcome?.evidence ?? []
  const match = outcome && best ? conclude(outcome, best, query) : nothing(outcome)
  if (match.confidence !== "unresolved") return match
  return { ...match, candidates: [...capitalCandidates(gazetteer, query), ...match.candidates] }
}

const nothing = (outcome: Outcome | undefined): PlaceMatch => ({
  confidence: "unresolved",
  place: undefined,
  candidates: [],
  doubts: [],
  readName: outcome?.interpretation.names[0]?.text ?? "",
  container: outcome?.containers[0]?.units[0]?.unit,
})

const conclude = (outcome: Outcome, best: Evidence, query: PlaceQuery): PlaceMatch => {
  const { evidence, containers, interpretation } = outcome
  const total =
    noneWeight + evidence.reduce((sum, { weight }, at) => sum + (isTwin(evidence, at) ? 0 : weight), 0)
  const confidence = confidenceOf(factsOf(outcome, best, total, query))
  const candidates = candidatesOf(outcome, best, total, confidence, query.asOf)
  return {
    confidence,
    place: confidence === "unresolved" ? undefined : best.found.entry.unit,
    candidates: confidence === "high" ? [] : candidates,
    doubts: doubtsOf(outcome, best, total, query),
    readName: interpretation.names[0]?.text ?? "",
    container: containers.find(({ units }) => units.length > 0)?.units[0]?.unit,
  }
}

const candidatesOf = (
  outcome: Outcome,
  best: Evidence,
  total: number,
  confidence: Confidence,
  asOf: Day,
): readonly PlaceCandidate[] => {
  const guessing = confidence === "unresolved" ? mostGuesses : 1
  return outcome.evidence
    .filter((one, at) => at < guessing || one.weight > leastShare * total || isBetterSpelled(one, best))
    .slice(0, mostCandidates)
    .map((one) => candidateOf(one, outcome, total, asOf))
}

const candidateOf = (
  one: Evidence,
  { evidence, interpretation, containers }: Outcome,
  total: number,
  asOf: Day,
): PlaceCandidate => {
  const comparable = (other: Evidence) => other !== one && other.weight * 20 > one.weight
  return {
    place: one.found.entry.unit,
    score: Math.round((1000 * one.weight) / total) / 1000,
    reason: reasonFor({
      evidence: one,
      levelWord: interpretation.levelWord,
      container: containers.find(({ units }) => units.length > 0)?.units[0]?.unit,
      sameName: evidence.some((other) => comparable(other) && sameName(one, other) && !sameArea(one, other)),
      asOf,
    }),
  }
}

/** The weight of the strongest other name; several places of one name count together. */
const rivalOf = (evidence: readonly Evidence[]): number => {
  const byName = new Map<string, number>()
  evidence.forEach(({ found, weight }, at) => {
    if (at > 0 && !isTwin(evidence, at))
      byName.set(found.entry.key, (byName.get(found.entry.key) ?? 0) + weight)
  })
  return Math.max(0, ...byName.values())
}

const clearly = 0.03

const isBetterSpelled = (other: Evidence, best: Evidence): boolean =>
  other.inside && other.found.likeness.score > best.found.likeness.score + clearly && !areTwins(other, best)

const factsOf = (
  { evidence, containers, interpretation }: Outcome,
  best: Evidence,
  total: number,
  query: PlaceQuery,
): Facts => {
  const twin = evidence.slice(1).some((other) => areTwins(other, best) && other.weight * 4 > best.weight)
  return {
    best,
    share: best.weight / total,
    rival: rivalOf(evidence) / total,
    betterSpelled: evidence.some((other) => isBetterSpelled(other, best)),
    titleOpen: twin && interpretation.claim === undefined,
    containerUnknown: containers.some(({ units }) => units.length === 0),
    containerKnown: containers.some(({ units }) => units.length > 0),
    containerDoubtful: containers.some(({ units }) => units.length > 1 || (units[0]?.likeness ?? 1) < 0.86),
    countryKnown: query.country !== undefined && !query.countryDoubtful,
    countryDoubtful: query.countryDoubtful ?? false,
    valid: isValid(best.found.entry.unit, query.asOf),
  }
}

const freelySpelled = 0.92

/** Not a misspelling: a name whose Thai spelling nobody has fixed, spelled as it sounds. */
const isMisspelled = ({ found: { likeness, entry, byOtherName } }: Evidence, read: string): boolean =>
  likeness.by === "look" ||
  ((likeness.by !== "same" || byOtherName) && !/[ก-ฮ]/u.test(read)) ||
  (likeness.by === "sound" && (entry.unit.nameTh !== undefined || likeness.score < freelySpelled))

const worthSaying = 0.08

const doubtsOf = (
  { evidence, containers, interpretation }: Outcome,
  best: Evidence,
  total: number,
  query: PlaceQuery,
): readonly PlaceDoubt[] => {
  const doubts: readonly (readonly [PlaceDoubt, boolean])[] = [
    [
      "ambiguous",
      evidence.some(({ weight }, at) => at > 0 && weight > worthSaying * total && !isTwin(evidence, at)),
    ],
    ["level_word_differs", interpretation.claim !== undefined && best.fit < contradicts],
    ["spelling_differs", isMisspelled(best, interpretation.names[0]?.text ?? "")],
    ["container_unknown", containers.some(({ units }) => units.length === 0)],
    ["ended", !isValid(best.found.entry.unit, query.asOf)],
  ]
  return doubts.filter(([, holds]) => holds).map(([doubt]) => doubt)
}
