import { AlignmentType, type IRunOptions, TextRun, UnderlineType } from "docx"
import type { Align, Line, PaperLanguage } from "../paper.ts"
import { type Piece, piecesOf, type Script } from "../scripts.ts"

/** Centimetres and points in twentieths of a point. */
export const twips = (centimetres: number): number => Math.round((centimetres / 2.54) * 1440)
export const pt = (points: number): number => Math.round(points * 20)

/** The type that offices set their papers in; every office has it. */
export const saraban = {
  font: {
    ascii: "TH Sarabun New",
    hAnsi: "TH Sarabun New",
    cs: "TH Sarabun New",
    eastAsia: "TH Sarabun New",
  },
  language: { value: "en-US", bidirectional: "th-TH" },
} as const

/** Type of other scripts that Word brings along, and how much smaller it looks as large as Sarabun. */
const faces: Record<
  Exclude<Script, "thai">,
  { readonly font: string; readonly share: number; readonly language: string }
> = {
  lao: { font: "Leelawadee UI", share: 0.7, language: "lo-LA" },
  khmer: { font: "Leelawadee UI", share: 0.68, language: "km-KH" },
  burmese: { font: "Myanmar Text", share: 0.64, language: "my-MM" },
  chinese: { font: "SimSun", share: 0.72, language: "zh-CN" },
  japanese: { font: "MS Mincho", share: 0.72, language: "ja-JP" },
  korean: { font: "Malgun Gothic", share: 0.72, language: "ko-KR" },
}

const eastAsian: ReadonlySet<Script> = new Set(["chinese", "japanese", "korean"])
const colours = { red: "B3261E", blue: "1B4B9B", grey: "555555" } as const

export const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.THAI_DISTRIBUTE,
} as const satisfies Record<Align, unknown>

/** A line as Word's runs. @param size points of the paper */
export const runsOf = (line: Line, language: PaperLanguage, size: number, bold = false): TextRun[] =>
  piecesOf(line, language).flatMap((piece) => {
    const options = optionsOf(piece, size, bold)
    return piece.text
      .split("\n")
      .map((text, at) => new TextRun({ ...options, text, ...(at > 0 ? { break: 1 } : {}) }))
  })

const optionsOf = (piece: Piece, size: number, bold: boolean): IRunOptions => ({
  ...lettersOf(piece.script, piece.language, piece.size ?? size),
  ...(piece.bold || bold ? { bold: true } : {}),
  ...(piece.underlined ? { underline: { type: UnderlineType.SINGLE } } : {}),
  ...(piece.struck ? { strike: true } : {}),
  ...(piece.colour ? { color: colours[piece.colour] } : {}),
})

const lettersOf = (script: Script, language: PaperLanguage, size: number): IRunOptions => {
  if (script === "thai")
    return {
      ...saraban,
      size: size * 2,
      language: { value: language === "vi" ? "vi-VN" : "en-US", bidirectional: "th-TH" },
    }
  const { font, share, language: code } = faces[script]
  const half = Math.round(size * share * 2)
  return {
    font: { ascii: font, hAnsi: font, cs: font, eastAsia: font },
    size: half,
    language: eastAsian.has(script) ? { eastAsia: code } : { value: code, bidirectional: code },
  }
}
