import type { Piece } from "../scripts.ts"
import { knownLines, type Lines, type Part } from "./known-lines.ts"
import { measures } from "./measures.ts"
import { inPrivate, notPrivate } from "./private-letters.ts"

export type PreparedCell =
  | string
  | {
      readonly text: readonly (string | Piece)[]
      readonly bold?: boolean
      readonly across?: number
      readonly align?: string
      readonly shaded?: boolean
      readonly wholeWords?: boolean
    }

/** Text as it stands, the number of a word, the number of a style with the text that is set in it; nothing where a line ends. */
type Token = string | number | readonly [number, string] | null

/** A cell as the template sets it without looking into it; as a whole where it says more than its text. */
type KnownCell = string | readonly Token[] | PreparedCell

/** `height` in points, with the white above and below. */
export type KnownRow = { readonly known: readonly KnownCell[]; readonly height: number }

/** What text is set in; `others` where its letters are not private, though those around it are. */
type Style = Omit<Piece, "text"> & { readonly others?: boolean }

/** How text is given to the setter: words that it would look into, and how all else is written. */
type Letters = { readonly slow: RegExp; readonly written: (text: string) => string }
const usual: Letters = { slow: /([^ ]*[^\x20-\x7e๐-๙–][^ ]*)/, written: (text) => text }
/** Words that cannot be private stay together: Chrome would not copy a space in other letters than theirs. */
const slow = `[^ ]*(?:${notPrivate})[^ ]*`
const own: Letters = { slow: new RegExp(`(${slow}(?: +${slow})*)`), written: inPrivate }

/**
 * Rows of tables whose lines are known: those of which each cell surely takes one, and those of whole words, which are
 * broken into lines here. Their height need not be found out by setting them twice, and what stands in them, words and
 * styles, is made once for all of a paper: so lists of thousands of rows are set in half the time. Where it is not sure, a
 * row is set as any other.
 */
export class KnownRows {
  readonly words: string[] = []
  readonly styles: Style[] = []
  readonly #numbers = new Map<string, number>()

  /**
   * @param columns points that each column takes
   * @param size of the table's letters in points
   * @param privately whether it is to be set in private letters
   */
  of(
    cells: readonly PreparedCell[],
    columns: readonly number[],
    size: number,
    privately: boolean,
  ): KnownRow | undefined {
    let at = 0
    const lines: Lines[] = []
    for (const cell of cells) {
      const { across = 1 } = typeof cell === "string" ? {} : cell
      const room = sum(columns.slice(at, (at += across))) - 2 * measures.side
      const parts = partsOf(cell, size)
      const each = parts && knownLines(parts, room, breaks(cell))
      if (!each) return undefined
      lines.push(each)
    }
    const highest = Math.max(...lines.map(({ sizes }) => sum(sizes)))
    if (highest === 0 || at !== columns.length) return undefined
    return {
      height: highest * (measures.above + measures.below) + 2 * measures.rim,
      known: cells.map((cell, of) => this.#cell(cell, lines[of]?.begins ?? [], privately ? own : usual)),
    }
  }

  #cell(cell: PreparedCell, begins: Lines["begins"], letters: Letters): KnownCell {
    if (typeof cell === "string") {
      const tokens = this.#tokens(cell, letters)
      return tokens.length === 1 && typeof tokens[0] === "string" ? tokens[0] : tokens
    }
    if (!isPlain(cell)) return cell
    return cell.text.flatMap((part, at): readonly Token[] => {
      const { text, ...style } = typeof part === "string" ? { text: part } : part
      const lines = [0, ...(begins[at] ?? [])].map((from, of, all) => text.slice(from, all[of + 1]))
      const tokens = (line: string): readonly Token[] =>
        "script" in style ? [this.#styled(style, line, letters)] : this.#tokens(line, letters)
      return lines.flatMap((line, of) => [...(of > 0 ? [null] : []), ...(line === "" ? [] : tokens(line))])
    })
  }

  #styled(style: Style, text: string, letters: Letters): Token {
    const others = letters === own && letters.slow.test(text)
    const told: Style = others ? { ...style, others } : style
    const number = this.#number(JSON.stringify(told), this.styles, told)
    return [number, others ? text : letters.written(text)]
  }

  #tokens(text: string, { slow, written }: Letters): readonly Token[] {
    return text
      .split(slow)
      .map((part, at) => (at % 2 === 1 ? this.#number(part, this.words, part) : written(part)))
      .filter((part) => part !== "")
  }

  #number<Each>(name: string, all: Each[], each: Each): number {
    const number = this.#numbers.get(name) ?? all.push(each) - 1
    this.#numbers.set(name, number)
    return number
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0)

/** The text of a cell, in letters of Saraban no larger than the table's; undefined where some are others. */
const partsOf = (cell: PreparedCell, size: number): readonly Part[] | undefined => {
  const { text, bold = false } = typeof cell === "string" ? { text: [cell] } : cell
  const parts = text.map((part) => {
    const piece: Partial<Piece> & { readonly text: string } = typeof part === "string" ? { text: part } : part
    return { script: "thai", size, ...piece, bold: bold || piece.bold === true }
  })
  return parts.every((part) => part.script === "thai" && part.size <= size) ? parts : undefined
}

/** Whether a cell says nothing but its text, in sizes and colours. */
const isPlain = (cell: Exclude<PreparedCell, string>): boolean =>
  Object.keys(cell).every((key) => key === "text" || key === "wholeWords") &&
  cell.text.every((part) => typeof part === "string" || !(part.struck || part.underlined))

/** Whether its lines are broken here: at spaces, in text that the template does not look into. */
const breaks = (cell: PreparedCell): boolean =>
  typeof cell !== "string" && cell.wholeWords === true && isPlain(cell)
