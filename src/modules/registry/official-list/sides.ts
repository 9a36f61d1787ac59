import type { HomeFound, ReadHome } from "./home.ts"
import { takeInProcessMark } from "./marks.ts"
import type { ReadCountry } from "./place-headings.ts"
import type { RawRow } from "./reading.ts"
import { takeTail } from "./row-tail.ts"
import type { PrintedRow } from "./types.ts"

/** A printed row with its Thai province, where one was read. */
export type SidedRow = {
  readonly printed: PrintedRow
  readonly home: HomeFound | undefined
  /** Other Thai provinces that the row names beside it. */
  readonly otherHomes: readonly HomeFound[]
}

const thailand = /^\s*(?:ราชอาณาจักรไทย|ประเทศไทย|ไทย(?=\s|และ|กับ|[-–—]))/u
const between = /^(?:[\s\-–—=:/,↔|→)]|กับ|และ|คู่กับ|<->|<=>)+/u

/** Tells the two sides of a row apart, and takes off what stands before and behind them: mark, status, stage, year. */
export const tellSides = (
  raw: RawRow,
  row: number,
  readHome: ReadHome,
  readCountry: ReadCountry,
): SidedRow => {
  const { marked, rest } = takeInProcessMark(raw.words)
  const tail = takeTail(rest)
  const sides = sidesOf(tail.words, readHome)
  const status = marked ? "in_process" : (tail.status ?? raw.sectionStatus)
  return {
    home: sides.home,
    otherHomes: sides.otherHomes,
    printed: {
      row,
      serial: raw.serial,
      year: raw.ownYear ?? tail.year ?? raw.year,
      status,
      stage: tail.stage,
      group: raw.group,
      homeText: sides.homeText.trim(),
      partnerText: withCountry(sides.partnerText, raw.country, readCountry),
      text: raw.text.replace(/\s+/gu, " ").trim(),
    },
  }
}

const withCountry = (partner: string, country: string | undefined, readCountry: ReadCountry): string =>
  country === undefined || readCountry(partner) ? partner : `${partner} ${country}`.trim()

type Sides = Omit<SidedRow, "printed"> & { readonly homeText: string; readonly partnerText: string }

const sidesOf = (words: string, readHome: ReadHome): Sides => {
  const home = readHome.any(words)
  if (home) return withOthers(home, readHome)
  return swapped(words, readHome) ?? homeUnknown(words)
}

const beside = /^\s*(?:[/,]|และ|กับ)\s*(?=จังหวัด|จ\.|กรุงเทพ)/u
const setAgainst = /^\s*(?:[-–—]|กับ|\t|[/,]|และ)/u

/** A row may name several Thai provinces: "จังหวัดสระแก้ว/จังหวัดปราจีนบุรี – ...". */
const withOthers = (home: HomeFound, readHome: ReadHome): Sides => {
  const otherHomes: HomeFound[] = []
  let { printed: homeText, rest } = home
  for (;;) {
    const join = beside.exec(rest)?.[0]
    const next = join === undefined ? undefined : readHome.known(rest.slice(join.length))
    if (!next || !setAgainst.test(next.rest)) break
    otherHomes.push(next)
    homeText += `${join}${next.printed}`
    rest = next.rest
  }
  return { home, otherHomes, homeText, partnerText: partnerOf(rest) }
}

const partnerOf = (text: string): string =>
  text
    .replace(between, "")
    .replace(thailand, "")
    .replace(between, "")
    .replace(/\t/gu, " ")
    .replace(/\s+/gu, " ")
    .replace(/\s[-–—]+\s*$/u, "")
    .trim()

const separators = /\s[-–—↔]\s|\t|\s?(?:กับ|และ)(?=\s?(?:จังหวัด|จ\.|กรุงเทพ))/u

/** The partner first, the Thai province last. */
const swapped = (words: string, readHome: ReadHome): Sides | undefined => {
  const [first = "", second = ""] = words.split(separators)
  const home = readHome.known(second)
  if (
    !home ||
    !home.exact ||
    first.trim().length < 2 ||
    !/^[\s)]*(?:ราชอาณาจักรไทย|ประเทศไทย|ไทย)?\s*$/u.test(home.rest)
  )
    return undefined
  return { home, otherHomes: [], homeText: home.printed, partnerText: partnerOf(first) }
}

const homeUnknown = (words: string): Sides => {
  const [first = "", ...others] = words.split(/\s?[–—\t]\s?|\s-\s/u)
  const nobody = { home: undefined, otherHomes: [] }
  if (others.length === 0) return { ...nobody, homeText: "", partnerText: partnerOf(words) }
  return { ...nobody, homeText: first.trim(), partnerText: partnerOf(others.join(" - ")) }
}
