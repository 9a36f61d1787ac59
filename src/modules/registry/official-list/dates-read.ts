import { type Day, day, gregorianYear, parsePreciseDate } from "#kernel/dates.ts"
import { monthNumber } from "#documents/cells/months.ts"
import { toArabicNumerals } from "#kernel/numerals.ts"

/** "๒๕๖๒" or "62" (Buddhist, domain.md), or "2019": a Gregorian year. Undefined for what is no year of our time. */
export const yearFrom = (digits: string): number | undefined => {
  const number = Number(toArabicNumerals(digits))
  if (digits.length === 2) return gregorianYear(2500 + number)
  if (number > 2400 && number < 2700) return gregorianYear(number)
  return number > 1900 && number < 2150 ? number : undefined
}

const written =
  /([๐-๙\d]{1,2})\s*(?:เดือน\s*)?([ก-๙]{3,12}|[ก-๙]{1,4}\.\s?[ก-ฮ]{1,2}\.|[A-Za-z]{3,9})\s*(?:พ\.?ศ\.?\s*)?([๐-๙\d]{4}|[๐-๙\d]{2})(?![๐-๙\d])/u
const numeric = /([๐-๙\d]{1,2})[/.-]([๐-๙\d]{1,2})[/.-]([๐-๙\d]{4}|[๐-๙\d]{2})(?![๐-๙\d])/u
const monthAlone = /เดือน\s*([ก-๙]{3,12})\s*(?:พ\.?ศ\.?\s*)?([๐-๙\d]{4})/u

/** The first whole date in a text, Thai or English, Buddhist or common era; a month alone means its last day. */
export const dateIn = (printed: string): Day | undefined => {
  const text = withDigits(printed)
  const [, date, month = "", year] = written.exec(text) ?? []
  if (date && year) return dayOf(yearFrom(year), monthNumber(month), Number(toArabicNumerals(date)))
  const [, first, second, last] = numeric.exec(text) ?? []
  if (first && second && last)
    return dayOf(yearFrom(last), Number(toArabicNumerals(second)), Number(toArabicNumerals(first)))
  const [, name = "", ofYear] = monthAlone.exec(text) ?? []
  const [gregorian, number] = [yearFrom(ofYear ?? ""), monthNumber(name)]
  return gregorian && number
    ? dayOf(gregorian, number, new Date(Date.UTC(gregorian, number, 0)).getUTCDate())
    : undefined
}

/** Letters that a scan made of digits: "๓o", "l๒". */
const withDigits = (text: string): string =>
  text.replace(/(?<=[๐-๙\d])[oOоО]|[oOоО](?=[๐-๙])/gu, "0").replace(/(?<=[๐-๙\d])[lI]|[lI](?=[๐-๙])/gu, "1")

const dayOf = (year: number | undefined, month: number | undefined, date: number): Day | undefined => {
  if (!year || !month) return undefined
  const text = `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`
  return parsePreciseDate(text) ? day(text) : undefined
}
