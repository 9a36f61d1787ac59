import type { Day } from "#kernel/dates.ts"
import type { Unit } from "../reference/types.ts"
import { fits, type LevelClaim } from "./level-words.ts"
import type { Likeness } from "./name-forms.ts"
import type { Found } from "./likest.ts"
import type { PlaceQuery } from "./types.ts"

/** How fast belief falls with likeness: a name that is 0.95 alike is believed a third as much as the same name. */
const steepness = 21
/** What speaks for "some place that is not in the gazetteer", as if a small place were this much alike. */
const noneAlike = 0.76
const nonePrior = 0.1

/** Belief, before shares are made of it. */
export type Evidence = {
  readonly found: Found
  readonly weight: number
  readonly fit: number
  readonly inside: boolean
}

export const noneWeight = Math.exp(steepness * (noneAlike - 1)) * nonePrior

/** How likely a unit is to be a partner at all; size is a weak sign. */
export const priorOf = (unit: Unit): number => {
  if (unit.level === "first_level" || unit.level === "special") return 1
  if (unit.level === "second_level") return 0.8
  const people = unit.kind.includes("capital")
    ? Math.max(unit.population ?? 0, 300_000)
    : (unit.population ?? 500)
  const size = Math.min(0.9, Math.max(0.01, (people / 1_500_000) ** 0.6))
  const usual = /part|locality|former/.test(unit.kind) ? size * notATown : size
  return unit.country === "CN" ? usual * belowChineseCities : usual
}

/** China's partners are provinces and prefecture-level cities, which are units; its other places are counties and townships. */
const belowChineseCities = 0.06

/** Quarters, localities and places that are no more. */
const notATown = 0.3

export const isValid = (unit: Unit, asOf: Day): boolean =>
  (unit.validFrom === undefined || unit.validFrom <= asOf) &&
  (unit.validTo === undefined || unit.validTo >= asOf)

/** A place outside what the text says it lies in. */
const outside = 0.015
const notValid = 0.05
/** A place that has ended since the row was signed. */
const endedSince = 0.3

export type Container = { readonly unit: Unit; readonly likeness: number }

export const weigh = (
  found: Found,
  claim: LevelClaim | undefined,
  containers: readonly Container[],
  { asOf, since = asOf }: Pick<PlaceQuery, "asOf" | "since">,
): Evidence => {
  const { unit } = found.entry
  const fit = fits(claim, unit)
  const inside = containers.length === 0 || containers.some((container) => liesIn(unit, container.unit))
  const held = inside ? 1 : outside
  const time = isValid(unit, asOf) ? 1 : isValid(unit, since) ? endedSince : notValid
  const alike = alikeness(found.likeness)
  return { found, weight: alike * priorOf(unit) * fit * held * time, fit, inside }
}

export const alikeness = ({ score, telling }: Likeness): number => Math.exp(steepness * (score - 1)) * telling

const liesIn = (unit: Unit, container: Unit): boolean => {
  if (unit.code === container.code) return false
  if (container.level === "first_level") return unit.subdivision === container.code
  if (unit.parent === container.code) return true
  return unit.subdivision === container.subdivision && kilometres(unit, container) < 130
}

const kilometres = (one: Unit, other: Unit): number => {
  const radians = Math.PI / 180
  const north = (one.latitude - other.latitude) * 111
  const east = (one.longitude - other.longitude) * 111 * Math.cos(one.latitude * radians)
  return Math.hypot(north, east)
}
