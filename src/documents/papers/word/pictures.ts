import { ImageRun, Paragraph as WordParagraph } from "docx"
import sharp from "sharp"
import type { Picture } from "../paper.ts"
import { spacing } from "./room.ts"
import { alignments } from "./runs.ts"

const pixels = (centimetres: number): number => Math.round((centimetres / 2.54) * 96)

const ownFont = 1503 / 1000

/**
 * Drawings name the paper's own letters, which pictures in Word cannot bring along: they are said in letters that offices
 * have, as large as the paper's own would be (`assets/fonts/README.md`), so that nothing grows over its neighbour.
 */
export const inOfficeLetters = (svg: string): string =>
  svg.replace(
    /font-family="Saraban16[^"]*" font-size="([\d.]+)"/g,
    (_, size) =>
      `font-family="Sarabun, Leelawadee UI, Tahoma, Noto Sans Thai, sans-serif" font-size="${Math.round((Number(size) / ownFont) * 10) / 10}"`,
  )

export const pictureOf = async (block: Picture): Promise<WordParagraph> => {
  const { content, type, says, width, height, align = "left" } = block
  const data = Buffer.from(type === "svg" ? inOfficeLetters(Buffer.from(content).toString("utf8")) : content)
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
