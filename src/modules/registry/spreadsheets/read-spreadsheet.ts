import { type Cell, cellText, type Sheet } from "#documents/table.ts"
import type { Day } from "#kernel/dates.ts"
import type { Gazetteer } from "#modules/places/index.ts"
import { pairKey, placeFinder } from "./read-parties.ts"
import { readRow } from "./read-row.ts"
import { rowWords } from "./row-words.ts"
import type { SheetChoice, SheetReading } from "../sheets/types.ts"
import type { SheetRow } from "./types.ts"

type ReadOptions = {
  readonly choice: SheetChoice
  readonly gazetteer: Gazetteer
  readonly today: Day
  readonly only: readonly string[] | null
  readonly tell: (done: number, of: number) => void
}

const tellEvery = 50

/** Understands every row of a sheet under its headings; empty rows are passed over. */
export const readSpreadsheet = (sheets: readonly Sheet[], options: ReadOptions): SheetReading<SheetRow> => {
  const { choice, gazetteer, today, only, tell } = options
  const { columns, headRow } = choice
  const all = sheets[choice.sheet]?.rows ?? []
  const around = { columns, places: placeFinder(gazetteer, today), today, only }
  const filled = all.flatMap((cells, at) =>
    at > (headRow ?? -1) && cells.some((cell) => cellText(cell) !== "") && !isExample(cells)
      ? [{ cells, row: at + 1 }]
      : [],
  )
  const rows = filled.map(({ cells, row }, at) => {
    if (at % tellEvery === 0) tell(at, filled.length)
    return readRow(row, cells, around)
  })
  const heads = headRow === null ? [] : (all[headRow] ?? []).map(cellText)
  return { heads, rows: withRepeats(rows) }
}

/** The row of the template that shows how to fill it in. */
const isExample = (cells: readonly Cell[]): boolean => /^(?:ตัวอย่าง|example)$/i.test(cellText(cells[0]))

/** Rows that say the same pair again: left out where they are the same in all, in doubt otherwise. */
const withRepeats = (rows: readonly SheetRow[]): readonly SheetRow[] => {
  const first = new Map<string, SheetRow>()
  return rows.map((row) => {
    if (!row.imported) return row
    const key = `${pairKey(row.imported.entry.parties)} ${row.imported.printed["identifier"] ?? ""}`
    const earlier = first.get(key)
    if (!earlier) {
      first.set(key, row)
      return row
    }
    if (JSON.stringify(earlier.imported?.entry) === JSON.stringify(row.imported.entry))
      return {
        ...row,
        state: "wrong",
        imported: null,
        problems: [...row.problems, { column: null, text: rowWords.sameAsRow(earlier.row) }],
      }
    return {
      ...row,
      state: "doubtful",
      doubts: [...row.doubts, { column: null, text: rowWords.likeRow(earlier.row) }],
    }
  })
}
