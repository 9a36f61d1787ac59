import type { Day } from "#kernel/dates.ts"
import type { Unit, UnitLevel } from "./types.ts"

/** Whether a unit was in being on a day. */
export const inBeing = ({ validFrom, validTo }: Pick<Unit, "validFrom" | "validTo">, on: Day): boolean =>
  (validFrom === undefined || validFrom <= on) && (validTo === undefined || on <= validTo)

/** How many units of a level each country had on a day. */
export const countUnits = (units: Iterable<Unit>, level: UnitLevel, on: Day): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const unit of units) {
    if (unit.level === level && inBeing(unit, on))
      counts.set(unit.country, (counts.get(unit.country) ?? 0) + 1)
  }
  return counts
}

/** First-level names that two units of one country bear at the same time, with the codes: "TR มูลา" -> ["TR-48"]. */
export const sharedNames = (units: Iterable<Unit>, on: Day): ReadonlyMap<string, readonly string[]> => {
  const bearers = new Map<string, string[]>()
  for (const unit of units) {
    if (unit.level !== "first_level" || !unit.nameTh || !inBeing(unit, on)) continue
    const key = `${unit.country} ${unit.nameTh}`
    bearers.set(key, [...(bearers.get(key) ?? []), unit.code])
  }
  return new Map([...bearers].filter(([, codes]) => codes.length > 1))
}
