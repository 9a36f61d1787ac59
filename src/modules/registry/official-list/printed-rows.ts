import { yearFrom } from "./dates-read.ts"
import { declarationsIn, declare, noTotals } from "./declared.ts"
import { refusal, tooLong } from "./document-text.ts"
import type { ReadHome } from "./home.ts"
import { classify, type ListLine, yearOfHeading } from "./list-lines.ts"
import { placeHeading, type ReadCountry } from "./place-headings.ts"
import { type Piece, piecesOf } from "./row-pieces.ts"
import { takeTail } from "./row-tail.ts"
import { statusOfHeading } from "./status-words.ts"
import type { DeclaredTotals, ListStatus, PrintedGroup } from "./types.ts"

/** A row whose words are collected, its sides not yet told apart. */
export type RawRow = {
  serial: number | null
  /** The year beside the row's number. */
  ownYear: number | null
  /** That year, or the one of the heading above. */
  year: number | null
  sectionStatus: ListStatus
  group: number | null
  /** The country of the heading above, for rows that name none. */
  country: string | undefined
  words: string
  text: string
}

type Reading = {
  readonly rows: RawRow[]
  readonly counts: { readonly count: number; readonly before: number }[]
  status: ListStatus
  year: number | undefined
  yearFirst: boolean
  declared: DeclaredTotals
  /** A Thai province or a country that stands over the rows. */
  home: string | undefined
  country: string | undefined
  /** Whether the next words may go on with the last row. */
  open: "open" | "after_gap" | "closed"
}

export type RawList = {
  readonly rows: readonly RawRow[]
  readonly groups: readonly PrintedGroup[]
  readonly declared: DeclaredTotals
}

/** Collects the rows of a list line by line: sections, groups, rows and what goes on over the line's end. */
export const collectRows = (
  lines: readonly string[],
  readHome: ReadHome,
  readCountry: ReadCountry,
): RawList => {
  const reading: Reading = {
    rows: [],
    counts: [],
    status: "signed",
    year: undefined,
    yearFirst: false,
    declared: noTotals,
    home: undefined,
    country: undefined,
    open: "closed",
  }
  for (const line of lines) {
    const whole = classify(line)
    if (whole.kind === "words" && takePlaceHeading(reading, whole.text, readHome, readCountry)) continue
    const parts = whole.kind === "words" ? line.split(insideParagraphs).map(classify) : [whole]
    for (const part of parts.length > 1 ? parts.filter(({ kind }) => kind !== "blank") : parts)
      takeLine(reading, part, readHome, readCountry)
  }
  return { rows: reading.rows, groups: groupsOf(reading), declared: reading.declared }
}

/** Counts and headings that a paragraph runs together with its rows. */
const insideParagraphs =
  /(?<=[^\s|])\s+(?=\([๐-๙\d]{1,3}\s?คู่\))|(?<=\([๐-๙\d]{1,3}\s?คู่\))\s+|\s+(?=คู่(?:มือ|ความสัมพันธ์เมือง)|ปี\s?\/\s?ลำดับ|OP\s?=)/u

const takeLine = (reading: Reading, line: ListLine, readHome: ReadHome, readCountry: ReadCountry): void => {
  if (line.kind === "blank") {
    if (reading.open === "open") reading.open = "after_gap"
    return
  }
  if (line.kind === "count") {
    takeCount(reading, line.count)
    reading.year = line.year ? yearFrom(line.year) : reading.year
    return
  }
  if (line.kind === "heading") return takeHeading(reading, line.text, line.cells)
  const pieces = piecesOf(line, readHome, readCountry, reading.yearFirst)
  const holdsRow = pieces.some((piece) => piece.starts || isBelowItsHome(reading, piece, readCountry))
  if (!holdsRow && isHeadingInWords(reading, line.text)) return takeHeading(reading, line.text, line.cells)
  for (const piece of pieces) takePiece(reading, piece, readHome, readCountry)
}

const takeCount = (reading: Reading, count: number): void => {
  reading.counts.push({ count, before: reading.rows.length })
  reading.open = "closed"
}

/**
 * A province or a country over its rows; false for any other line. A country alone is one only where no row waits for its own,
 * and a province without a count may be a row whose partner follows, so it is left to be read as one.
 */
const takePlaceHeading = (
  reading: Reading,
  text: string,
  readHome: ReadHome,
  readCountry: ReadCountry,
): boolean => {
  const heading = placeHeading(text, readHome, readCountry)
  if (!heading) return false
  const { count, home, country, numbered } = heading
  if (home) {
    reading.home = home
    if (count === undefined) return false
  } else {
    const last = reading.rows.at(-1)
    const waits = last?.country === undefined && reading.open !== "closed" && !readCountry(last?.words ?? "")
    if (count === undefined && (waits || !numbered)) return false
    reading.country = country
  }
  if (count !== undefined) takeCount(reading, count)
  reading.open = "closed"
  return true
}

