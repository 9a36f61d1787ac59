import { type Cell as BookCell, type CellValue, readXlsx, type Sheet as BookSheet } from "hucre/xlsx"
import { Refusal } from "#kernel/errors.ts"
import { fileRefusals, refuseFile } from "../refusals.ts"
import { type Cell, most, type Sheet } from "../table.ts"

/**
 * Reads every sheet of a workbook as values. Formulas give the value that the program which saved it had computed.
 * The archive must have passed `guardZip`.
 */
export const readBook = async (bytes: Uint8Array): Promise<readonly Sheet[]> => {
  const { sheets } = await readXlsx(bytes).catch((error: unknown) => {
    throw error instanceof Refusal
      ? error
      : refuseFile(isTooLarge(error) ? fileRefusals.bomb : fileRefusals.damaged)
  })
  return sheets.map(sheetOf)
}

const isTooLarge = (error: unknown): boolean => /limit|exceed|too (?:large|many|big)/i.test(String(error))

const sheetOf = ({ name, rows, cells, hidden, veryHidden }: BookSheet): Sheet => {
  const last = rows.findLastIndex((row) => row.some((value) => value !== null && value !== ""))
  if (last >= most.rows) throw refuseFile(fileRefusals.tooLong)
  return {
    name,
    hidden: Boolean(hidden ?? veryHidden),
    rows: rows.slice(0, last + 1).map((row, at) => rowOf(row, at, cells)),
  }
}

const rowOf = (
  row: readonly CellValue[],
  at: number,
  cells: ReadonlyMap<string, BookCell> | undefined,
): Cell[] => {
  const last = row.findLastIndex((value) => value !== null && value !== "")
  if (last >= most.columns) throw refuseFile(fileRefusals.tooWide)
  return Array.from({ length: last + 1 }, (_, column) => {
    const cell = cells?.get(`${at},${column}`)
    if (cell?.type === "error") return { fault: String(cell.value) }
    if (cell?.type === "formula" && cell.value === null)
      return { fault: `=${cell.formula ?? ""}`.slice(0, 80) }
    return cellOf(row[column] ?? null)
  })
}

const cellOf = (value: CellValue): Cell => {
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? { fault: "#DATE" } : { day: value.toISOString().slice(0, 10) }
  return typeof value === "string" ? value.slice(0, most.characters).normalize("NFC").trim() : value
}
