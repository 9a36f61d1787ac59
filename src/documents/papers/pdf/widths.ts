import { readFileSync } from "node:fs"
import { usualFonts } from "./fonts.ts"
import { letterWidths } from "./true-type.ts"

/** What text may take beyond the widths of its letters: Saraban sets some pairs of Latin ones wider (its table GPOS). */
const [allowance, latinAllowance] = [1.002, 1.05]
const isLatin = (letter: number): boolean =>
  (letter > 64 && letter < 123) || (letter > 0xa9 && letter < 0x250) || (letter > 0x1dff && letter < 0x1f00)

const read = (path: string): Float64Array => {
  const widths = new Float64Array(65_536).fill(Number.NaN)
  for (const [letter, width] of letterWidths(readFileSync(path))) widths[letter] = width
  return widths
}
let known: { readonly regular: Float64Array; readonly bold: Float64Array } | undefined

/** What a part of a text takes at most, in ems; no number where a letter is not Saraban's own, or begins a new line. */
export const mostWidth = (text: string, from: number, to: number, bold: boolean): number => {
  known ??= { regular: read(usualFonts.regular), bold: read(usualFonts.bold) }
  const widths = bold ? known.bold : known.regular
  let [width, latin] = [0, false]
  for (let at = from; at < to; at++) {
    const letter = text.charCodeAt(at)
    width += widths[letter] ?? Number.NaN
    latin ||= isLatin(letter)
  }
  return width * (latin ? latinAllowance : allowance)
}