const isHeadingInWords = ({ rows }: Reading, text: string): boolean =>
  declarationsIn(text).length > 0 ||
  (rows.length === 0 && text.length < 200) ||
  (text.length < 160 && !/^\s*[([]/u.test(text) && statusOfHeading(text) !== undefined)

const takeHeading = (reading: Reading, text: string, cells: readonly string[]): void => {
  const status = statusOfHeading(text)
  if (status) {
    reading.status = status
    reading.home = reading.country = undefined
  }
  reading.declared = declare(reading.declared, declarationsIn(text), reading.status)
  const year = yearOfHeading(text)
  if (year) reading.year = yearFrom(year)
  const ofYear = cells.findIndex((cell) => /^ปี(?!.*ลำดับ)/u.test(cell))
  const ofNumber = cells.findIndex((cell) => /ลำดับ|^ที่$/u.test(cell))
  if (ofYear >= 0 && ofNumber >= 0) reading.yearFirst = ofYear < ofNumber
  reading.open = "closed"
}

const longestRow = 600
const mostRows = 20_000
const afterGap = /^(?:ประเทศ|สาธารณรัฐ|สหพันธ|สหรัฐ|ราชอาณาจักร|เครือรัฐ|มณฑล|มลรัฐ|แขวง|[(（])/u

const takePiece = (reading: Reading, piece: Piece, readHome: ReadHome, readCountry: ReadCountry): void => {
  const last = reading.rows.at(-1)
  const waits = last !== undefined && !hasPartner(last, readHome)
  if (!waits && isBelowItsHome(reading, piece, readCountry)) {
    addRow(reading, piece, `${reading.home} - ${piece.listed}`)
    return
  }
  if (!piece.starts || (waits && piece.serial === undefined)) {
    if (last && (waits || mayGoOn(reading, piece))) goOn(last, piece)
    return
  }
  addRow(reading, piece, piece.words)
  reading.home = readHome.any(piece.words)?.printed ?? piece.words.split(/\t|\s[-–—]\s/u)[0]
}

/** A partner of the province that stands over it, or in the table's row above. */
const isBelowItsHome = (
  reading: Reading,
  { starts, listed, serial }: Piece,
  readCountry: ReadCountry,
): boolean =>
  !starts &&
  listed !== undefined &&
  reading.home !== undefined &&
  /\p{L}{3}/u.test(listed) &&
  ((serial !== undefined && levelWordFirst.test(listed)) ||
    reading.country !== undefined ||
    readCountry(takeTail(listed).words) !== undefined)

const levelWordFirst = /^(?:เทศบาล|เมือง|นคร|มหานคร|กรุง|มณฑล|จังหวัด|มลรัฐ|รัฐ|แขวง|เขต|แคว้น)/u

const addRow = (reading: Reading, { serial, year, text }: Piece, words: string): void => {
  if (reading.rows.length >= mostRows) throw refusal(tooLong)
  reading.rows.push({
    serial: serial ?? null,
    ownYear: year ?? null,
    year: year ?? reading.year ?? null,
    sectionStatus: reading.status,
    group: null,
    country: reading.country,
    words: words.slice(0, longestRow),
    text: text.slice(0, longestRow),
  })
  reading.open = "open"
}

const mayGoOn = ({ open }: Reading, { words }: Piece): boolean =>
  open === "open" || (open === "after_gap" && afterGap.test(words))

const goOn = (row: RawRow, piece: Piece): void => {
  if (row.text.length + piece.text.length > longestRow) return
  row.words = `${row.words} ${piece.words}`.trim()
  row.text = `${row.text} ${piece.text}`.trim()
}

const hasPartner = ({ words }: RawRow, readHome: ReadHome): boolean => {
  const rest = readHome.any(words.replace(/^\(OP\)\s*/u, ""))?.rest ?? words.replace(/^\(OP\)|จังหวัด/gu, "")
  return /\p{L}{2}/u.test(rest)
}

/** A count stands over its rows, or under them where the list begins with a row and ends with a count. */
const groupsOf = ({ rows, counts }: Reading): readonly PrintedGroup[] => {
  const under = counts[0]?.before !== 0 && counts.at(-1)?.before === rows.length && counts.length > 0
  return counts.map(({ count, before }, at) => {
    const [from, to] = under
      ? [counts[at - 1]?.before ?? 0, before]
      : [before, counts[at + 1]?.before ?? sectionEnd(rows, before)]
    const numbers = Array.from({ length: to - from }, (_, index) => from + index + 1)
    for (const number of numbers) if (rows[number - 1]) (rows[number - 1] as RawRow).group = at
    return { count, rows: numbers }
  })
}

/** The last count's group ends with its section, or with its year. */
const sectionEnd = (rows: readonly RawRow[], from: number): number => {
  const first = rows[from]
  const end = rows.findIndex(
    (row, at) => at > from && (row.sectionStatus !== first?.sectionStatus || row.year !== first.year),
  )
  return end < 0 ? rows.length : end
}
