import { refuseFile } from "../refusals.ts"
import { openWord } from "./open-word.ts"
import { beside } from "./beside.ts"
import { wordRefusals } from "./refusals.ts"
import type { WordText } from "./types.ts"
import { readStyles } from "./visibility.ts"
import { walkBody } from "./walk-body.ts"

const mostParagraphs = 20_000
const longestText = 3_000_000

/**
 * The text of a Word file, paragraph by paragraph, and all that its text alone would not tell: tracked changes, comments,
 * headers and footers, notes, text boxes, hidden text, embedded objects, fields.
 * @throws Refusal (invalid) for anything that is no Word file, or could do harm
 */
export const readWord = (bytes: Uint8Array): WordText => {
  const file = openWord(bytes)
  const body = walkBody(file.main, readStyles(file.part("styles")))
  if (body.paragraphs.length > mostParagraphs) throw refuseFile(wordRefusals.tooLong)
  if (body.paragraphs.reduce((sum, { text }) => sum + text.length, 0) > longestText)
    throw refuseFile(wordRefusals.tooLong)
  return { paragraphs: body.paragraphs, findings: [...body.findings, ...beside(file, body.referred)] }
}
