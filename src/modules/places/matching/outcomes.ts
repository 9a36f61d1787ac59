import type { Unit } from "../reference/types.ts"
import { type ContainerReading, readContainer } from "./containers.ts"
import { alikeness, type Evidence, weigh } from "./evidence.ts"
import type { Gazetteer } from "./gazetteer.ts"
import { type Interpretation, interpret } from "./interpretations.ts"
import { contradicts, type LevelClaim } from "./level-words.ts"
import { findPlaces, findPlacesNamed } from "./find-places.ts"
import type { Found } from "./likest.ts"
import { areTwins, sameName } from "./twins.ts"
import type { PlaceQuery } from "./types.ts"

/** What one reading of a text comes to. */
export type Outcome = {
  readonly interpretation: Interpretation
  readonly containers: readonly ContainerReading[]
  /** Heaviest first. */
  readonly evidence: readonly Evidence[]
}

/** The reading of a text that the gazetteer bears out best; undefined where there is nothing to read. */
export const bestOutcome = (gazetteer: Gazetteer, query: PlaceQuery): Outcome | undefined => {
  const outcomes = interpret(query.parts).map((interpretation) => evaluate(gazetteer, query, interpretation))
  return outcomes.toSorted((one, other) => strength(other) - strength(one))[0]
}

const strength = ({ evidence, interpretation, containers }: Outcome): number => {
  const recognised = containers.filter(({ units }) => units.length > 0).length
  return (evidence[0]?.weight ?? 0) * 0.5 ** (interpretation.containers.length - recognised)
}

const evaluate = (gazetteer: Gazetteer, query: PlaceQuery, interpretation: Interpretation): Outcome => {
  const containers = interpretation.containers.map((part) => readContainer(gazetteer, query.country, part))
  const weighed = new Map<Unit, Evidence>()
  for (const { text, holdsWord } of interpretation.names) {
    const found = holdsWord
      ? findPlacesNamed(gazetteer, text, query.country?.code).map(withWord)
      : findPlaces(gazetteer, text, query.country?.code)
    for (const one of found) {
      const evidence = weighAll(one, interpretation, containers, query, holdsWord)
      if (evidence.weight > (weighed.get(one.entry.unit)?.weight ?? 0)) weighed.set(one.entry.unit, evidence)
    }
  }
  const evidence = preferCities(shareNames([...weighed.values()]), interpretation.claim).toSorted(
    (one, other) => other.weight - one.weight,
  )
  return { interpretation, containers, evidence }
}

/** A name that is known with its level word says more than the name without it. */
const withWord = (found: Found): Found => ({
  ...found,
  likeness: { ...found.likeness, telling: 2 * found.likeness.telling },
})

const spellingAside = 0.8

/** Places of one country and one name are equally well named, whichever spelling the reference data happen to know. */
const shareNames = (evidence: readonly Evidence[]): readonly Evidence[] => {
  const likest = new Map<string, number>()
  const keyOf = ({ found: { entry } }: Evidence) => `${entry.unit.country} ${entry.key}`
  for (const one of evidence)
    likest.set(keyOf(one), Math.max(likest.get(keyOf(one)) ?? 0, alikeness(one.found.likeness)))
  return evidence.map((one) => {
    const gain = ((likest.get(keyOf(one)) ?? 0) * spellingAside) / alikeness(one.found.likeness)
    return { ...one, weight: one.weight * Math.max(1, gain) }
  })
}

const cityWords: ReadonlySet<LevelClaim | undefined> = new Set(["city", "great_city", "capital", "town"])

/** เมือง is said of provinces too, but hardly of one that has a city of its name. */
const preferCities = (evidence: readonly Evidence[], claim: LevelClaim | undefined): readonly Evidence[] => {
  if (!cityWords.has(claim)) return evidence
  const cities = evidence.filter(({ fit }) => fit >= contradicts)
  return evidence.map((one) =>
    one.fit < contradicts && cities.some((city) => isTheCity(city, one))
      ? { ...one, weight: one.weight * belowItsCity }
      : one,
  )
}

const belowItsCity = 0.05

const isTheCity = (city: Evidence, one: Evidence): boolean =>
  (sameName(one, city) && city.weight * 10 > one.weight) ||
  (areTwins(one, city) && isCalledSo(city) && city.found.likeness.score > one.found.likeness.score - 0.03)

/** By its own name, not by that of the unit it lies in (George Town, Penang). */
const isCalledSo = ({ found: { name, entry } }: Evidence): boolean =>
  name === entry.unit.nameTh || name === entry.unit.nameEn

const weighAll = (
  found: Found,
  interpretation: Interpretation,
  containers: readonly ContainerReading[],
  query: PlaceQuery,
  holdsWord: boolean,
): Evidence => {
  const claim = holdsWord ? undefined : interpretation.claim
  const named = containers.filter(({ units }) => units.length > 0)
  const each = named.map(({ units }) => weigh(found, claim, units, query))
  const bare = weigh(found, claim, [], query)
  return {
    ...bare,
    weight: each.reduce((weight, one) => (weight * one.weight) / bare.weight, bare.weight),
    inside: bare.inside && each.every(({ inside }) => inside),
  }
}
