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

/** So many working days before its last day a deadline is near. */
const soonDays = 3

/** The first day on which a deadline is near: no more than three working days are left. */
export const soonFrom = (dueOn: Day, calendar: Calendar): Day => {
  let at = dueOn
  for (
    let before = addDays(at, -1);
    workingDaysBetween(before, dueOn, calendar) <= soonDays;
    before = addDays(at, -1)
  )
    at = before
  return at
}

/** The last day that is near today. */
export const soonUntil = (today: Day, calendar: Calendar): Day =>
  addDays(afterWorkingDays(today, soonDays + 1, calendar), -1)

/** Working days after one day, up to and with another; 0 where it is not later. */
export const workingDaysBetween = (from: Day, to: Day, { holidays }: Calendar): number => {
  if (to <= from) return 0
  const [first, last] = [dayNumber(from), dayNumber(to)]
  let count = weekdaysUpTo(last) - weekdaysUpTo(first)
  for (const holiday of holidays)
    if (holiday > from && holiday <= to && isWeekday(dayNumber(holiday))) count--
  return count
}

/** Days since 1 January 1970, a Thursday. */
const dayNumber = (day: string): number => Date.parse(day) / 86_400_000

const isWeekday = (number: number): boolean => (((number + 3) % 7) + 7) % 7 < 5

/** Mondays to Fridays from Monday, 29 December 1969, up to and with a day. */
const weekdaysUpTo = (number: number): number => {
  const since = number + 4
  const weeks = Math.floor(since / 7)
  return weeks * 5 + Math.min(5, since - weeks * 7)
}

/** Years between two days whose holidays nobody has entered: counts over them know only weekends. */
export const yearsMissing = (from: Day, to: Day, { years }: Calendar): readonly number[] => {
  const missing: number[] = []
  for (let year = yearOf(from); year <= yearOf(to); year++) if (!years.has(year)) missing.push(year)
  return missing
}
