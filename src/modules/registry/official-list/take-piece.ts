import { refusal, tooLong } from "./document-text.ts"
import type { ReadHome } from "./home.ts"
import type { ReadCountry } from "./place-headings.ts"
import type { RawRow, Reading } from "./reading.ts"
import type { Piece } from "./row-pieces.ts"
import { takeTail } from "./row-tail.ts"

const longestRow = 600
const mostRows = 20_000
const afterGap = /^(?:ประเทศ|สาธารณรัฐ|สหพันธ|สหรัฐ|ราชอาณาจักร|เครือรัฐ|มณฑล|มลรัฐ|แขวง|[(（])/u

/** Begins a row with a piece of a line, or lets it go on with the row above. */
export const takePiece = (
  reading: Reading,
  piece: Piece,
  readHome: ReadHome,
  readCountry: ReadCountry,
): void => {
  const last = reading.rows.at(-1)
  const waits = last !== undefined && !hasPartner(last, readHome)
  const below = isBelowItsHome(reading, piece, readCountry) || isPartnerLikeHome(reading, piece, readHome)
  if (!waits && below && !piece.known) {
    addRow(reading, piece, `${reading.home} - ${piece.listed ?? piece.words}`)
    return
  }
  if (!piece.starts || (waits && piece.serial === undefined && !piece.known)) {
    if (last && (waits || mayGoOn(reading, piece))) goOn(last, piece)
    return
  }
  addRow(reading, piece, piece.words)
  reading.home = readHome.any(piece.words)?.printed ?? piece.words.split(/\t|\s[-–—]\s/u)[0]
}

/** A partner of the province that stands over it, or in the table's row above. */
export const isBelowItsHome = (
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

/** Below a province's heading, what merely resembles one is the partner: จังหวัดแปร. */
const isPartnerLikeHome = (reading: Reading, { starts, words }: Piece, readHome: ReadHome): boolean =>
  starts && reading.headed && !readHome.known(words)

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
