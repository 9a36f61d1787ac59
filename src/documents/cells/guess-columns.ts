import { type Cell, cellText } from "#documents/table.ts"

type Row = readonly Cell[]

/** Where the headings stand, from 0, and what each column seems to say; no row where none has headings that are known. */
export type Guess<Field extends string = string> = {
  readonly headRow: number | null
  /** Which column, from 0, says what. */
  readonly columns: Readonly<Partial<Record<Field, number>>>
}

const looked = 25

/** A heading without spaces, marks, notes in brackets and case. */
export const headKey = (cell: Cell | undefined): string =>
  cellText(cell)
    .normalize("NFC")
    .replaceAll(/\([^)]*\)|\[[^\]]*\]/g, "")
    .replaceAll(/[^\p{L}\p{M}\p{N}]/gu, "")
    .toLowerCase()

/**
 * Guesses the row of headings and what the columns mean, from words that offices use.
 * @param headings for each thing that a column can say its usual headings, likeliest first
 */
export const columnGuesser = <Field extends string>(headings: Readonly<Record<Field, readonly string[]>>) => {
  const known = (Object.keys(headings) as Field[]).map(
    (field) => [field, headings[field].map(headKey)] as const,
  )

  /** What the columns under a row of headings mean: the surest first, each field and each column once. */
  const columnsOf = (row: Row): Guess<Field>["columns"] => {
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

  return (rows: readonly Row[]): Guess<Field> => {
    const guesses = rows.slice(0, looked).map((row, headRow) => ({ headRow, columns: columnsOf(row) }))
    const size = ({ columns }: Guess<Field>) => Object.keys(columns).length
    const best = guesses.toSorted((one, other) => size(other) - size(one))[0]
    return best && size(best) >= 2 ? best : { headRow: null, columns: {} as Guess<Field>["columns"] }
  }
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
