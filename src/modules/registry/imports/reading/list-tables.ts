import { guardZip } from "#documents/zip-guard.ts"
import { linesOfDocument } from "../../official-list/list-documents.ts"
import { linesOfSheets, type ListLines } from "../../official-list/list-sheets.ts"
import { guessColumns } from "../../spreadsheets/guess-columns.ts"

// readers of files are large: each is loaded for its kind of file alone
const readPdf = async (bytes: Uint8Array) => (await import("#documents/read/read-pdf.ts")).readPdf(bytes)
const wordLines = async (bytes: Uint8Array) =>
  (await import("#documents/word/word-lines.ts")).wordLines(bytes)
const readTables = async (bytes: Uint8Array) => (await import("#documents/read-tables.ts")).readTables(bytes)

/**
 * A list that was kept as a Word file, a PDF, a workbook, or a table parted by commas or semicolons with headings that are
 * known; undefined for a list in text.
 */
export const tablesIn = async (bytes: Uint8Array, text: () => string): Promise<ListLines | undefined> => {
  if (isPdf(bytes)) return linesOfDocument((await readPdf(bytes)).lines)
  if (isArchive(bytes))
    return isWord(bytes)
      ? linesOfDocument((await wordLines(bytes)).lines)
      : linesOfSheets(await readTables(bytes))
  return isTable(text()) ? linesOfSheets(await readTables(bytes)) : undefined
}

const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 5)).toString("latin1") === "%PDF-"
const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b
const isWord = (bytes: Uint8Array): boolean =>
  guardZip(bytes).some(({ name }) => name === "word/document.xml")

const looked = 4_000

const isTable = (text: string): boolean =>
  text
    .slice(0, looked)
    .split(/\r\n|[\r\n]/)
    .some((line) => {
      const { columns } = guessColumns([line.split(/[,;]/)])
      return columns.home !== undefined && columns.partner !== undefined
    })
