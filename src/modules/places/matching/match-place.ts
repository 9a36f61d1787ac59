import type { Day } from "#kernel/dates.ts"
import type { Country, Unit } from "../reference/types.ts"
import { confidenceOf } from "./confidence.ts"
import { type ContainerReading, readContainer } from "./containers.ts"
import { alikeness, type Evidence, isValid, noneWeight, weigh } from "./evidence.ts"
import type { Gazetteer } from "./gazetteer.ts"
import { type Interpretation, interpret } from "./interpretations.ts"
import { contradicts } from "./level-words.ts"
import { formsOf } from "./name-forms.ts"
import { findLikest } from "./place-index.ts"
import { reasonFor } from "./reasons.ts"
import type { PlaceCandidate, PlaceDoubt, PlaceMatch, PlaceQuery } from "./types.ts"

/** What one reading of a text comes to. */
type Outcome = {
  readonly interpretation: Interpretation
  readonly containers: readonly ContainerReading[]
  /** Heaviest first, one for each place; a place under two titles (province and its city) counts once. */
  readonly evidence: readonly Evidence[]
}

const mostCandidates = 6
const leastShare = 0.01
const leastAlike = 0.55

/**
 * Finds the place that a text names. Deterministic, and pure but for indexes that are built on first use. The confidence is
 * meant to be believed: what is not certain comes with its candidates, and a damaged name stays unresolved.
 */
export const matchPlace = (gazetteer: Gazetteer, query: PlaceQuery): PlaceMatch => {
  const outcomes = interpret(query.parts).map((interpretation) => evaluate(gazetteer, query, interpretation))
  const best = outcomes.toSorted((one, other) => strength(other) - strength(one))[0]
  return best?.evidence[0] ? conclude(best, query) : nothing(best?.containers ?? [])
}

const strength = ({ evidence, interpretation, containers }: Outcome): number => {
  const recognised = containers.filter(({ units }) => units.length > 0).length
  return (evidence[0]?.weight ?? 0) * 0.5 ** (interpretation.containers.length - recognised)
}

const nothing = (containers: readonly ContainerReading[]): PlaceMatch => ({
  confidence: "unresolved",
  place: undefined,
  candidates: [],
  doubts: [],
  readName: "",
  container: containers[0]?.units[0]?.unit,
})

const evaluate = (gazetteer: Gazetteer, query: PlaceQuery, interpretation: Interpretation): Outcome => {
  const containers = interpretation.containers.map((part) => readContainer(gazetteer, query.country, part))
  const index = query.country ? gazetteer.placesOf(query.country.code) : gazetteer.anywhere()
  const weighed = new Map<Unit, Evidence>()
  for (const name of interpretation.names) {
    for (const found of findLikest(index, formsOf(name, query.country?.code), name, leastAlike)) {
      const evidence = weighAll(found, interpretation, containers, query.asOf)
      if (evidence.weight > (weighed.get(found.entry.unit)?.weight ?? 0))
        weighed.set(found.entry.unit, evidence)
    }
  }
  const evidence = shareNames([...weighed.values()]).toSorted((one, other) => other.weight - one.weight)
  return { interpretation, containers, evidence }
}

/** Places of one country and one name are equally well named, whichever spelling the reference data happen to know. */
const shareNames = (evidence: readonly Evidence[]): readonly Evidence[] => {
  const likest = new Map<string, number>()
  const keyOf = ({ found: { entry } }: Evidence) => `${entry.unit.country} ${entry.key}`
  for (const one of evidence)
    likest.set(keyOf(one), Math.max(likest.get(keyOf(one)) ?? 0, alikeness(one.found.likeness)))
  return evidence.map((one) => ({
    ...one,
    weight:
      one.weight *
      Math.max(1, ((likest.get(keyOf(one)) ?? 0) * spellingAside) / alikeness(one.found.likeness)),
  }))
}

const spellingAside = 0.8

const weighAll = (
  found: Parameters<typeof weigh>[0],
  { claim }: Interpretation,
  containers: readonly ContainerReading[],
  asOf: Day,
): Evidence => {
  const named = containers.filter(({ units }) => units.length > 0)
  const each = named.map(({ units }) => weigh(found, claim, units, asOf))
  const bare = weigh(found, claim, [], asOf)
  return each.reduce(
    (all, one) => ({
      ...all,
      weight: (all.weight * one.weight) / bare.weight,
      inside: all.inside && one.inside,
    }),
    bare,
  )
}

