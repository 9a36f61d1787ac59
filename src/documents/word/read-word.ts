import { refuseFile } from "../refusals.ts"
import { openWord } from "./open-word.ts"
import { beside } from "./beside.ts"
import { wordRefusals } from "./refusals.ts"
import type { WordText } from "./types.ts"
import { readNumbering } from "./numbering.ts"
import { readTheme } from "./colors.ts"
import { pageGround, readStyles } from "./styles.ts"
import { walkBody } from "./walk-body.ts"

/** What a file may hold: paragraphs, and characters of its text. */
export type WordLimits = { readonly paragraphs: number; readonly characters: number }

const ofMemoranda: WordLimits = { paragraphs: 20_000, characters: 3_000_000 }

/**
 * The text of a Word file, paragraph by paragraph, and all that its text alone would not tell: tracked changes, comments,
 * headers and footers, notes, text boxes, hidden text, embedded objects, fields.
 * @throws Refusal (invalid) for anything that is no Word file, or could do harm
 */
export const readWord = (bytes: Uint8Array, limits: WordLimits = ofMemoranda): WordText => {
  const file = openWord(bytes)
  const styles = readStyles(file.part("styles"), readTheme(file.part("theme")))
  const page = pageGround(file.main, file.part("settings"))
  const body = walkBody(file.main, styles, readNumbering(file.part("numbering")), page)
  if (body.paragraphs.length > limits.paragraphs) throw refuseFile(wordRefusals.tooLong)
  if (body.paragraphs.reduce((sum, { text }) => sum + text.length, 0) > limits.characters)
    throw refuseFile(wordRefusals.tooLong)
  return { paragraphs: body.paragraphs, findings: [...body.findings, ...beside(file, body)] }
}
