import { asCell, type Block, type Cell, type Line, type Paper, type PaperLanguage } from "../paper.ts"
import { keptTogether, protectedWords } from "../protected-words.ts"
import { type Piece, piecesOf } from "../scripts.ts"

/** Pictures by the path under which the template finds them. */
export type Prepared = { readonly data: object; readonly pictures: ReadonlyMap<string, Uint8Array> }

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

/** A paper as the template reads it: lines cut into pieces of one script, pictures beside. */
export const prepare = (paper: Paper): Prepared => {
  const pictures = new Map<string, Uint8Array>()
  const picture = (content: Uint8Array, type: string): string => {
    const path = `/picture-${pictures.size}.${type}`
    pictures.set(path, type === "svg" ? Buffer.from(apart(Buffer.from(content).toString("utf8"))) : content)
    return path
  }
  const line = (text: Line, language: PaperLanguage = paper.language) =>
    piecesOf(text, language).map((piece) => briefly(piece, paper.language))
  const cell = (it: Cell) => {
    const [first, ...more] = line(asCell(it).text)
    if (typeof it === "string" && more.length === 0 && typeof first !== "object") return first ?? ""
    return { ...asCell(it), text: first === undefined ? [] : [first, ...more] }
  }
  const block = (it: Block): object => {
    switch (it.kind) {
      case "heading":
        return { ...it, text: line(it.text) }
      case "paragraph":
        return { ...it, text: line(it.text, it.language), ...(it.mark ? { mark: line(it.mark) } : {}) }
      case "table":
        return {
          ...it,
          ...(it.head ? { head: it.head.map(cell) } : {}),
          rows: it.rows.map((row) => ({ ...row, cells: row.cells.map(cell) })),
        }
      case "columns":
        return {
          ...it,
          columns: it.columns.map(({ width, blocks }) => ({ width, blocks: blocks.map(block) })),
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
      margins: paper.margins ?? usualMargins,
      size: paper.size ?? 16,
      running: Object.fromEntries(running),
      unbroken: [...keptTogether, ...words.map(escaped)].join("|"),
      blocks: paper.blocks.map(block),
    },
  }
}

/** Rule of office correspondence: 3 cm at the left, 2 at the right; the head of later pages stands above the text. */
export const usualMargins = { top: 2.5, right: 2, bottom: 2, left: 3 } as const

const escaped = (word: string): string => word.replace(/[\\^$.|?*+()[\]{}]/g, "\\$&")
