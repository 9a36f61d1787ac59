import { countryAtEnd, type Gazetteer } from "#modules/places/index.ts"
import type { ReadHome } from "./home.ts"
import { numberOf } from "./marks.ts"

/** The country that a text names beyond doubt, as printed, and what stands beside it. */
export type ReadCountry = (text: string) => { readonly printed: string; readonly rest: string } | undefined

export const countryReader =
  ({ countryNames }: Gazetteer): ReadCountry =>
  (text) =>
    text.length < 200 ? countryAtEnd(countryNames, text) : undefined

/** A line that names only a country or a Thai province, for the rows below it: "ประเทศญี่ปุ่น (๕ คู่)", "๑. จังหวัดกระบี่". */
export type PlaceHeading = {
  readonly country: string | undefined
  readonly home: string | undefined
  readonly numbered: boolean
  readonly count: number | undefined
}

const longest = 80
const number = /^[\s|#*•\-–(]*(?:(?:[๐-๙\d]{1,3}|[ก-ฮ])\s?[.)]\s*)?/u
const countBehind = /[\s:(–-]*(?:มี)?(?:จ[ํำ]?า?[นมบ]วน|รวม)?\s*([๐-๙\d]{1,3})\s*[คดตศถ][ูุ]่?\s*\)?[\s|:]*$/u

export const placeHeading = (
  text: string,
  readHome: ReadHome,
  readCountry: ReadCountry,
): PlaceHeading | undefined => {
  if (text.length > longest) return undefined
  const head = number.exec(text)?.[0] ?? ""
  const counted = countBehind.exec(text)
  const core = text.slice(head.length, counted?.index).replace(/[\s|:*]+$/u, "")
  const about = { numbered: /[๐-๙\dก-ฮ]/u.test(head), count: numberOf(counted?.[1]) }
  const home = counted ? readHome.any(core) : readHome.known(core)
  if (home && home.rest.trim() === "") return { ...about, home: home.printed, country: undefined }
  const country = core.length > 2 ? readCountry(core) : undefined
  return country && country.rest.trim() === ""
    ? { ...about, home: undefined, country: country.printed }
    : undefined
}
