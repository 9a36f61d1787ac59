import type { RenderedClause, RenderedParagraph } from "../drafting/render.ts"
import { textOf } from "../drafting/render.ts"

/** How a paragraph of a memorandum is set. */
export type Setting = "title" | "heading" | "body" | "item" | "signature"

export type LaidParagraph = {
  readonly setting: Setting
  readonly paragraph: RenderedParagraph
  readonly clause: string
  /** From 0, within its clause. */
  readonly number: number
  readonly added: boolean
}

/** A clause laid out: the same for the page, the PDF and the Word file. */
export const layOut = (clause: RenderedClause): readonly LaidParagraph[] =>
  clause.paragraphs.map((paragraph, number) => ({
    setting: settingOf(clause, paragraph, number),
    paragraph,
    clause: clause.clause,
    number,
    added: clause.added,
  }))

const longestHeading = 80

const settingOf = (clause: RenderedClause, paragraph: RenderedParagraph, number: number): Setting => {
  if (!clause.added && clause.clause === "title") return "title"
  if (!clause.added && clause.clause === "signatures") return "signature"
  if (paragraph.some(({ fills }) => fills === "list")) return "item"
  const isFirst = number === 0 && clause.paragraphs.length > 1
  return isFirst && textOf(paragraph).length <= longestHeading ? "heading" : "body"
}

/** Signatures stand side by side: the first half of the lines is the Thai side's. */
export const inTwo = <Of>(lines: readonly Of[]): readonly [readonly Of[], readonly Of[]] => {
  const half = Math.ceil(lines.length / 2)
  return [lines.slice(0, half), lines.slice(half)]
}
