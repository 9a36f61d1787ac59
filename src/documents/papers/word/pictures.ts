import { ImageRun, Paragraph as WordParagraph } from "docx"
import sharp from "sharp"
import type { Picture } from "../paper.ts"
import { spacing } from "./room.ts"
import { alignments } from "./runs.ts"

const pixels = (centimetres: number): number => Math.round((centimetres / 2.54) * 96)

export const pictureOf = async (block: Picture): Promise<WordParagraph> => {
  const { content, type, says, width, height, align = "left" } = block
  const data = Buffer.from(content)
  const shown = {
    transformation: { width: pixels(width), height: pixels(height) },
    altText: { name: says.slice(0, 60), description: says, title: "" },
  }
  const fallback = type === "svg" ? await sharp(data, { density: 200 }).png().toBuffer() : data
  return new WordParagraph({
    ...spacing(block),
    alignment: alignments[align],
    children: [
      type === "svg"
        ? new ImageRun({ type: "svg", data, fallback: { type: "png", data: fallback }, ...shown })
        : new ImageRun({ type: type === "jpeg" ? "jpg" : "png", data, ...shown }),
    ],
  })
}
