import { yearFrom } from "./dates-read.ts"
import { type Declaration, declarationsIn, declare, noTotals } from "./declared.ts"
import type { ReadHome } from "./home.ts"
import { classify, type ListLine, yearOfHeading } from "./list-lines.ts"
import { placeHeading, type ReadCountry } from "./place-headings.ts"
import { nothingRead, type RawRow, type Reading, unsaid } from "./reading.ts"
import { piecesOf } from "./row-pieces.ts"
import { statusOfHeading } from "./status-words.ts"
import { isBelowItsHome, takePiece } from "./take-piece.ts"
import { inUsualOrder, knownRow } from "./table-order.ts"
import type { DeclaredTotals, PrintedGroup } from "./types.ts"

type RawList = {
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
  const reading = nothingRead(noTotals)
  const ordered = inUsualOrder(lines)
  const pageHeads = new Set<string>()
  for (const line of ordered.lines) {
    const whole = classify(line)
    const head = pageHeadOf(whole, readHome)
    if (head !== undefined && pageHeads.has(head)) {
      takeLine(reading, { kind: "blank" }, readHome, readCountry)
      continue
    }
    if (whole.kind === "words" && takePlaceHeading(reading, whole.text, readHome, readCountry)) continue
    const parts = whole.kind === "words" ? line.split(insideParagraphs).map(classify) : [whole]
    for (const part of parts.length > 1 ? parts.filter(({ kind }) => kind !== "blank") : parts)
      takeLine(reading, part, readHome, readCountry)
    if (head !== undefined && reading.rows.length === 0) pageHeads.add(head)
  }
  for (const row of reading.rows)
    row.text = ordered.printed.get(row.text) ?? row.text.replaceAll(knownRow, "")
  return { rows: reading.rows, groups: groupsOf(reading), declared: reading.declared }
}

const shortestPageHead = 12

/** Words that may stand at the head of each page; undefined for what tells rows apart. */
const pageHeadOf = (line: ListLine, readHome: ReadHome): string | undefined => {
  if (line.kind !== "words" || line.text.length < shortestPageHead || readHome.known(line.text))
    return undefined
  return line.text.replace(/\s*หน้า(?:ที่)?\s*[๐-๙\d].*$/u, "")
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
    reading.headed = true
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

/** Totals of both statuses before the first row tell what the list holds; they head no section. */
const isSummary = ({ rows, declared }: Reading, declarations: readonly Declaration[]): boolean => {
  const said = new Set(declarations.map(({ status }) => status))
  const other = said.has("in_process") ? declared.signed : said.has("signed") ? declared.inProcess : null
  return rows.length === 0 && (said.size > 1 || other !== null)
}

const takeHeading = (reading: Reading, text: string, cells: readonly string[]): void => {
  const declarations = declarationsIn(text)
  const status = isSummary(reading, declarations) ? unsaid : statusOfHeading(text)
  if (status) {
    reading.status = status
    reading.home = reading.country = undefined
    reading.headed = false
  }
  reading.declared = declare(reading.declared, declarations, reading.status)
  const year = yearOfHeading(text)
  if (year) reading.year = yearFrom(year)
  const ofYear = cells.findIndex((cell) => /^ปี(?!.*ลำดับ)/u.test(cell))
  const ofNumber = cells.findIndex((cell) => /ลำดับ|^ที่$/u.test(cell))
  if (ofYear >= 0 && ofNumber >= 0) reading.yearFirst = ofYear < ofNumber
  const ofPage = !status && !year && declarations.length === 0 && reading.open !== "closed"
  reading.open = ofPage ? "after_gap" : "closed"
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
