import type { Evidence } from "./evidence.ts"

export const sameName = (one: Evidence, other: Evidence): boolean =>
  one.found.entry.key === other.found.entry.key

export const sameArea = (
  { found: { entry: one } }: Evidence,
  { found: { entry: other } }: Evidence,
): boolean =>
  one.unit.country === other.unit.country &&
  one.unit.subdivision === other.unit.subdivision &&
  one.unit.subdivision !== undefined

/** A city and the province that bears its name: the same place under two titles. */
export const areTwins = (one: Evidence, other: Evidence): boolean =>
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

/** Whether a likelier one is the same place under another title. */
export const isTwin = (evidence: readonly Evidence[], at: number): boolean => {
  const one = evidence[at] as Evidence
  return evidence.slice(0, at).some((other) => areTwins(one, other))
}
