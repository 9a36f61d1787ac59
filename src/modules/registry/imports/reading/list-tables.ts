import { readTables } from "#documents/read-tables.ts"
import { guessColumns } from "../../spreadsheets/guess-columns.ts"
import { linesOfSheets, type ListLines } from "../../official-list/list-sheets.ts"

/**
 * A list that was kept as a workbook, or as a table parted by commas or semicolons with headings that are known; undefined
 * for a list in text.
 */
export const tablesIn = async (bytes: Uint8Array, text: () => string): Promise<ListLines | undefined> =>
  isArchive(bytes) || isTable(text()) ? linesOfSheets(await readTables(bytes)) : undefined

const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

const looked = 4_000

const isTable = (text: string): boolean =>
  text
    .slice(0, looked)
    .split(/\r\n|[\r\n]/)
    .some((line) => {
      const { columns } = guessColumns([line.split(/[,;]/)])
      return columns.home !== undefined && columns.partner !== undefined
    })
