import { barred, type DocumentText } from "../read/document-text.ts"
import { readWord } from "./read-word.ts"
import type { WordParagraph } from "./types.ts"

const ofLists = { paragraphs: 200_000, characters: 20_000_000 }

/**
 * The paragraphs and tables of a Word file, line by line, as they stand when all changes in them are accepted and without
 * what is hidden. A table within a cell is part of what the cell says.
 * @throws Refusal (invalid) where it is no Word file, or could do harm
 */
export const wordLines = (bytes: Uint8Array): DocumentText => {
  const { paragraphs } = readWord(bytes, ofLists)
  const lines: string[] = []
  for (let at = 0; at < paragraphs.length;) {
    const row = paragraphs[at]?.cell?.row
    if (row === undefined) {
      lines.push(...linesOf(paragraphs[at]?.text ?? ""))
      at++
      continue
    }
    const begun = at
    while (paragraphs[at]?.cell?.row === row) at++
    lines.push(barred(cellsOf(paragraphs.slice(begun, at))))
  }
  return { lines }
}

const linesOf = (text: string): readonly string[] => {
  const levelled = text.replace(/[ \t]+/g, " ").trim()
  return levelled ? levelled.split("\n") : []
}

const cellsOf = (row: readonly WordParagraph[]): readonly string[] => {
  const cells = new Map<number, string[]>()
  for (const { text, cell } of row) {
    const texts = cells.get(cell?.cell ?? 0) ?? []
    texts.push(text)
    cells.set(cell?.cell ?? 0, texts)
  }
  return Array.from(cells.values(), (texts) => texts.join(" "))
}
