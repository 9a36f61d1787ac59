import { addDays, type Day } from "#kernel/dates.ts"

const soonDays = 3

/** From when a last day is near, where whoever set it did not say. */
export const soonBefore = (dueOn: Day): Day => addDays(dueOn, -soonDays)

/** How pressing a matter is on a day: its last day has passed, is near, or is not. */
export type Urgency = "late" | "soon" | "later"

/**
 * @param dueOn the last day; a matter without one presses nobody
 * @param soonOn from when it is near
 */
export const urgencyOf = (dueOn: Day | null, soonOn: Day | null, today: Day): Urgency => {
  if (dueOn === null) return "later"
  if (dueOn < today) return "late"
  return (soonOn ?? soonBefore(dueOn)) <= today ? "soon" : "later"
}

/** Whole days from one day to another. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
