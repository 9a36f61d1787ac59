import { formatLanguages } from "../formats/languages/rules.ts"
import { keyOf } from "./same-text.ts"

const around: readonly string[] = [
  ..."วันที่ ที่ วัน เดือน ปี พ.ศ. ค.ศ. พุทธศักราช คริสต์ศักราช".split(" "),
  ..."the day of in year st nd rd th A.D. AD B.E. BE C.E. CE Buddhist Christian Common Era".split(" "),
  ..."年 月 日 号 公元 公历 佛历 西暦 仏暦 令和".split(" "),
  ..."ວັນທີ ວັນ ທີ ເດືອນ ປີ ຄ.ສ. ພ.ສ.".split(" "),
  ..."ngày tháng năm Ngày".split(" "),
  ..."ថ្ងៃទី ថ្ងៃ ទី ខែ ឆ្នាំ គ.ស. ព.ស.".split(" "),
  ..."ခုနှစ် ခု နှစ် လ ရက်နေ့ ရက် နေ့ ၊ ။".split(" "),
  ..."년 월 일 서기 불기".split(" "),
]

const keyed = (word: string): string => keyOf(word).replaceAll(" ", "")

type Part = "month" | "weekday"
/** The names of months and weekdays in a language, long and short, each with its place in the year or week. */
const namesIn = (language: string, part: Part): readonly (readonly [string, number])[] =>
  (["long", "short"] as const).flatMap((length) => {
    const names = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { [part]: length, timeZone: "UTC" })
    const days = part === "month" ? Array.from({ length: 12 }, (_, at) => Date.UTC(2001, at, 1)) : weekdays
    return days.map((one, at) => [keyed(names.format(one)), at + 1] as const)
  })
const weekdays = Array.from({ length: 7 }, (_, at) => Date.UTC(2001, 0, at + 1))

const months = formatLanguages.flatMap((language) => namesIn(language, "month"))
const daysOfWeek = formatLanguages.flatMap((language) => namesIn(language, "weekday"))

const longestFirst = (one: string, other: string): number => other.length - one.length

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

const words = [...new Set([...around.map(keyed), ...[...months, ...daysOfWeek].map(([name]) => name)])]
  .filter((word) => /\p{L}/u.test(word))
  .toSorted(longestFirst)

/**
 * A pattern for a day that somebody wrote by hand, in any of the languages and with nothing else: digits, names of months and
 * weekdays, eras, and the words around them. For texts as they are compared, without spaces.
 */
export const writtenDay = String.raw`(?=\D{0,40}\d)(?i:${words.map(escaped).join("|")}|[\d.,/()-]){1,40}`

const monthNumbers = months
  .filter(([name]) => !/\d/.test(name))
  .map(([name, number]) => [name.toLowerCase(), number] as const)
  .toSorted(([one], [other]) => longestFirst(one, other))

/** From this year on a year is counted in the Buddhist era. */
const buddhistFrom = 2400

/**
 * The day that somebody wrote in any of the languages, as 2026-12-15; undefined where day, month and year are not all told.
 * @param text as it is compared, without spaces
 */
export const dayWritten = (text: string): string | undefined => {
  const lower = text.toLowerCase()
  const month = monthNumbers.find(([name]) => lower.includes(name))?.[1]
  const numbers = (text.match(/\d+/g) ?? []).map(Number)
  const year = numbers.find((number) => number >= 1000)
  const others = numbers.filter((number) => number !== year)
  if (year === undefined || others.length !== (month === undefined ? 2 : 1)) return undefined
  const inOrder = numbers[0] === year ? others.toReversed() : others
  const [day = 0, numbered = 0] = inOrder
  const two = (number: number) => String(number).padStart(2, "0")
  return `${year >= buddhistFrom ? year - 543 : year}-${two(month ?? numbered)}-${two(day)}`
}
