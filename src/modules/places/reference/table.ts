import { readFileSync } from "node:fs"
import { join } from "node:path"
import { gunzipSync } from "node:zlib"

/** Where the reference files lie: db/reference of this checkout. */
export const referenceFolder = new URL("../../../../db/reference", import.meta.url).pathname

/** Gives the text of a column of the line at hand; "" where it is empty. Throws where the file has no such column. */
export type Cell = (column: string) => string

/** Goes through a tab-separated file (gzipped if its name says so) line by line. The first line names the columns. */
export function* linesOf(folder: string, file: string): Iterable<Cell> {
  const stored = readFileSync(join(folder, file))
  const bytes = file.endsWith(".gz") ? gunzipSync(stored) : stored
  let end = bytes.indexOf(newline)
  const columns = new Map(
    bytes
      .toString("utf8", 0, end)
      .split("\t")
      .map((name, index) => [name, index]),
  )
  while (end + 1 < bytes.length) {
    const start = end + 1
    const next = bytes.indexOf(newline, start)
    end = next === -1 ? bytes.length : next
    const cells = bytes.toString("utf8", start, end).split("\t")
    yield (column) => {
      const index = columns.get(column)
      if (index === undefined) throw new Error(`${file} has no column ${column}`)
      return cells[index] ?? ""
    }
  }
}

const newline = 10

export const optional = (text: string): string | undefined => (text === "" ? undefined : text)

export const number = (text: string): number | undefined => (text === "" ? undefined : Number(text))

/** The values of a cell, separated by "|". */
export const several = (text: string): readonly string[] => (text === "" ? none : text.split("|"))

const none: readonly string[] = []
