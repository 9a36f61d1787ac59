/**
 * Dates as precise as they are known: EDTF level 0 (ISO 8601-2), that is "1989", "1989-05" or "1989-05-04", always
 * Gregorian. Offices write Buddhist years; B.E. = C.E. + 543 from 1 January 2484 B.E. on (domain.md, "Words").
 */
export type PreciseDate = string & { readonly __preciseDate: never }
/** A whole day, "1989-05-04". */
export type Day = PreciseDate & { readonly __day: never }
export type Precision = "year" | "month" | "day"

const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** Reads EDTF level 0; undefined for anything that is no date (month 13, 29 February 2023, words). */
export const parsePreciseDate = (text: string): PreciseDate | undefined => {
  const [, year, month = "01", day = "01"] = pattern.exec(text) ?? []
  if (year === undefined || Number(month) < 1 || Number(month) > 12) return undefined
  if (Number(day) < 1 || Number(day) > daysInMonth(Number(year), Number(month))) return undefined
  return text as PreciseDate
}

/** As `parsePreciseDate`, for dates that the program itself wrote. Throws a RangeError on anything else. */
export const preciseDate = (text: string): PreciseDate => {
  const date = parsePreciseDate(text)
  if (!date) throw new RangeError(`not a date of year, month or day: ${text}`)
  return date
}

/** A whole day or a RangeError. */
export const day = (text: string): Day => {
  if (text.length !== 10) throw new RangeError(`not a day: ${text}`)
  return preciseDate(text) as Day
}

export const precisionOf = (date: PreciseDate): Precision =>
  date.length === 4 ? "year" : date.length === 7 ? "month" : "day"

export const yearOf = (date: PreciseDate): number => Number(date.slice(0, 4))

/** The first day that the date can mean; what it is sorted and compared by. */
export const earliestDay = (date: PreciseDate): Day => `${date}-01-01`.slice(0, 10) as Day

/** The last day that the date can mean. */
export const latestDay = (date: PreciseDate): Day => {
  if (precisionOf(date) === "day") return date as Day
  if (precisionOf(date) === "year") return `${date}-12-31` as Day
  return `${date}-${String(daysInMonth(yearOf(date), Number(date.slice(5, 7)))).padStart(2, "0")}` as Day
}

export const addDays = (from: Day, days: number): Day => {
  const at = new Date(`${from}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10) as Day
}

type Zone = { readonly format: Intl.DateTimeFormat; readonly quarter: number; readonly day: Day }
const zones = new Map<string, Zone>()
const quarterOfHour = 900_000

/** The day that it is somewhere. Clocks of all zones strike midnight at a quarter of an hour: one is reckoned once. */
export const dayOf = (instant: Date, timeZone = "Asia/Bangkok"): Day => {
  const quarter = Math.floor(instant.getTime() / quarterOfHour)
  const known = zones.get(timeZone)
  if (known?.quarter === quarter) return known.day
  const format = known?.format ?? new Intl.DateTimeFormat("sv-SE", { timeZone })
  const day = format.format(instant) as Day
  zones.set(timeZone, { format, quarter, day })
  return day
}

export const buddhistYear = (gregorianYear: number): number => gregorianYear + 543
export const gregorianYear = (buddhist: number): number => buddhist - 543

export type Period = { readonly from: Day; readonly to: Day }

/** Fiscal year B.E. 2566 = 1 October 2565 to 30 September 2566 (domain.md, "Words"). Both days included. */
export const fiscalYear = (buddhist: number): Period => ({
  from: `${gregorianYear(buddhist) - 1}-10-01` as Day,
  to: `${gregorianYear(buddhist)}-09-30` as Day,
})

/** The fiscal year, B.E., that a day lies in. */
export const fiscalYearOf = (date: Day): number =>
  buddhistYear(yearOf(date)) + (Number(date.slice(5, 7)) >= 10 ? 1 : 0)

export const calendarYear = (buddhist: number): Period => ({
  from: `${gregorianYear(buddhist)}-01-01` as Day,
  to: `${gregorianYear(buddhist)}-12-31` as Day,
})
