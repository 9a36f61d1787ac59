import type { Figure } from "./figure.ts"
import type { KnownActivity, KnownRelation, World } from "./world.ts"

export type Year = { readonly from: string; readonly to: string }

export const fiscal = (buddhist: number): Year => ({
  from: `${buddhist - 544}-10-01`,
  to: `${buddhist - 543}-09-30`,
})
export const calendar = (buddhist: number): Year => ({
  from: `${buddhist - 543}-01-01`,
  to: `${buddhist - 543}-12-31`,
})

/** "Sort and compare by its earliest day." */
export const first = (date: string) => `${date}-01-01`.slice(0, 10)
export const within = (day: string, { from, to }: Year) => from <= day && day <= to
export const isYear = (date: string) => date.length === 4

/** "Counts as in force from the first day of the next calendar year for 2.1" where only the year is known. */
export const inForceFrom = (signed: string) =>
  isYear(signed) ? `${Number(signed) + 1}-01-01` : first(signed)

export const inForce = (relation: KnownRelation, day: string, since: (signed: string) => string = first) =>
  relation.signedOn !== null &&
  since(relation.signedOn) <= day &&
  !(relation.endedOn !== null && first(relation.endedOn) <= day) &&
  !relation.interruptions.some(({ endedOn, renewedOn }) => first(endedOn) <= day && day < first(renewedOn))

export const grade = ({ outputs }: KnownActivity) => (outputs ? 1 : 0)
export const stands = (one: KnownActivity) => one.state === "held" && one.confirmed && !one.withdrawn
export const isJoint = (one: KnownActivity) => one.joint && !one.signing

export const overlaps = (one: KnownActivity, { from, to }: Year) =>
  first(one.begins) <= to && (first(one.begins) >= from || first(one.ends ?? one.begins) >= from)

export const share = (numerator: number, denominator: number): Figure => ({
  numerator,
  denominator,
  value: denominator === 0 ? null : numerator / denominator,
})

/** Activities by relation; what was recorded with one that was found to be the same belongs to the one that remains. */
export const activitiesOf = (world: World): ReadonlyMap<string, readonly KnownActivity[]> => {
  const into = new Map(world.relations.map(({ id, mergedInto }) => [id, mergedInto ?? id]))
  return Map.groupBy(world.activities, ({ relation }) => into.get(relation) ?? relation)
}

export const fiscalOf = (day: string) => Number(day.slice(0, 4)) + 543 + (day.slice(5, 7) >= "10" ? 1 : 0)
