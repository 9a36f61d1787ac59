import { LeaderType, Paragraph as WordParagraph, TabStopType, TextRun } from "docx"
import type { Fields } from "../paper.ts"
import { type Room, spacing } from "./room.ts"
import { runsOf, saraban, twips } from "./runs.ts"

/** Labels and what was filled in, over a dotted line that runs to the next. */
export const fieldsOf = ({ fields, labelSize = 16, ...block }: Fields, room: Room): WordParagraph => {
  const whole = fields.reduce((sum, { width = 1 }) => sum + width, 0)
  let at = 0
  const tabStops = fields.map(({ width = 1 }) => {
    at += width
    return { type: TabStopType.LEFT, position: twips((room.width * at) / whole), leader: LeaderType.DOT }
  })
  return new WordParagraph({
    ...spacing(block),
    tabStops,
    children: fields.flatMap(({ label, text }) => [
      ...runsOf({ text: `${label} `, bold: true, size: labelSize }, room.language, room.size),
      ...runsOf(text, room.language, room.size),
      new TextRun({ ...saraban, size: room.size * 2, text: "\t" }),
    ]),
  })
}
