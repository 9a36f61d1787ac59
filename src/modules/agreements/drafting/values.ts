import { type Day, earliestDay } from "#kernel/dates.ts"
import { formatDate } from "#kernel/format.ts"
import { toThaiNumerals } from "#kernel/numerals.ts"
import { type FormatLanguage, listLanguages, type Texts } from "../formats/languages/rules.ts"
import { areaNames, projectUntil } from "./names.ts"
import type { Draft } from "./rules.ts"

/** What the records say of the two sides, in every language in which they say it. */
export type Records = {
  readonly home: Texts
  readonly partner: Texts
  readonly homeCountry: Texts
  readonly partnerCountry: Texts
  readonly term: Texts
}

/** What stands in a place of the format: one line, or several paragraphs; undefined while nobody has said it. */
export type Values = Readonly<Record<string, string | readonly string[] | undefined>>

/** What fills the places of a format in one language. */
export const valuesOf = (draft: Draft, records: Records, language: FormatLanguage): Values => {
  const inLanguage = (texts: Texts, fallback?: Texts) =>
    texts[language]?.trim() ||
    fallback?.[language] ||
    (language === "th" ? undefined : fallback?.en) ||
    undefined
  const number = (value: number | null) => (value === null ? undefined : digits(String(value), language))
  return {
    home: inLanguage(draft.home, records.home),
    partner: inLanguage(draft.partner, records.partner),
    home_country: inLanguage(records.homeCountry),
    partner_country: inLanguage(records.partnerCountry),
    term: inLanguage(records.term),
    areas: draft.areas.map((area, at) => `${itemNumber(at, language)} ${areaNames[area][language]}`),
    projects: draft.projects.map((project, at) => {
      const title = inLanguage(project.titles, project.titles) ?? project.titles.th ?? project.titles.en ?? ""
      const until = project.dueOn ? projectUntil(dateIn(project.dueOn, language), language) : ""
      return `${itemNumber(at, language)} ${title}${until}`
    }),
    years: number(draft.years),
    languages: listLanguages(draft.languages, language),
    copies: number(2),
    signing_place: inLanguage(draft.signingPlace),
    signing_date: draft.signingDate ? dateIn(draft.signingDate, language) : undefined,
    home_signatory: inLanguage(draft.homeSignatory.names),
    home_post: inLanguage(draft.homeSignatory.posts),
    partner_signatory: inLanguage(draft.partnerSignatory.names),
    partner_post: inLanguage(draft.partnerSignatory.posts),
  }
}

/** Thai papers use Thai numerals. */
const digits = (text: string, language: FormatLanguage) => (language === "th" ? toThaiNumerals(text) : text)

const itemNumber = (at: number, language: FormatLanguage) => digits(`(${at + 1})`, language)

const dateFormats = new Map<string, Intl.DateTimeFormat>()

/** Where papers write a day in more words than everybody does. */
const onPaper: Partial<Record<FormatLanguage, (day: string, month: string, year: string) => string>> = {
  vi: (day, month, year) => `${day} ${month} năm ${year}`,
  km: (day, month, year) => `${day} ខែ${month} ឆ្នាំ ${year}`,
  my: (day, month, year) => `${year} ခုနှစ် ${month}လ ${day} ရက်နေ့`,
}

/** A day as papers in a language write it: "๒๑ พฤศจิกายน พ.ศ. ๒๕๖๙", "21 November 2026", "2026年11月21日". */
export const dateIn = (date: Day, language: FormatLanguage): string => {
  if (language === "en") return formatDate(date, { language: "en" })
  if (language === "th")
    return formatDate(date, { language: "th", numerals: "thai" }).replace(/ ([๐-๙]+)$/, " พ.ศ. $1")
  const format =
    dateFormats.get(language) ??
    new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { dateStyle: "long", timeZone: "UTC" })
  dateFormats.set(language, format)
  const on = new Date(`${earliestDay(date)}T00:00:00Z`)
  const part = (type: string) => format.formatToParts(on).find((one) => one.type === type)?.value ?? ""
  return onPaper[language]?.(part("day"), part("month"), part("year")) ?? format.format(on)
}
