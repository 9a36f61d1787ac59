import { addDays, type Day } from "#kernel/dates.ts"

/** So many days before its last day a matter counts as due soon. */
export const soonDays = 3

/** How pressing a matter is on a day: its last day has passed, is near, or is not. */
export type Urgency = "late" | "soon" | "later"

/** @param dueOn the last day; a matter without one presses nobody */
export const urgencyOf = (dueOn: Day | null, today: Day): Urgency => {
  if (dueOn === null) return "later"
  if (dueOn < today) return "late"
  return dueOn <= addDays(today, soonDays) ? "soon" : "later"
}

/** Whole days from one day to another. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
