import { basename } from "node:path"
import { type CliCall, type CliCommand, WrongUse } from "#cli/command.ts"
import { execute } from "#database/act.ts"
import { type Day, day, parsePreciseDate } from "#kernel/dates.ts"
import { systemActor } from "#kernel/rights.ts"
import { registryRights } from "../rights.ts"
import { applyImport } from "./commands/apply-import.ts"
import { figureLines, listLines } from "./cli-lines.ts"
import { readListFile } from "./reading/list-file.ts"
import { listAsFile, readList } from "./reading/read-list.ts"
import { importWords } from "./words.ts"

const asOfOption = {
  "as-of": { type: "string", value: "YYYY-MM-DD", help: importWords.cliAsOf },
} as const

/** `list read FILE`: reads an official list and matches it, writing nothing; needs no database. */
export const listReadCommand: CliCommand = {
  words: ["list", "read"],
  takes: "FILE",
  summary: importWords.cliRead,
  right: registryRights["relation.read"],
  options: asOfOption,
  json: true,
  run: async (call) => {
    const list = await readList(readListFile(fileOf(call)), asOfIn(call))
    call.print(list, () => listLines(list, call.t, call.language))
  },
}

/** `list import FILE`: brings an official list into the register. */
export const listImportCommand: CliCommand = {
  words: ["list", "import"],
  takes: "FILE",
  summary: importWords.cliImport,
  right: registryRights["import.apply"],
  options: asOfOption,
  json: true,
  run: async (call) => {
    const path = fileOf(call)
    const bytes = readListFile(path)
    const list = await readList(bytes, asOfIn(call))
    const file = listAsFile(list, basename(path), bytes)
    const applied = await execute(await call.services(), systemActor("command line"), applyImport, { file })
    call.print(applied, () => [
      ...figureLines(applied, call.t),
      ...list.findings.map((one) => call.t(one.message)),
    ])
  },
}

const fileOf = ({ positionals }: CliCall): string => {
  const [path, ...others] = positionals
  if (path === undefined || others.length > 0) throw new WrongUse(importWords.cliOneFile)
  return path
}

const asOfIn = (call: CliCall): Day | undefined => {
  const text = call.text("as-of")
  if (text === undefined) return undefined
  if (text.length !== 10 || !parsePreciseDate(text)) throw new WrongUse(importWords.cliNoDay(text))
  return day(text)
}
