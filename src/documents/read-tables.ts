import { readCsv } from "./csv/read-csv.ts"
import { decodeText } from "./decode-text.ts"
import { fileRefusals, refuseFile } from "./refusals.ts"
import { sniff } from "./sniff.ts"
import { most, type Sheet } from "./table.ts"
import { readBook } from "./xlsx/read-book.ts"

/**
 * Every table of a workbook or of a text file, whatever its name says. What a hostile file could do happens here, so it is
 * called in a process of its own (`apart/`).
 * @throws Refusal (invalid) with what the file is and what to do
 */
export const readTables = async (bytes: Uint8Array): Promise<readonly Sheet[]> => {
  if (bytes.length > most.bytes) throw refuseFile(fileRefusals.tooLarge)
  const sheets = sniff(bytes) === "xlsx" ? await readBook(bytes) : [readText(bytes)]
  if (sheets.every(({ rows }) => rows.length === 0)) throw refuseFile(fileRefusals.nothingInIt)
  return sheets
}

const readText = (bytes: Uint8Array): Sheet => {
  const text = decodeText(bytes)
  refuseOddText(text)
  return readCsv(text)
}

const looked = 20_000

const refuseOddText = (text: string): void => {
  const head = text.slice(0, looked)
  if (head.replace("\ufeff", "").trim() === "") throw refuseFile(fileRefusals.empty)
  if (/^\ufeff?\s*<(?:\?xml|!doctype|html|table|workbook)\b/i.test(head))
    throw refuseFile(fileRefusals.markup)
  const odd = [...head].filter((letter) => letter === "\ufffd" || (letter < " " && !/\s/.test(letter)))
  if (odd.length > head.length / 100) throw refuseFile(fileRefusals.unknown)
}
