import { type Cell, cellText, type Sheet } from "#documents/table.ts"
import type { Day } from "#kernel/dates.ts"
import type { SheetOrder, SheetReading } from "#modules/registry/index.ts"
import { readActivityRow } from "./read-row.ts"
import type { ActivityRow } from "./types.ts"

const tellEvery = 200

/** Understands every row of a table of activities under its headings; empty rows and the template's example are passed over. */
export const readActivitySheet = (
  sheets: readonly Sheet[],
  choice: SheetOrder["choice"],
  today: Day,
  tell: (done: number, of: number) => void,
): SheetReading<ActivityRow> => {
  const all = sheets[choice.sheet]?.rows ?? []
  const head = choice.headRow ?? -1
  const filled = all.flatMap((cells, at) => (at > head && isFilled(cells) ? [{ cells, row: at + 1 }] : []))
  const rows = filled.map(({ cells, row }, at) => {
    if (at % tellEvery === 0) tell(at, filled.length)
    return readActivityRow(row, cells, { columns: choice.columns, today })
  })
  return { heads: head < 0 ? [] : (all[head] ?? []).map(cellText), rows }
}

const isFilled = (cells: readonly Cell[]): boolean =>
  cells.some((cell) => cellText(cell) !== "") && !/^(?:ตัวอย่าง|example)$/i.test(cellText(cells[0]))
