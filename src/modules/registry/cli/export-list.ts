import { rename, rm, writeFile } from "node:fs/promises"
import { resolve } from "node:path"
import { type CliCall, type CliCommand, WrongUse } from "#cli/command.ts"
import { writeCsv } from "#documents/csv/write-csv.ts"
import { printPaper } from "#documents/papers/press.ts"
import { writeBookApart } from "#documents/write-apart.ts"
import { type Day, parsePreciseDate } from "#kernel/dates.ts"
import { invalid } from "#kernel/errors.ts"
import type { Text } from "#kernel/text.ts"
import { asOfficialList } from "../exports/official-list.ts"
import { type ListedRelations, readOfficialRows } from "../exports/official-rows.ts"
import { officialPaper } from "../exports/official-paper.ts"
import { officialBook, officialCells, officialHeads } from "../exports/official-table.ts"
import { registryRights } from "../rights.ts"

type Writer = (list: ListedRelations) => string | Promise<Uint8Array>

const writers: Readonly<Record<string, Writer>> = {
  json: (list) => `${JSON.stringify(asOfficialList(list), null, 1)}\n`,
  csv: ({ rows }) => writeCsv([officialHeads, ...rows.map(officialCells)]),
  xlsx: (list) => writeBookApart(officialBook(list)),
  docx: (list) => printPaper(officialPaper(list), "docx"),
  pdf: (list) => printPaper(officialPaper(list), "pdf"),
}

/** `list export`: the official list as it stood on a day, as a file. */
export const exportListCommand: CliCommand = {
  words: ["list", "export"],
  right: registryRights["relation.read"],
  summary: { th: "ส่งออกบัญชีทางการ ณ วันหนึ่งเป็นไฟล์", en: "Write the official list of a day to a file" },
  options: {
    "as-of": {
      type: "string",
      value: "YYYY-MM-DD",
      help: { th: "วันของบัญชี ไม่ระบุคือวันนี้", en: "The day that the list speaks for; today when absent" },
    },
    format: {
      type: "string",
      value: "json|csv|xlsx|docx|pdf",
      help: { th: "ชนิดของไฟล์", en: "Kind of file" },
    },
    out: { type: "string", value: "FILE", help: { th: "ไฟล์ที่จะเขียน", en: "The file to write" } },
  },
  json: true,
  run: async (call) => {
    const { asOf, write, out } = readUse(call)
    const services = await call.services()
    const list = await readOfficialRows(services.database.pool, asOf ?? services.today())
    const path = resolve(out)
    await writeWhole(path, await write(list))
    const result = { asOf: list.asOf, rows: list.rows.length, out: path }
    call.print(result, () => [call.t(written(list.rows.length, path))])
  },
}

const readUse = (call: CliCall): { asOf: Day | undefined; write: Writer; out: string } => {
  const [asOf, out] = [call.text("as-of"), call.text("out")]
  const format = call.text("format") ?? out?.split(".").at(-1) ?? ""
  if (call.positionals.length > 0 || !out) throw new WrongUse(outNeeded)
  if (asOf !== undefined && (asOf.length !== 10 || !parsePreciseDate(asOf))) throw new WrongUse(dayNeeded)
  const write = Object.hasOwn(writers, format) ? writers[format] : undefined
  if (!write) throw new WrongUse(formatNeeded)
  return { asOf: asOf as Day | undefined, write, out }
}

/** The file is there whole or not at all. */
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

const outNeeded: Text = { th: "ระบุไฟล์ที่จะเขียนด้วย --out", en: "Name the file to write with --out" }
const dayNeeded: Text = {
  th: "--as-of ต้องเป็นวันที่ เช่น 2019-01-04",
  en: "--as-of must be a day such as 2019-01-04",
}
const formatNeeded: Text = {
  th: "--format ต้องเป็น json, csv, xlsx, docx หรือ pdf",
  en: "--format must be json, csv, xlsx, docx or pdf",
}
const notWritten = (path: string, code: string): Text => ({
  th: `เขียนไฟล์ ${path} ไม่ได้ (${code}) ตรวจโฟลเดอร์และสิทธิในการเขียน`,
  en: `${path} could not be written (${code}); check the folder and the right to write there`,
})
const written = (rows: number, path: string): Text => ({
  th: `เขียนบัญชี ${rows} รายการลง ${path} แล้ว`,
  en: `Wrote a list of ${rows} relations to ${path}`,
})
