import { fileRefusals, refuseFile } from "../refusals.ts"
import { most, type Sheet } from "../table.ts"

const delimiters = ["\t", ",", ";", "|"] as const

/**
 * Reads a table of text with cells parted by comma, semicolon, tab or bar, whichever its first lines use. Cells in
 * quotation marks may hold anything. Stops as soon as there is more of it than a table may have.
 */
export const readCsv = (text: string): Sheet => ({ name: "", hidden: false, rows: rowsOf(text) })

const rowsOf = (text: string): string[][] => {
  const from = text.startsWith("\ufeff") ? 1 : 0
  const told = /^sep=(.)\r?\n/i.exec(text.slice(from, from + 8))
  const delimiter = told?.[1] ?? delimiterOf(text.slice(from, from + 20_000))
  return split(text, from + (told?.[0].length ?? 0), delimiter)
}

/** The separator that gives the first lines the same number of cells, and the most. */
const delimiterOf = (head: string): string => {
  const lines = head
    .replaceAll(/(?<=^|[\t,;|\r\n])"(?:[^"]|"")*"/g, "")
    .split(/\r\n|[\r\n]/)
    .filter((line) => line.trim() !== "")
    .slice(0, 20)
  const scores = delimiters.map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1)
    const usual = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0
    const alike = counts.filter((count) => count === usual).length / Math.max(1, counts.length)
    return { delimiter, score: usual === 0 ? 0 : alike * 10 + Math.min(usual, 9) }
  })
  return scores.toSorted((one, other) => other.score - one.score)[0]?.delimiter ?? ","
}

const split = (text: string, from: number, delimiter: string): string[][] => {
  const rows: string[][] = []
  let row: string[] = []
  const close = () => {
    if (rows.length >= most.rows) throw refuseFile(fileRefusals.tooLong)
    rows.push(row)
    row = []
  }
  for (let at = from; at <= text.length;) {
    const cell = cellAt(text, at, delimiter)
    if (row.length >= most.columns) throw refuseFile(fileRefusals.tooWide)
    row.push(cell.value)
    const after = text[cell.end]
    at = cell.end + 1
    if (after === delimiter) continue
    if (after === "\r" && text[at] === "\n") at++
    close()
    if (at >= text.length) break
  }
  return rows
}

const cellAt = (text: string, at: number, delimiter: string): { value: string; end: number } => {
  if (text[at] === '"') {
    const quoted = quotedAt(text, at)
    if (quoted) return quoted
  }
  let end = at
  while (end < text.length && text[end] !== delimiter && text[end] !== "\n" && text[end] !== "\r") end++
  return { value: trimmed(text.slice(at, Math.min(end, at + most.characters))), end }
}

/** A cell in quotation marks, doubled ones within standing for one; undefined where they are never closed. */
const quotedAt = (text: string, at: number): { value: string; end: number } | undefined => {
  const limit = Math.min(text.length, at + 4 * most.characters)
  for (let end = at + 1; end < limit; end++) {
    if (text[end] !== '"') continue
    if (text[end + 1] === '"') end++
    else return { value: trimmed(text.slice(at + 1, end).replaceAll('""', '"')), end: end + 1 }
  }
  return undefined
}

const trimmed = (value: string): string => openFormula(value.normalize("NFC").trim())

/** What `writeCsv` put before a text that a spreadsheet would take for a formula. */
const openFormula = (value: string): string => (/^'[=+\-@]/.test(value) ? value.slice(1) : value)
