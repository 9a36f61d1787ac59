import { rename, rm, writeFile } from "node:fs/promises"
import { writeCsv } from "#documents/csv/write-csv.ts"
import { printPaper } from "#documents/papers/press.ts"
import { writeBookApart } from "#documents/write-apart.ts"
import { invalid } from "#kernel/errors.ts"
import type { Text } from "#kernel/text.ts"
import { asOfficialList } from "../exports/official-list.ts"
import type { ListedRelations } from "../exports/official-rows.ts"
import { officialPaper } from "../exports/official-paper.ts"
import { officialBook, officialCells, officialHeads } from "../exports/official-table.ts"
import type { ListFormat } from "./list-formats.ts"

type Writer = (list: ListedRelations) => string | Promise<Uint8Array>

const writers: Readonly<Record<ListFormat, Writer>> = {
  json: (list) => `${JSON.stringify(asOfficialList(list), null, 1)}\n`,
  csv: ({ rows }) => writeCsv([officialHeads, ...rows.map(officialCells)]),
  xlsx: (list) => writeBookApart(officialBook(list)),
  docx: (list) => printPaper(officialPaper(list), "docx"),
  pdf: (list) => printPaper(officialPaper(list), "pdf"),
}

/**
 * Writes a list to a file of this machine; the file is there whole or not at all.
 * @throws Refusal (invalid) where it cannot be written
 */
export const writeList = async (list: ListedRelations, format: ListFormat, path: string): Promise<void> =>
  writeWhole(path, await writers[format](list))

const writeWhole = async (path: string, content: string | Uint8Array): Promise<void> => {
  const beside = `${path}.part`
  try {
    await writeFile(beside, content)
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    throw invalid([], notWritten(path, (error as NodeJS.ErrnoException).code ?? ""))
  }
}

const notWritten = (path: string, code: string): Text => ({
  th: `เขียนไฟล์ ${path} ไม่ได้ (${code}) ตรวจโฟลเดอร์และสิทธิในการเขียน`,
  en: `${path} could not be written (${code}); check the folder and the right to write there`,
})
