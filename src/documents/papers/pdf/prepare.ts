import {
  asCell,
  type Block,
  type Cell,
  type Columns,
  type Line,
  type Paper,
  type PaperLanguage,
  type Run,
  type Table,
} from "../paper.ts"
import { keptTogether, protectedWords } from "../protected-words.ts"
import { KnownRows, type PreparedCell } from "./known-rows.ts"
import { measures } from "./measures.ts"
import { privateFamily } from "./private-letters.ts"
import { type Piece, piecesOf } from "../scripts.ts"

/** A table as the template reads it; the height of its rows in points, where it is known. */
export type PreparedTable = {
  readonly kind: "table"
  readonly rows: readonly { readonly height?: number; readonly group?: boolean }[]
}
export type PreparedBlock =
  PreparedTable | { readonly kind: Exclude<Block["kind"], "table">; readonly [more: string]: unknown }

/** Pictures by the path under which the template finds them. */
export type Prepared = {
  readonly data: Readonly<Record<string, unknown>> & {
    readonly blocks: readonly PreparedBlock[]
    /** Points from the top of a page to where text ends. */
    readonly textEnds: number
  }
  readonly pictures: ReadonlyMap<string, Uint8Array>
}

const pointsInCentimetre = 72 / 2.54

/** Usvg, which draws SVG within the setter, gives ำ no width; its two parts have theirs. */
const apart = (svg: string): string => svg.replace(/([\u0e48-\u0e4b]?)\u0e33/g, "\u0e4d$1\u0e32")

/** Text that is set as all the paper's is stands alone. */
const briefly = (piece: Piece, language: PaperLanguage): Piece | string =>
  piece.script === "thai" &&
  piece.language === language &&
  Object.keys(piece).length === 3 &&
  !piece.text.includes("\n")
    ? piece.text
    : piece

/** Letters and digits that no line would part, however long: they are let part, for text must not leave the page. */
const endless = /[\p{Script=Latin}\p{N}@_=&%+~]{31,}/gu
const parted = (text: string): string =>
  text.replace(endless, (word) => word.match(/.{1,20}/gu)?.join("\u200b") ?? word)

/** Lines that surely leave room for more on a page, and letters that one of half a page holds. */
const [mostTogether, lettersInLine] = [24, 35]

/** Signatures stand on one page, unless they would not find room on any. */
const standsTogether = ({ together = false, columns }: Columns): boolean =>
  together &&
  columns.every(({ blocks }) => {
    const lines = blocks.map((each) =>
      "text" in each ? Math.max(1, Math.ceil(plainText(each.text).length / lettersInLine)) : 1,
    )
    return lines.reduce((sum, each) => sum + each, 0) <= mostTogether
  })

const plainText = (text: Line): string =>
  (Array.isArray(text) ? text : [text])
    .map((run: string | Run) => (typeof run === "string" ? run : run.text))
    .join("")

/** Tables with fewer rows are set soon enough in the letters of all else, and need no second font. */
const manyRows = 200

/**
 * A paper as the template reads it: lines cut into pieces of one script, pictures beside.
 * @param privately whether rows of long tables may be in private letters
 */
export const prepare = (paper: Paper, privately = true): Prepared => {
  const pictures = new Map<string, Uint8Array>()
  const picture = (content: Uint8Array, type: string): string => {
    const path = `/picture-${pictures.size}.${type}`
    pictures.set(path, type === "svg" ? Buffer.from(apart(Buffer.from(content).toString("utf8"))) : content)
    return path
  }
  const line = (text: Line, language: PaperLanguage = paper.language) =>
    piecesOf(text, language).map((piece) => briefly({ ...piece, text: parted(piece.text) }, paper.language))
  const cell = (it: Cell): PreparedCell => {
    const [first, ...more] = line(asCell(it).text)
    if (typeof it === "string" && more.length === 0 && typeof first !== "object") return first ?? ""
    return { ...asCell(it), text: first === undefined ? [] : [first, ...more] }
  }
  const size = paper.size ?? 16
  const margins = paper.margins ?? usualMargins
  const [across, down] = paper.landscape ? [29.7, 21] : [21, 29.7]
  const wide = (across - margins.left - margins.right) * pointsInCentimetre
  const knownRows = new KnownRows()
  // how wide it is, is known of what takes the whole page
  const table = (it: Table, width?: number): PreparedTable => {
    const shares = it.columns.reduce((sum, column) => sum + column.width, 0)
    const columns = it.columns.map((column) => (column.width / shares) * (width ?? 0))
    const inPrivate = privately && it.rows.length >= manyRows
    const rows = it.rows.map((row) => {
      const cells = row.cells.map(cell)
      const known = width ? knownRows.of(cells, columns, it.size ?? size, inPrivate) : undefined
      if (!known) return { ...row, cells }
      return row.group ? { ...row, cells, height: known.height } : known
    })
    return {
      ...it,
      ...(inPrivate ? { inPrivate } : {}),
      ...(it.head ? { head: it.head.map(cell) } : {}),
      rows,
    }
  }
  const block = (it: Block, width?: number): PreparedBlock => {
    switch (it.kind) {
      case "heading":
        return { ...it, text: line(it.text) }
      case "paragraph":
        return { ...it, text: line(it.text, it.language), ...(it.mark ? { mark: line(it.mark) } : {}) }
      case "table":
        return table(it, width)
      case "columns":
        return {
          ...it,
          together: standsTogether(it),
          columns: it.columns.map((each) => ({
            width: each.width,
            blocks: each.blocks.map((inner) => block(inner)),
          })),
        }
      case "fields":
        return {
          ...it,
          fields: it.fields.map((each) => ({ ...each, label: line(each.label), text: line(each.text) })),
        }
      case "picture": {
        const { content, ...rest } = it
        return { ...rest, path: picture(content, it.type) }
      }
      default:
        return it
    }
  }
  const blocks = paper.blocks.map((each) => block(each, wide))
  const running = Object.entries(paper.running ?? {}).map(([part, text]) => [part, line(text)])
  const [year, month, day] = paper.made.split("-").map(Number)
  const words = [...protectedWords, ...(paper.unbroken ?? [])].toSorted(
    (one, other) => other.length - one.length,
  )
  return {
    pictures,
    data: {
      title: paper.title,
      language: paper.language,
      author: paper.author ?? "",
      made: { year, month, day },
      numerals: paper.numerals ?? "thai",
      pageNumbers: paper.pageNumbers ?? "top",
      landscape: paper.landscape ?? false,
      margins,
      measures,
      privateFamily,
      textEnds: (down - margins.bottom) * pointsInCentimetre,
      size,
      running: Object.fromEntries(running),
      unbroken: [...keptTogether, ...words.map(escaped)].join("|"),
      words: knownRows.words,
      styles: knownRows.styles,
      blocks,
    },
  }
}

/** Rule of office correspondence: 3 cm at the left, 2 at the right; the head of later pages stands above the text. */
export const usualMargins = { top: 2.5, right: 2, bottom: 2, left: 3 } as const

const escaped = (word: string): string => word.replace(/[\\^$.|?*+()[\]{}]/g, "\\$&")
