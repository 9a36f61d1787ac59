import { yearFrom } from "./dates-read.ts"
import { declarationsIn, declare, noTotals } from "./declared.ts"
import { refusal, tooLong } from "./document-text.ts"
import type { ReadHome } from "./home.ts"
import { classify, type ListLine, yearOfHeading } from "./list-lines.ts"
import { type Piece, piecesOf } from "./row-pieces.ts"
import type { DeclaredTotals, ListStatus, PrintedGroup } from "./types.ts"

/** A row whose words are collected, its sides not yet told apart. */
export type RawRow = {
  serial: number | null
  year: number | null
  sectionStatus: ListStatus
  group: number | null
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
  /** Whether the next words may go on with the last row. */
  open: "open" | "after_gap" | "closed"
}

export type RawList = {
  readonly rows: readonly RawRow[]
  readonly groups: readonly PrintedGroup[]
  readonly declared: DeclaredTotals
}

/** Collects the rows of a list line by line: sections, groups, rows and what goes on over the line's end. */
export const collectRows = (lines: readonly string[], readHome: ReadHome): RawList => {
  const reading: Reading = {
    rows: [],
    counts: [],
    status: "signed",
    year: undefined,
    yearFirst: false,
    declared: noTotals,
    open: "closed",
  }
  for (const line of lines) {
    const whole = classify(line)
    const parts = whole.kind === "words" ? line.split(insideParagraphs).map(classify) : [whole]
    for (const part of parts.length > 1 ? parts.filter(({ kind }) => kind !== "blank") : parts)
      takeLine(reading, part, readHome)
  }
  return { rows: reading.rows, groups: groupsOf(reading), declared: reading.declared }
}

/** Counts and headings that a paragraph runs together with its rows. */
const insideParagraphs =
  /(?<=[^\s|])\s+(?=\([๐-๙\d]{1,3}\s?คู่\))|(?<=\([๐-๙\d]{1,3}\s?คู่\))\s+|\s+(?=คู่(?:มือ|ความสัมพันธ์เมือง)|ปี\s?\/\s?ลำดับ|OP\s?=)/u

const inProcessHeading = /อยู่ระหว่าง|on\s*process|กำลังดำเนินการ/iu
const signedHeading = /ลงนามแล้ว|สถาปนาแล้ว|ที่ได้ลงนาม/u

const takeLine = (reading: Reading, line: ListLine, readHome: ReadHome): void => {
  if (line.kind === "blank") {
    if (reading.open === "open") reading.open = "after_gap"
    return
  }
  if (line.kind === "count") {
    reading.counts.push({ count: line.count, before: reading.rows.length })
    reading.year = line.year ? yearFrom(line.year) : reading.year
    reading.open = "closed"
    return
  }
  if (line.kind === "heading") return takeHeading(reading, line.text, line.cells)
  const pieces = piecesOf(line, readHome, reading.yearFirst)
  if (pieces.some(({ starts }) => starts)) for (const piece of pieces) takePiece(reading, piece, readHome)
  else if (isHeadingInWords(reading, line.text)) takeHeading(reading, line.text, line.cells)
  else for (const piece of pieces) takePiece(reading, piece, readHome)
}

const isHeadingInWords = ({ rows }: Reading, text: string): boolean =>
  declarationsIn(text).length > 0 ||
  (rows.length === 0 && text.length < 200) ||
  ((inProcessHeading.test(text) || signedHeading.test(text)) && text.length < 160 && !/^\s*[([]/u.test(text))

const takeHeading = (reading: Reading, text: string, cells: readonly string[]): void => {
  if (inProcessHeading.test(text)) reading.status = "in_process"
  else if (signedHeading.test(text)) reading.status = "signed"
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

const takePiece = (reading: Reading, piece: Piece, readHome: ReadHome): void => {
  const last = reading.rows.at(-1)
  const waits = last !== undefined && !hasPartner(last, readHome)
  if (!piece.starts || (waits && piece.serial === undefined)) {
    if (last && (waits || mayGoOn(reading, piece))) goOn(last, piece)
    return
  }
  if (reading.rows.length >= mostRows) throw refusal(tooLong)
  reading.rows.push({
    serial: piece.serial ?? null,
    year: piece.year ?? reading.year ?? null,
    sectionStatus: reading.status,
    group: null,
    words: piece.words.slice(0, longestRow),
    text: piece.text.slice(0, longestRow),
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
