import { decodeText, isText } from "#documents/decode-text.ts"
import { invalid } from "#kernel/errors.ts"
import type { Text } from "#kernel/text.ts"
import { importWords } from "../words.ts"

/** Bytes that a list may have: the longest that offices publish has some hundred kilobytes. */
export const mostListBytes = 20_000_000

/**
 * The text of a list that is kept as text, in whichever encoding (#documents/decode-text.ts).
 * @throws Refusal (invalid) on what is no text: says what it seems to be
 */
export const listText = (bytes: Uint8Array): string => {
  if (bytes.length === 0) throw refused(importWords.emptyFile)
  if (bytes.length > mostListBytes) throw refused(importWords.tooLargeFile(mostListBytes))
  const known = signatures.find(({ starts }) => starts.every((byte, at) => bytes[at] === byte))
  if (known) throw refused(known.says)
  const text = decodeText(bytes)
  if (!isText(text)) throw refused(importWords.notText)
  return text
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
    listText(bytes)
}

const documentMarks = [
  { starts: "%PDF-", holds: ["%%EOF"] },
  { starts: "PK", holds: ["word/document.xml", "xl/workbook.xml"] },
]

const refused = (text: Text) => invalid([{ path: "file", text }], text)

const signatures = [
  { starts: [0x50, 0x4b, 0x03, 0x04], says: importWords.isZip },
  { starts: [0x25, 0x50, 0x44, 0x46], says: importWords.isPdf },
  { starts: [0xd0, 0xcf, 0x11, 0xe0], says: importWords.isOldOffice },
  { starts: [0x89, 0x50, 0x4e, 0x47], says: importWords.isPicture },
  { starts: [0xff, 0xd8, 0xff], says: importWords.isPicture },
] as const
