import { fileRefusals, refuseFile } from "../refusals.ts"
import { guardZip, unpackEntry } from "../zip-guard.ts"
import { barred, type DocumentText } from "./document-text.ts"

const token = /<(\/?)w:(p|tc|tr|t|tab|br|del|delText|instrText)(?:\s[^<>]*?)?(\/?)>|([^<]+)/g
const entity: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" }

/**
 * The paragraphs and tables of a Word file, as they stand when all changes in them are accepted. Nothing in it is carried
 * out, and no part of it but the text is opened.
 * @throws Refusal (invalid) where it is no Word file, or could do harm
 */
export const readWord = (bytes: Uint8Array): DocumentText => {
  guardZip(bytes)
  const part = unpackEntry(bytes, "word/document.xml")
  if (!part) throw refuseFile(fileRefusals.damaged)
  const lines: string[] = []
  const rows: string[][] = []
  const cells: string[][] = []
  let paragraph = ""
  let writing = false
  let deleted = 0
  const endParagraph = () => {
    const text = paragraph.replace(/[ \t]+/g, " ").trim()
    paragraph = ""
    if (cells.length > 0) cells.at(-1)?.push(text)
    else if (text) lines.push(...text.split("\n"))
  }
  for (const [, close, tag, empty, text] of part.toString("utf8").matchAll(token)) {
    if (text !== undefined) paragraph += writing && deleted === 0 ? decoded(text) : ""
    else if (tag === "t") writing = !close && !empty
    else if (tag === "tab") paragraph += "\t"
    else if (tag === "br") paragraph += "\n"
    else if (tag === "del") deleted += empty ? 0 : close ? -1 : 1
    else if (empty) continue
    else if (tag === "p" && close) endParagraph()
    else if (tag === "tr" && close) endRow(rows, lines, cells)
    else if (tag === "tr") rows.push([])
    else if (tag === "tc" && close) rows.at(-1)?.push((cells.pop() ?? []).join(" "))
    else if (tag === "tc") cells.push([])
  }
  return { lines }
}

const decoded = (text: string): string =>
  text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex?: string, number?: string, name?: string) => {
      const code = hex ? Number.parseInt(hex, 16) : Number(number)
      return name ? (entity[name] ?? whole) : code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ""
    },
  )

/** A table within a cell is part of what the cell says. */
const endRow = (rows: string[][], lines: string[], cells: string[][]): void => {
  const row = rows.pop() ?? []
  if (rows.length === 0) lines.push(barred(row))
  else cells.at(-1)?.push(row.join(" "))
}
