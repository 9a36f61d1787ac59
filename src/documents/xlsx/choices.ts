import type { DataValidation, WriteSheet } from "hucre/xlsx"
import { columnName } from "../table.ts"
import type { WrittenSheet } from "./written.ts"

/** A list that is typed into a cell's rule may have 255 characters; longer ones stand on a hidden sheet of their own. */
const shortEnough = 250
const listSheet = "_"

/** The lists of choices that are too long to be typed into a rule, each once. */
export type LongLists = readonly (readonly string[])[]

const isLong = (choices: readonly string[]): boolean => choices.join(",").length > shortEnough

export const longListsOf = (sheets: readonly WrittenSheet[]): LongLists => {
  const lists = new Map<string, readonly string[]>()
  for (const { columns } of sheets)
    for (const { choices } of columns) if (choices && isLong(choices)) lists.set(choices.join("\n"), choices)
  return [...lists.values()]
}

/** The hidden sheet, a list in each of its columns. */
export const sheetOfLists = (lists: LongLists): WriteSheet[] => {
  const longest = Math.max(0, ...lists.map((list) => list.length))
  if (longest === 0) return []
  const rows = Array.from({ length: longest }, (_, row) => lists.map((list) => list[row] ?? null))
  return [{ name: listSheet, rows, veryHidden: true }]
}

/** The rules of a sheet's cells: what may be chosen, and what is said beside them. Other values are warned of, not refused. */
export const validationsOf = (sheet: WrittenSheet, firstRow: number, lists: LongLists): DataValidation[] => {
  const last = firstRow + sheet.rows.length + (sheet.roomFor ?? 0)
  return sheet.columns.flatMap(({ choices, prompt }, at): DataValidation[] => {
    if (!choices && !prompt) return []
    const range = `${columnName(at)}${firstRow + 1}:${columnName(at)}${Math.max(last, firstRow + 1)}`
    const says = prompt ? { showInputMessage: true, inputMessage: prompt.slice(0, 250) } : {}
    if (!choices) return [{ type: "custom", formula1: "TRUE", range, ...says }]
    return [
      {
        type: "list",
        range,
        allowBlank: true,
        showErrorMessage: true,
        errorStyle: "warning",
        ...says,
        ...listOf(choices, lists),
      },
    ]
  })
}

const listOf = (choices: readonly string[], lists: LongLists): Partial<DataValidation> => {
  const at = lists.findIndex((list) => list.join("\n") === choices.join("\n"))
  if (at < 0) return { values: [...choices] }
  const column = columnName(at)
  return { formula1: `${listSheet}!$${column}$1:$${column}$${choices.length}` }
}
