import { addDays, type Day, yearOf } from "#kernel/dates.ts"

/** Days on which offices do not work besides Saturdays and Sundays, and the years (C.E.) that the list covers. */
export type Calendar = { readonly holidays: ReadonlySet<string>; readonly years: ReadonlySet<number> }

export const isWorkingDay = (day: Day, { holidays }: Calendar): boolean => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !holidays.has(day)
}

/** The last day of so many working days that begin on the working day after this one. */
export const afterWorkingDays = (from: Day, days: number, calendar: Calendar): Day => {
  let at = from
  for (let left = days; left > 0;) {
    at = addDays(at, 1)
    if (isWorkingDay(at, calendar)) left--
  }
  return at
}

/** Working days after one day, up to and with another; 0 where it is not later. */
export const workingDaysBetween = (from: Day, to: Day, calendar: Calendar): number => {
  let count = 0
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (isWorkingDay(at, calendar)) count++
  return count
}

/** Years between two days whose holidays nobody has entered: counts over them know only weekends. */
export const yearsMissing = (from: Day, to: Day, { years }: Calendar): readonly number[] => {
  const missing: number[] = []
  for (let year = yearOf(from); year <= yearOf(to); year++) if (!years.has(year)) missing.push(year)
  return missing
}
