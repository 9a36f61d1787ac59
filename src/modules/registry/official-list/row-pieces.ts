import { toArabicNumerals } from "#kernel/numerals.ts"
import { yearFrom } from "./dates-read.ts"
import type { ReadHome } from "./home.ts"
import type { ListLine } from "./list-lines.ts"
import { readCells, readSerial, takeInProcessMark, yearAndSerial } from "./marks.ts"

/** The beginning of a row, or words that belong to the row before. */
export type Piece = {
  readonly starts: boolean
  readonly serial: number | undefined
  readonly year: number | undefined
  /** Words after the marker; cells parted by tabs. */
  readonly words: string
  /** Everything as printed. */
  readonly text: string
}

type Words = Extract<ListLine, { kind: "words" }>

/**
 * Splits a line of words at the beginnings of rows: "๓๒/๑ ...", "๑. จังหวัด...", a table row, or a Thai province that is set
 * against a partner. What stands before the first beginning goes on with the row above.
 */
export const piecesOf = (line: Words, readHome: ReadHome, yearFirst: boolean): readonly Piece[] => {
  const marked = [...line.text.matchAll(yearAndSerial)]
  if (marked.length > 0) return splitAtMarkers(line.text, marked)
  return splitAtNumbers(line, readHome) ?? [readLine(line, readHome, yearFirst)]
}

const splitAtMarkers = (text: string, markers: readonly RegExpExecArray[]): readonly Piece[] => {
  const before = text.slice(0, markers[0]?.index).replace(/^[\s\-–•*●]+$/u, "")
  const rows = markers.map((marker, at) => {
    const whole = text.slice(marker.index, markers[at + 1]?.index ?? text.length)
    const words = whole.slice(marker[0].length).replace(/^[\s.):|\-–]+/u, "")
    return {
      starts: true,
      serial: Number(toArabicNumerals(marker[2] ?? "")),
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

const nextNumber = /(?:^|[\s;])(?=\(?[๐-๙\d]{1,3}\s?[.)]\s*(?:\(OP\)\s*)?(?:จังหวัด|จ\.|กรุงเทพ))/u
const nextPair = /\s*;\s*(?=(?:\(OP\)\s*)?(?:จังหวัด|จ\.|กรุงเทพ))/u

/** Several rows in one paragraph: "๑. จังหวัด... ๒. จังหวัด...", "จังหวัด... – ...; จังหวัด... – ...". */
const splitAtNumbers = (line: Words, readHome: ReadHome): readonly Piece[] | undefined => {
  for (const separator of [nextNumber, nextPair]) {
    const parts = line.text.split(separator).filter((part) => part.trim())
    if (parts.length < 2) continue
    const pieces = parts.map((text) => readLine({ kind: "words", text, cells: [text] }, readHome, false))
    if (pieces.every(({ starts }) => starts)) return pieces
  }
  return undefined
}

const setAgainst = /^[\s)]*(?:[\-–—=:/,↔\t]|กับ|และ|คู่กับ|ราชอาณาจักรไทย)/u

const readLine = (line: Words, readHome: ReadHome, yearFirst: boolean): Piece => {
  const filled = line.cells.filter(Boolean)
  const { serial, year, rest } = filled.length > 1 ? readCells(filled, yearFirst) : readSerial(line.text)
  const numbered = serial !== undefined || year !== undefined
  const words = takeInProcessMark(rest.replace(/^[\s\-–•*●]+/u, "")).rest
  const home = numbered ? readHome.any(words) : readHome.known(words)
  const starts = home !== undefined && (setAgainst.test(home.rest) || (numbered && /\p{L}/u.test(home.rest)))
  return starts ? { starts, serial, year, words: rest, text: line.text } : goesOn(line.text)
}
