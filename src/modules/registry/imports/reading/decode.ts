import { invalid } from "#kernel/errors.ts"
import type { Text } from "#kernel/text.ts"
import { importWords } from "../words.ts"

/** Bytes that a list may have: the longest that offices publish has some hundred kilobytes. */
export const mostListBytes = 20_000_000

/**
 * The text of a file: Unicode, or the Thai encodings of older machines (TIS-620, Windows-874).
 * @throws Refusal (invalid) on what is no text: says what it seems to be
 */
export const decodeText = (bytes: Uint8Array): string => {
  if (bytes.length === 0) throw refused(importWords.emptyFile)
  if (bytes.length > mostListBytes) throw refused(importWords.tooLargeFile(mostListBytes))
  const known = signatures.find(({ starts }) => starts.every((byte, at) => bytes[at] === byte))
  if (known) throw refused(known.says)
  const marked = unicodeMarks.find(({ starts }) => starts.every((byte, at) => bytes[at] === byte))
  if (marked) return new TextDecoder(marked.encoding).decode(bytes)
  if (bytes.subarray(0, sampled).includes(0)) throw refused(importWords.notText)
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return decodeThai(bytes)
  }
}

/**
 * Refuses what can be no list, before anything of it is kept: text that is none, archives that hold neither a Word document nor
 * a workbook. What is inside a document only the reading tells.
 * @throws Refusal (invalid)
 */
export const refuseNoList = (bytes: Buffer): void => {
  if (bytes.length > mostListBytes) throw refused(importWords.tooLargeFile(mostListBytes))
  if (
    !documentMarks.some(
      ({ starts, holds }) => bytes.indexOf(starts) === 0 && holds.some((name) => bytes.includes(name)),
    )
  )
    decodeText(bytes)
}

const documentMarks = [
  { starts: "%PDF-", holds: ["%%EOF"] },
  { starts: "PK", holds: ["word/document.xml", "xl/workbook.xml"] },
]

const refused = (text: Text) => invalid([{ path: "file", text }], text)

const sampled = 200_000

const unicodeMarks = [
  { starts: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { starts: [0xff, 0xfe], encoding: "utf-16le" },
  { starts: [0xfe, 0xff], encoding: "utf-16be" },
] as const

const signatures = [
  { starts: [0x50, 0x4b, 0x03, 0x04], says: importWords.isZip },
  { starts: [0x25, 0x50, 0x44, 0x46], says: importWords.isPdf },
  { starts: [0xd0, 0xcf, 0x11, 0xe0], says: importWords.isOldOffice },
  { starts: [0x89, 0x50, 0x4e, 0x47], says: importWords.isPicture },
  { starts: [0xff, 0xd8, 0xff], says: importWords.isPicture },
] as const

/** Bytes that are no Unicode are Thai where most of those beyond ASCII are letters of TIS-620. */
const decodeThai = (bytes: Uint8Array): string => {
  const sample = bytes.subarray(0, sampled)
  let thai = 0
  let other = 0
  for (const byte of sample) {
    if ((byte >= 0xa1 && byte <= 0xda) || (byte >= 0xdf && byte <= 0xfb)) thai++
    else if (byte >= 0x80 || (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12)) other++
  }
  if (thai === 0 || other > thai * 0.1) throw refused(importWords.notText)
  return new TextDecoder("windows-874").decode(bytes)
}
