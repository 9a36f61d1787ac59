import { type Cell, cellText } from "#documents/table.ts"
import { type Columns, type Field, fields, headings } from "./fields.ts"

type Row = readonly Cell[]

/** Where the headings stand, from 0, and what each column seems to say; no row where none has headings that are known. */
export type Guess = { readonly headRow: number | null; readonly columns: Columns }

const looked = 25

/** Guesses the row of headings and what the columns mean, from words that Thai and English offices use. */
export const guessColumns = (rows: readonly Row[]): Guess => {
  const guesses = rows.slice(0, looked).map((row, headRow) => ({ headRow, columns: columnsOf(row) }))
  const known = ({ columns }: Guess) => Object.keys(columns).length
  const best = guesses.toSorted((one, other) => known(other) - known(one))[0]
  return best && known(best) >= 2 ? best : { headRow: null, columns: {} }
}

/** A heading without spaces, marks, notes in brackets and case. */
export const headKey = (cell: Cell | undefined): string =>
  cellText(cell)
    .normalize("NFC")
    .replaceAll(/\([^)]*\)|\[[^\]]*\]/g, "")
    .replaceAll(/[^\p{L}\p{M}\p{N}]/gu, "")
    .toLowerCase()

const known: readonly (readonly [Field, readonly string[]])[] = fields.map((field) => [
  field,
  headings[field].map(headKey),
])

/** What the columns under a row of headings mean: the surest first, each field and each column once. */
export const columnsOf = (row: Row): Columns => {
  const keys = row.map(headKey)
  const bids = keys.flatMap((key, column) =>
    known.map(([field, words]) => ({ field, column, score: likeness(key, words) })),
  )
  const columns: Partial<Record<Field, number>> = {}
  const taken = new Set<number>()
  for (const { field, column, score } of bids.toSorted((one, other) => other.score - one.score)) {
    if (score === 0 || columns[field] !== undefined || taken.has(column)) continue
    columns[field] = column
    taken.add(column)
  }
  return columns
}

const exact = 1000

/** Exactly a word that is known, or one within longer words: "วันที่ลงนามบันทึกความเข้าใจ". */
const likeness = (key: string, words: readonly string[]): number => {
  if (key === "" || key.length > 60) return 0
  const same = words.indexOf(key)
  if (same >= 0) return exact - same
  const within = words.filter((word) => word.length > 3 && key.includes(word)).map(({ length }) => length)
  return within.length > 0 ? Math.max(...within) : 0
}
