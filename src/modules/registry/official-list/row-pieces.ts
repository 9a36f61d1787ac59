import { yearFrom } from "./dates-read.ts"
import type { ReadHome } from "./home.ts"
import type { ListLine } from "./list-lines.ts"
import type { ReadCountry } from "./place-headings.ts"
import { numberOf, readCells, readSerial, takeInProcessMark, yearAndSerial } from "./marks.ts"
import { takeTail } from "./row-tail.ts"
import { knownRow } from "./table-order.ts"

/** The beginning of a row, or words that belong to the row before. */
export type Piece = {
  readonly starts: boolean
  /** Beyond doubt: the headings of its table are known. */
  readonly known?: boolean
  readonly serial: number | undefined
  readonly year: number | undefined
  /** Words after the marker; cells parted by tabs. */
  readonly words: string
  /** Everything as printed. */
  readonly text: string
  /** Words that may be a row of the province above: behind a number or a bullet, or in a table below an empty cell. */
  readonly listed?: string
}

type Words = Extract<ListLine, { kind: "words" }>

/**
 * Splits a line of words at the beginnings of rows: "๓๒/๑ ...", "๑. จังหวัด...", a table row, or a Thai province that is set
 * against a partner. What stands before the first beginning goes on with the row above.
 */
export const piecesOf = (
  line: Words,
  readHome: ReadHome,
  readCountry: ReadCountry,
  yearFirst: boolean,
): readonly Piece[] => {
  const marked = [...line.text.matchAll(yearAndSerial)]
  if (marked.length > 0) return splitAtMarkers(line.text, marked)
  return splitAtNumbers(line, readHome, readCountry) ?? [readLine(line, readHome, readCountry, yearFirst)]
}

const splitAtMarkers = (text: string, markers: readonly RegExpExecArray[]): readonly Piece[] => {
  const before = text.slice(0, markers[0]?.index).replace(/^[\s\-–•*●]+$/u, "")
  const rows = markers.map((marker, at) => {
    const whole = text.slice(marker.index, markers[at + 1]?.index ?? text.length)
    const words = whole.slice(marker[0].length).replace(/^[\s.):|\-–]+/u, "")
    return {
      starts: true,
      serial: numberOf(marker[2]),
      year: yearFrom(marker[1] ?? ""),
      words,
      text: whole.trim(),
    }
  })
  return before.trim() ? [goesOn(before), ...rows] : rows
}

const goesOn = (text: string): Piece => ({
  starts: false,
  serial: undefined,
  year: undefined,
  words: text.trim(),
  text: text.trim(),
})

const nextRow =
  /(?<=\S)\s*(?:;\s*|\s(?=(?:[-–•]\s+|\(?[๐-๙\d]{1,5}(?:\s?[.)]\s*|\s+)(?:[๐-๙\d]{4}\s+)?)(?:\(OP\)\s*)?(?:จังหวัด|จ\.|กรุงเทพ)))/gu

/** Several rows in one paragraph: "๑. จังหวัด... ๒. จังหวัด...", "จังหวัด... – ...; จังหวัด... – ...". */
const splitAtNumbers = (
  line: Words,
  readHome: ReadHome,
  readCountry: ReadCountry,
): readonly Piece[] | undefined => {
  if (line.cells.filter(Boolean).length > 1) return undefined
  const pieces: Piece[] = []
  let from = 0
  for (const mark of line.text.matchAll(nextRow)) {
    const next = readText(line.text.slice(mark.index + mark[0].length), readHome, readCountry)
    const before = readText(line.text.slice(from, mark.index), readHome, readCountry)
    if (!next.starts || !before.starts) continue
    pieces.push(before)
    from = mark.index + mark[0].length
  }
  return from > 0 ? [...pieces, readText(line.text.slice(from), readHome, readCountry)] : undefined
}

const readText = (text: string, readHome: ReadHome, readCountry: ReadCountry): Piece =>
  readLine({ kind: "words", text, cells: [text] }, readHome, readCountry, false)

const setAgainst = /^[\s)]*(?:[-–—=:/,↔\t]|กับ|และ|คู่กับ|ราชอาณาจักรไทย)/u

const parted = /\s[-–—]\s|[–—\t]/u

const readLine = (line: Words, readHome: ReadHome, readCountry: ReadCountry, yearFirst: boolean): Piece => {
  if (line.cells[0] === knownRow) {
    const { serial, year, rest } = readCells(line.cells.slice(1).filter(Boolean), yearFirst)
    return { starts: true, known: true, serial, year, words: rest, text: line.text }
  }
  const filled = line.cells.filter(Boolean)
  const { serial, year, rest } =
    filled.length > 1 ? readCells(filled, yearFirst, line.cells[0] === "") : readSerial(line.text)
  const numbered = serial !== undefined || year !== undefined
  const words = takeInProcessMark(rest.replace(/^[\s\-–•*●]+/u, "")).rest
  const bulleted = /^\s*[-–•*●]/u.test(line.text)
  const home = numbered || bulleted ? readHome.any(words) : readHome.known(words)
  const starts = home !== undefined && (setAgainst.test(home.rest) || (numbered && /\p{L}/u.test(home.rest)))
  if (starts) return { starts, serial, year, words: rest, text: line.text }
  const emptyCell = line.cells.length > 2 && line.cells.slice(0, 2).some((cell) => cell === "")
  if (!emptyCell && serial !== undefined && !home && parted.test(words) && readCountry(takeTail(words).words))
    return { starts: true, serial, year, words: rest, text: line.text }
  return numbered || emptyCell || bulleted
    ? { ...goesOn(line.text), serial, year, listed: rest }
    : goesOn(line.text)
}
