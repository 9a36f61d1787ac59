import { readFileSync } from "node:fs"
import { Document, Footer, Header, Packer, PageNumber, Paragraph as WordParagraph, TextRun } from "docx"
import type { Block, Line, Paper } from "../paper.ts"
import { allWritable } from "../../xml/writable.ts"
import { usualMargins } from "../pdf/prepare.ts"
import { blocksOf } from "./blocks.ts"
import { lineOf, type Room } from "./room.ts"
import { alignments, pt, runsOf, saraban, twips } from "./runs.ts"

const typeface = (style: string): Buffer =>
  readFileSync(new URL(`../../../../assets/fonts/Saraban16-${style}.ttf`, import.meta.url))
let carried: { readonly name: string; readonly data: Buffer; readonly bold: Buffer } | undefined

/** The type goes along with the file, for whoever has no TH Sarabun: in another its letters would be half as big again. */
const typeCarried = () =>
  (carried ??= { name: saraban.font.ascii, data: typeface("Regular"), bold: typeface("Bold") })

const a4 = { width: 21, height: 29.7 } as const

/**
 * Writes a paper as a Word file that an office can go on working with: TH Sarabun, Thai line breaks and justification, Thai
 * page numbers, a bookmark for each paragraph that has a name.
 */
export const writeWord = async (given: Paper): Promise<Uint8Array> => {
  const paper = allWritable(given)
  const { right, left } = paper.margins ?? usualMargins
  const width = paper.landscape ? a4.height : a4.width
  const room: Room = { language: paper.language, width: width - left - right, size: paper.size ?? 16 }
  const document = new Document({
    title: paper.title,
    creator: paper.author ?? "",
    lastModifiedBy: paper.author ?? "",
    styles: { default: stylesFor(room.size) },
    features: { updateFields: false },
    fonts: [typeCarried()],
    sections: await Promise.all(
      partsOf(paper).map(async (part, at) => ({
        ...sectionOf(paper, room, part.numerals, at === 0),
        children: await blocksOf(part.blocks, room),
      })),
    ),
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

type Numerals = NonNullable<Paper["numerals"]>
type NumberedPart = { readonly numerals: Numerals; readonly blocks: Block[] }

/** What is numbered in one way: a break of pages that changes the way begins the next part. */
const partsOf = ({ numerals = "thai", blocks }: Paper): readonly NumberedPart[] => {
  let part: NumberedPart = { numerals, blocks: [] }
  const parts = [part]
  for (const block of blocks)
    if (block.kind === "page" && block.numerals && block.numerals !== part.numerals)
      parts.push((part = { numerals: block.numerals, blocks: [] }))
    else part.blocks.push(block)
  return parts
}

/** The first page of a paper bears no number, unless at its foot. */
const sectionOf = (paper: Paper, room: Room, numerals: Numerals, isFirst: boolean) => {
  const { top, right, bottom, left } = paper.margins ?? usualMargins
  const numbers = paper.pageNumbers ?? "top"
  return {
    properties: {
      titlePage: isFirst && numbers !== "bottom",
      page: {
        size: {
          width: twips(a4.width),
          height: twips(a4.height),
          ...(paper.landscape ? { orientation: "landscape" as const } : {}),
        },
        margin: {
          top: twips(top),
          right: twips(right),
          bottom: twips(bottom),
          left: twips(left),
          header: twips(1.25),
          footer: twips(1),
        },
        pageNumbers: { formatType: numerals === "arabic" ? ("decimal" as const) : ("thaiNumbers" as const) },
      },
    },
    headers: {
      default: new Header({ children: running(paper.running?.head, numbers === "top", room) }),
      first: new Header({ children: running(paper.running?.head, false, room) }),
    },
    footers: {
      default: new Footer({ children: running(paper.running?.foot, numbers === "bottom", room) }),
      first: new Footer({ children: running(paper.running?.foot, false, room) }),
    },
  }
}

/** Headings stand in the same type as the text: Word's own are blue and in another. */
const stylesFor = (size: number) => {
  const heading = { run: { ...saraban, size: size * 2, bold: true, color: "000000" } }
  return {
    document: {
      run: { ...saraban, size: size * 2 },
      paragraph: { spacing: lineOf(size) },
    },
    heading1: heading,
    heading2: heading,
    heading3: heading,
  }
}

const running = (line: Line | undefined, numbered: boolean, room: Room): WordParagraph[] => {
  const paragraphs: WordParagraph[] = []
  if (line !== undefined)
    paragraphs.push(
      new WordParagraph({ alignment: alignments.center, children: runsOf(line, room.language, room.size) }),
    )
  if (numbered)
    paragraphs.push(
      new WordParagraph({
        alignment: alignments.center,
        spacing: { after: pt(6) },
        children: [
          new TextRun({ ...saraban, size: room.size * 2, children: ["- ", PageNumber.CURRENT, " -"] }),
        ],
      }),
    )
  return paragraphs
}
