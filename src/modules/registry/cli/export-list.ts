import { resolve } from "node:path"
import { type CliCall, type CliCommand, WrongUse } from "#cli/command.ts"
import { type Day, parsePreciseDate } from "#kernel/dates.ts"
import type { Text } from "#kernel/text.ts"
import { registryRights } from "../rights.ts"
import { type ListFormat, listFormats } from "./list-formats.ts"

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
    const { asOf, format, out } = readUse(call)
    const services = await call.services()
    const { readOfficialRows } = await import("../exports/official-rows.ts")
    const { writeList } = await import("./write-list.ts")
    const list = await readOfficialRows(services.database.pool, asOf ?? services.today())
    const path = resolve(out)
    await writeList(list, format, path)
    const result = { asOf: list.asOf, rows: list.rows.length, out: path }
    call.print(result, () => [call.t(written(list.rows.length, path))])
  },
}

const readUse = (call: CliCall): { asOf: Day | undefined; format: ListFormat; out: string } => {
  const [asOf, out] = [call.text("as-of"), call.text("out")]
  const asked = call.text("format") ?? out?.split(".").at(-1)
  if (call.positionals.length > 0 || !out) throw new WrongUse(outNeeded)
  if (asOf !== undefined && (asOf.length !== 10 || !parsePreciseDate(asOf))) throw new WrongUse(dayNeeded)
  const format = listFormats.find((known) => known === asked)
  if (!format) throw new WrongUse(formatNeeded)
  return { asOf: asOf as Day | undefined, format, out }
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
const written = (rows: number, path: string): Text => ({
  th: `เขียนบัญชี ${rows} รายการลง ${path} แล้ว`,
  en: `Wrote a list of ${rows} relations to ${path}`,
})
