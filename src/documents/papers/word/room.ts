import type { IParagraphOptions } from "docx"
import type { PaperLanguage } from "../paper.ts"
import { pt } from "./runs.ts"

/** Where blocks stand: centimetres that they may take, and how large their letters are. */
export type Room = { readonly language: PaperLanguage; readonly width: number; readonly size: number }

export const centimetres = (twips: number): number => (twips / 1440) * 2.54

/** Lines at least as high as those of TH Sarabun, whatever letters stand in them. @param size points of the letters */
export const lineOf = (size: number) => ({ line: pt(size * 1.33), lineRule: "atLeast" }) as const

export const spacing = ({
  before = 0,
  after = 0,
  keepWithNext = false,
}: {
  readonly before?: number
  readonly after?: number
  readonly keepWithNext?: boolean
}): IParagraphOptions => ({
  spacing: { before: pt(before), after: pt(after) },
  ...(keepWithNext ? { keepNext: true } : {}),
})
