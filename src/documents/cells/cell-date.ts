import type { Cell } from "#documents/table.ts"
import { type Day, gregorianYear, parsePreciseDate, type PreciseDate, yearOf } from "#kernel/dates.ts"
import { toArabicNumerals } from "#kernel/numerals.ts"
import type { Text } from "#kernel/text.ts"
import { monthNumber } from "./months.ts"
import { dateDoubts, dateProblems } from "./date-words.ts"

/** What a cell says of a date: as much as is known of it, what was assumed, or why it is none. */
export type DateRead =
  { readonly date: PreciseDate | null; readonly doubt?: Text } | { readonly problem: Text }

const nothing: DateRead = { date: null }
const emptyWords = /^(?:[-–—.]*|ไม่ทราบ|ไม่มี|ไม่ระบุ|ไม่ปรากฏ|unknown|none|n\/?a|null)$/iu

/**
 * Reads a date as offices write it: Thai or English, Buddhist or common era, Thai numerals, day, month or year alone, and as
 * spreadsheets keep it. Years from 2400 on are Buddhist; two digits too (domain.md), in doubt where they may be otherwise.
 */
export const readDateCell = (cell: Cell | undefined, today: Day): DateRead => {
  if (cell === null || cell === undefined) return nothing
  if (typeof cell === "boolean") return { problem: dateProblems.noDate(String(cell)) }
  if (typeof cell === "number") return readNumber(cell, today)
  if (typeof cell === "object") {
    if ("fault" in cell) return { problem: dateProblems.fault(cell.fault) }
    return ofDay(cell.day)
  }
  const text = toArabicNumerals(cell).replaceAll(/\s+/g, " ").trim()
  return emptyWords.test(text) ? nothing : readText(text, cell, today)
}

/** A day that was typed with its Buddhist year is kept by spreadsheets as one that is to come in 543 years. */
const ofDay = (day: string): DateRead => {
  const [year = "", ...rest] = day.split("-")
  return dated([fullYear(year) ?? Number(year), ...rest.map(Number)], day)
}

const dayOfSerial = (serial: number): string =>
  new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10)

/** A number is a year, a year of two digits, a date run together, or a spreadsheet's count of days. */
const readNumber = (value: number, today: Day): DateRead => {
  const text = String(value)
  if (Number.isInteger(value) && /^(?:\d{2}|\d{4}|\d{8})$/.test(text)) return readText(text, text, today)
  const days = value >= 15_000 && value < 80_000
  const buddhist = value >= 213_000 && value < 278_000
  return days || buddhist ? ofDay(dayOfSerial(value)) : { problem: dateProblems.noDate(text) }
}

const prefix =
  /^(?:วัน(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์|เสาร์|อาทิตย์)(?:ที่)?|วันที่|เมื่อ(?:วันที่)?|(?:mon|tues?|wednes|thurs|fri|satur|sun)day,?)\s*/iu
const about = /^(?:ประมาณ|ราว|ราวๆ|ช่วง|about|circa|c\.|ca\.)\s*/iu
const month = "([ก-๙]{1,4}\\.\\s?[ก-๙]{1,2}\\.?|[ก-๙]{2,12}|[A-Za-z]{3,9}\\.?)"
const era = "(พ\\.?ศ\\.?|ค\\.?ศ\\.?|b\\.?e\\.?|a\\.?d\\.?|c\\.?e\\.?)?"
const year = "(\\d{4}|\\d{2})"
const time = "(?:[ T]\\d{1,2}[:.]\\d{2}.*)?"

