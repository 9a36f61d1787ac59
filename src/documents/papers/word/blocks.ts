import {
  Bookmark,
  BorderStyle,
  HeadingLevel,
  Paragraph as WordParagraph,
  type ParagraphChild,
  type Table as WordTable,
  TableCell,
  TextRun,
  WidthType,
} from "docx"
import type { Block, Columns, Heading, Paragraph } from "../paper.ts"
import { fieldsOf } from "./fields.ts"
import { pictureOf } from "./pictures.ts"
import { centimetres, type Room, spacing } from "./room.ts"
import { alignments, pt, runsOf, saraban, twips } from "./runs.ts"
import { tableOf, widthsOf, withoutLines } from "./tables.ts"

export type WordBlock = WordParagraph | WordTable

export const blocksOf = async (blocks: readonly Block[], room: Room): Promise<WordBlock[]> =>
  (await Promise.all(blocks.map((block) => blockOf(block, room)))).flat()

const blockOf = async (block: Block, room: Room): Promise<WordBlock[]> => {
  switch (block.kind) {
    case "heading":
      return [headingOf(block, room)]
    case "paragraph":
      return [paragraphOf(block, room)]
    case "table":
      return [...white(block.before), tableOf(block, room), ...white(block.after)]
    case "columns":
      return [...white(block.before, block.together), await columnsOf(block, room)]
    case "fields":
      return [fieldsOf(block, room)]
    case "picture":
      return [await pictureOf(block)]
    case "space":
      return [
        new WordParagraph({
          spacing: { before: pt(block.points), line: 1, lineRule: "exact" },
          children: [],
        }),
      ]
    case "page":
      return [
        new WordParagraph({ pageBreakBefore: true, spacing: { line: 1, lineRule: "exact" }, children: [] }),
      ]
    default:
      return [
        new WordParagraph({
          ...spacing(block),
          border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 1, color: "000000" } },
          children: [],
        }),
      ]
  }
}

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

const headingOf = ({ text, level, align = "left", before, after = 4 }: Heading, room: Room): WordParagraph =>
  new WordParagraph({
    ...spacing({ after, ...(before === undefined ? {} : { before }), keepWithNext: true }),
    heading: levels[level],
    alignment: alignments[align],
    children: runsOf(text, room.language, level === 1 ? room.size * 1.125 : room.size, true),
  })

const hang = 0.9

const paragraphOf = (block: Paragraph, room: Room): WordParagraph => {
  const { text, align = "justify", firstLine = 0, left = 0, mark, bookmark } = block
  const language = block.language ?? room.language
  const runs: ParagraphChild[] = runsOf(text, language, room.size)
  if (mark) runs.unshift(...runsOf(mark, language, room.size), new TextRun({ ...saraban, text: "\t" }))
  return new WordParagraph({
    ...spacing({ ...block }),
    alignment: alignments[align],
    indent: mark
      ? { left: twips(left + hang), hanging: twips(hang) }
      : { left: twips(left), firstLine: twips(firstLine) },
    children: bookmark ? [new Bookmark({ id: bookmark, children: runs })] : runs,
  })
}

/** A table has no white around itself in Word, and two in a row are one: a line of no height has it and parts them. */
const white = (points = 0, keepNext = false): readonly WordParagraph[] =>
  points === 0
    ? []
    : [
        new WordParagraph({
          spacing: { before: pt(points), line: 1, lineRule: "exact" },
          keepNext,
          children: [],
        }),
      ]

/** Side by side: a table without lines, which Word holds together. */
const columnsOf = async (
  { columns, gap = 0.5, together = false, keepWithNext = false }: Columns,
  room: Room,
): Promise<WordTable> => {
  const widths = widthsOf(columns, room.width)
  const cells = await Promise.all(
    columns.map(async ({ blocks }, at) => {
      const beside = at < columns.length - 1 ? gap : 0
      const width = widths[at] ?? 0
      const kept = keepWithNext ? blocks.map((block) => ({ ...block, keepWithNext })) : blocks
      const made = await blocksOf(kept, { ...room, width: centimetres(width) - beside })
      return new TableCell({
        width: { size: width, type: WidthType.DXA },
        margins: { left: 0, right: twips(beside) },
        children: made.length > 0 ? made : [new WordParagraph({})],
      })
    }),
  )
  return withoutLines(widths, cells, together)
}
