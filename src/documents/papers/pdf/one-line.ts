import { readFileSync } from "node:fs"
import type { Piece } from "../scripts.ts"
import { usualFonts } from "./fonts.ts"
import { letterWidths } from "./true-type.ts"

export type PreparedCell =
  | string
  | {
      readonly text: readonly (string | Piece)[]
      readonly bold?: boolean
      readonly across?: number
      readonly align?: string
      readonly shaded?: boolean
    }

/** Text as it stands, the number of a word, or the number of a style with the text that is set in it. */
type Token = string | number | readonly [number, string]

/** A cell as the template sets it without looking into it; as a whole where it says more than its text. */
type LineCell = string | readonly Token[] | PreparedCell

/** Points that the template keeps free at the sides of a cell's text. */
const sides = 8

/** What text may take beyond the widths of its letters: Saraban sets some pairs of Latin ones wider (its table GPOS). */
const allowance = (text: string): number => (/\p{Script=Latin}/u.test(text) ? 1.05 : 1.002)

const read = (path: string) => letterWidths(readFileSync(path))
let known:
  { readonly regular: ReadonlyMap<number, number>; readonly bold: ReadonlyMap<number, number> } | undefined

/** What the setter does not break into words, so that it need not be remembered. */
const quicklySet = /^[\x20-\x7e๐-๙–]*$/

/**
 * Rows of tables that surely take one line of the table's size. Their height need not be found out by setting them twice,
 * and what stands in them, words and styles, is made once for all of a paper: so lists of thousands of rows are set in half
 * the time. Where it is not sure, a row is set as any other.
 */
export class OneLine {
  readonly words: string[] = []
  readonly styles: Omit<Piece, "text">[] = []
  readonly #numbers = new Map<string, number>()

  /**
   * @param columns points that each column takes
   * @param size of the table's letters in points
   */
  of(
    cells: readonly PreparedCell[],
    columns: readonly number[],
    size: number,
  ): readonly LineCell[] | undefined {
    let [at, filled] = [0, false]
    for (const cell of cells) {
      const { text, bold = false, across = 1 } = typeof cell === "string" ? { text: [cell] } : cell
      let room = -sides
      for (const column of columns.slice(at, (at += across))) room += column
      for (const part of text) {
        const piece: Partial<Piece> & { readonly text: string } =
          typeof part === "string" ? { text: part } : part
        const { script = "thai", size: own = size } = piece
        if (script !== "thai" || own > size) return undefined
        if (own === size && piece.text.trim() !== "") filled = true
        room -= widthOf(piece.text, bold || piece.bold === true) * own
      }
      if (!(room >= 0)) return undefined
    }
    return filled && at === columns.length ? cells.map((cell) => this.#cell(cell)) : undefined
  }

  #cell(cell: PreparedCell): LineCell {
    if (typeof cell === "string") return quicklySet.test(cell) ? cell : this.#tokens(cell)
    const more = Object.keys(cell).some((key) => key !== "text" && key !== "wholeWords")
    if (more || cell.text.some((part) => typeof part !== "string" && (part.struck || part.underlined)))
      return cell
    return cell.text.flatMap((part): readonly Token[] => {
      if (typeof part === "string") return this.#tokens(part)
      const { text, ...style } = part
      return [[this.#number(JSON.stringify(style), this.styles, style), text]]
    })
  }

  /** Words that have to be broken, apart from what stands between them. */
  #tokens(text: string): readonly Token[] {
    return text
      .split(/([^ ]*[^\x20-\x7e๐-๙–][^ ]*)/)
      .filter((part) => part !== "")
      .map((part) => (quicklySet.test(part) ? part : this.#number(part, this.words, part)))
  }

  #number<Each>(name: string, all: Each[], each: Each): number {
    const number = this.#numbers.get(name) ?? all.push(each) - 1
    this.#numbers.set(name, number)
    return number
  }
}

/** In ems; no number where a letter is not the font's own, or begins a new line. */
const widthOf = (text: string, bold: boolean): number => {
  known ??= { regular: read(usualFonts.regular), bold: read(usualFonts.bold) }
  const widths = bold ? known.bold : known.regular
  let width = 0
  for (let at = 0; at < text.length; at++) width += widths.get(text.charCodeAt(at)) ?? Number.NaN
  return width * allowance(text)
}