const conclude = (outcome: Outcome, query: PlaceQuery): PlaceMatch => {
  const { evidence, containers } = outcome
  const total =
    noneWeight + evidence.reduce((sum, { weight }, at) => sum + (isTwin(evidence, at) ? 0 : weight), 0)
  const [best] = evidence as [Evidence]
  const container = containers.find(({ units }) => units.length > 0)?.units[0]?.unit
  const candidates = evidence
    .filter((one, at) => at === 0 || one.weight > leastShare * total || isBetterSpelled(one, best))
    .slice(0, mostCandidates)
    .map((one) => candidateOf(one, evidence, total, outcome, container))
  const confidence = confidenceOf({
    ...factsOf(outcome, query),
    share: best.weight / total,
    rival: rivalOf(evidence) / total,
    best,
  })
  const doubts = doubtsOf(outcome, query, candidates)
  return {
    confidence,
    place: confidence === "unresolved" ? undefined : best.found.entry.unit,
    candidates: confidence === "high" ? [] : candidates,
    doubts,
    readName: outcome.interpretation.names[0] ?? "",
    container,
  }
}

/** The weight of the strongest other name; several places of one name count together. */
const rivalOf = (evidence: readonly Evidence[]): number => {
  const byName = new Map<string, number>()
  evidence.forEach((one, at) => {
    if (at === 0 || isTwin(evidence, at)) return
    const name = one.found.entry.key
    byName.set(name, (byName.get(name) ?? 0) + one.weight)
  })
  return Math.max(0, ...byName.values())
}

const candidateOf = (
  one: Evidence,
  all: readonly Evidence[],
  total: number,
  { interpretation }: Outcome,
  container: Unit | undefined,
): PlaceCandidate => ({
  place: one.found.entry.unit,
  score: Math.round((1000 * one.weight) / total) / 1000,
  reason: reasonFor({
    evidence: one,
    levelWord: interpretation.levelWord,
    container,
    sameName: all.some(
      (other) =>
        other !== one && sameName(one, other) && !sameArea(one, other) && other.weight * 20 > one.weight,
    ),
  }),
})

const clearly = 0.03

const isBetterSpelled = (other: Evidence, best: Evidence): boolean =>
  other.inside && other.found.likeness.score > best.found.likeness.score + clearly && !areTwins(other, best)

const sameName = (one: Evidence, other: Evidence): boolean => one.found.entry.key === other.found.entry.key

const sameArea = ({ found: { entry: one } }: Evidence, { found: { entry: other } }: Evidence): boolean =>
  one.unit.country === other.unit.country &&
  one.unit.subdivision === other.unit.subdivision &&
  one.unit.subdivision !== undefined

/** A city in the province that bears its name, or the other way round: the same place under another title. */
const isTwin = (evidence: readonly Evidence[], at: number): boolean => {
  const one = evidence[at] as Evidence
  return evidence.slice(0, at).some((other) => areTwins(one, other))
}

const areTwins = (one: Evidence, other: Evidence): boolean =>
  sameArea(one, other) &&
  one.found.entry.unit.level !== other.found.entry.unit.level &&
  (sameName(one, other) ||
    one.found.name === other.found.name ||
    isNamedAfter(one, other) ||
    isNamedAfter(other, one))

/** A city that goes by the name of the unit it lies in (George Town, Penang). */
const isNamedAfter = ({ found: city }: Evidence, { found: unit }: Evidence): boolean =>
  unit.entry.unit.level === "first_level" &&
  city.entry.unit.level === "municipality" &&
  city.name !== city.entry.unit.nameEn &&
  city.name !== city.entry.unit.nameTh

const factsOf = ({ evidence, containers, interpretation }: Outcome, query: PlaceQuery) => {
  const [best] = evidence as [Evidence]
  const twin = evidence.slice(1).some((other) => areTwins(other, best) && other.weight * 4 > best.weight)
  return {
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

const doubtsOf = (
  { evidence, containers, interpretation }: Outcome,
  query: PlaceQuery,
  candidates: readonly PlaceCandidate[],
): readonly PlaceDoubt[] => {
  const [best] = evidence as [Evidence]
  const rivals = candidates.filter(({ score }, at) => at > 0 && score > 0.08 && !isTwin(evidence, at))
  const doubts: readonly (readonly [PlaceDoubt, boolean])[] = [
    ["ambiguous", rivals.length > 0],
    ["level_word_differs", interpretation.claim !== undefined && best.fit < contradicts],
    ["spelling_differs", best.found.likeness.by !== "same"],
    ["container_unknown", containers.some(({ units }) => units.length === 0)],
    ["ended", !isValid(best.found.entry.unit, query.asOf)],
  ]
  return doubts.filter(([, holds]) => holds).map(([doubt]) => doubt)
}

export type { Country }
