import { buddhistYear, type PreciseDate, precisionOf, yearOf } from "./dates.ts"
import { toThaiNumerals } from "./numerals.ts"
import type { Language } from "./text.ts"

export type DateStyle = {
  readonly language: Language
  /** Thai counts Buddhist years and English common ones, unless the reader asked otherwise. */
  readonly era?: "be" | "ce"
  /** Thai numerals are for papers. */
  readonly numerals?: "arabic" | "thai"
  readonly months?: "long" | "short"
}

/** "4 มกราคม 2562", "มกราคม 2562", "พ.ศ. 2562"; "4 January 2019", "January 2019", "2019": never more than is known. */
export const formatDate = (date: PreciseDate, style: DateStyle): string => {
  const {
    language,
    era = language === "th" ? "be" : "ce",
    numerals = "arabic",
    months: length = "long",
  } = style
  const year = era === "be" ? buddhistYear(yearOf(date)) : yearOf(date)
  const written = { year: yearAlone(year, era, language), month: "", day: "" }
  if (precisionOf(date) !== "year")
    written.month = `${monthName(date, language, length)} ${yearInDate(year, era, language)}`
  if (precisionOf(date) === "day") written.day = `${Number(date.slice(8, 10))} ${written.month}`
  const text = written[precisionOf(date)]
  return numerals === "thai" ? toThaiNumerals(text) : text
}

const yearAlone = (year: number, era: "be" | "ce", language: Language): string => {
  if (language === "th") return `${era === "be" ? "พ.ศ." : "ค.ศ."} ${year}`
  return era === "be" ? `B.E. ${year}` : String(year)
}

const yearInDate = (year: number, era: "be" | "ce", language: Language): string =>
  (era === "be") === (language === "th") ? String(year) : yearAlone(year, era, language)

const monthsOf = (language: Language, months: "long" | "short"): readonly string[] => {
  const named = new Intl.DateTimeFormat(language, { month: months, timeZone: "UTC" })
  return Array.from({ length: 12 }, (_, index) => named.format(Date.UTC(2000, index, 1)))
}

/** Written once: a page tells many dates. */
const months = {
  long: { th: monthsOf("th", "long"), en: monthsOf("en", "long") },
  short: { th: monthsOf("th", "short"), en: monthsOf("en", "short") },
}

const monthName = (date: PreciseDate, language: Language, length: "long" | "short"): string =>
  months[length][language][Number(date.slice(5, 7)) - 1] ?? ""

/** The months in order, for a list to choose from. */
export const monthNames = (language: Language): readonly string[] => months.long[language]

const numberFormats: Record<Language, Intl.NumberFormat> = {
  th: new Intl.NumberFormat("th"),
  en: new Intl.NumberFormat("en"),
}

/** "1,234"; what is short is written alike in both languages, and without asking how. */
export const formatNumber = (value: number, language: Language): string =>
  Number.isInteger(value) && value >= 0 && value < 1000
    ? String(value)
    : numberFormats[language].format(value)

const instantFormats: Record<Language, Intl.DateTimeFormat> = {
  th: new Intl.DateTimeFormat("th-TH-u-ca-buddhist", {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: "Asia/Bangkok",
  }),
  en: new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short", timeZone: "Asia/Bangkok" }),
}

const minute = 60_000
const mostMoments = 5000
const moments: Record<Language, Map<number, string>> = { th: new Map(), en: new Map() }

/** A moment, in Thailand's time, to the minute; a page tells of many, and of the same ones again. */
export const formatInstant = (instant: Date, language: Language): string => {
  const [known, at] = [moments[language], Math.floor(instant.getTime() / minute)]
  const found = known.get(at)
  if (found !== undefined) return found
  if (known.size >= mostMoments) known.clear()
  const text = instantFormats[language].format(instant)
  known.set(at, text)
  return text
}

/** Sorts names as a dictionary of the language does: Thai by consonant, whatever vowel is written before it. */
export const collator: Record<Language, Intl.Collator> = {
  th: new Intl.Collator("th"),
  en: new Intl.Collator("en"),
}

export { countryName } from "./country-names.ts"