/** Ways to write a date, each with the places of its parts. */
const shapes: readonly (readonly [RegExp, (parts: readonly string[]) => Parts])[] = [
  [new RegExp(`^(?:ปี)? ?${era} ?${year}$`, "iu"), ([e, y = ""]) => ({ y, e })],
  [/^(\d{4})(\d{2})(\d{2})$/, ([y = "", m = "", d = ""]) => ({ y, m, d })],
  [
    new RegExp(`^(\\d{4})[-/.](\\d{1,2})(?:[-/.](\\d{1,2})${time})?$`),
    ([y = "", m = "", d]) => ({ y, m, d }),
  ],
  [
    new RegExp(`^(\\d{1,2})[-/. ](\\d{1,2})[-/. ]${year}${time}$`),
    ([d, m = "", y = ""]) => ({ y, m, d, mayTurn: true }),
  ],
  [/^(\d{1,2})[-/.](\d{4})$/, ([m = "", y = ""]) => ({ y, m })],
  [
    new RegExp(
      `^(\\d{1,2})(?:st|nd|rd|th)?[-/. ]?(?:เดือน)? ?${month}[-/, ]*(?:ปี)? ?${era} ?${year}${time}$`,
      "iu",
    ),
    ([d, m = "", e, y = ""]) => ({ y, m, d, e }),
  ],
  [
    new RegExp(`^${month} (\\d{1,2})(?:st|nd|rd|th)?,? ${year}$`, "iu"),
    ([m = "", d, y = ""]) => ({ y, m, d }),
  ],
  [
    new RegExp(`^(?:เดือน)? ?${month}[-/, ]*(?:ปี)? ?${era} ?${year}$`, "iu"),
    ([m = "", e, y = ""]) => ({ y, m, e }),
  ],
]

type Parts = {
  readonly y: string
  readonly m?: string
  readonly d?: string | undefined
  readonly e?: string | undefined
  /** Americans write the month before the day. */
  readonly mayTurn?: true
}

const readText = (text: string, written: string, today: Day): DateRead => {
  const bare = text.replace(prefix, "").replace(about, "").replace(/[?~]$/, "")
  const guessed = about.test(text.replace(prefix, "")) || /[?~]$/.test(text)
  for (const [shape, partsOf] of shapes) {
    const found = shape.exec(bare)
    if (!found) continue
    const read = fromParts(partsOf(found.slice(1)), written, today)
    return guessed && "date" in read ? { ...read, doubt: read.doubt ?? dateDoubts.about(written) } : read
  }
  return { problem: dateProblems.noDate(written) }
}

const fromParts = ({ y, m, d, e, mayTurn }: Parts, written: string, today: Day): DateRead => {
  const years = y.length === 2 ? yearOfTwo(y, e, today) : { year: fullYear(y, e) }
  const number = m === undefined ? undefined : /^\d+$/.test(m) ? Number(m) : monthNumber(m)
  if (years.year === undefined || (m !== undefined && number === undefined))
    return { problem: dateProblems.noDate(written) }
  const date = d === undefined ? undefined : Number(d)
  if (mayTurn && number !== undefined && date !== undefined && number > 12 && date <= 12)
    return { ...dated([years.year, date, number], written), doubt: dateDoubts.monthFirst(written) }
  const read = dated([years.year, number, date], written)
  return "date" in read && years.doubt ? { ...read, doubt: years.doubt(written) } : read
}

const commonEra = /^[คac]/iu

/** Undefined for a year that no relation can bear. */
const fullYear = (digits: string, era?: string): number | undefined => {
  const number = Number(digits)
  const buddhist = era === undefined ? number >= 2400 : !commonEra.test(era)
  const common = buddhist ? gregorianYear(number) : number
  return common >= 1800 && common <= 2200 ? common : undefined
}

type TwoDigits = { readonly year: number | undefined; readonly doubt?: (written: string) => Text }

/** B.E. 25xx, as offices mean it; said to be in doubt where the common era may be meant as well. */
const yearOfTwo = (digits: string, era: string | undefined, today: Day): TwoDigits => {
  const [two, now] = [Number(digits), yearOf(today)]
  if (era !== undefined && commonEra.test(era)) return { year: two + 2000 <= now ? two + 2000 : two + 1900 }
  const buddhist = gregorianYear(2500 + two)
  if (era !== undefined || (buddhist <= now && two + 2000 > now)) return { year: buddhist }
  if (buddhist > now) return { year: 1900 + two, doubt: dateDoubts.twoDigits(1900 + two) }
  return { year: buddhist, doubt: dateDoubts.twoDigits(buddhist) }
}

const dated = (parts: readonly (number | undefined)[], written: string): DateRead => {
  const [of = 0, ...rest] = parts
  const known = rest.filter((part) => part !== undefined)
  const text = [of, ...known].map((part, at) => String(part).padStart(at === 0 ? 4 : 2, "0")).join("-")
  const date = parsePreciseDate(text)
  if (date && yearOf(date) >= 1800 && yearOf(date) <= 2200) return { date }
  return { problem: known.length > 0 ? dateProblems.notInCalendar(written) : dateProblems.noDate(written) }
}
