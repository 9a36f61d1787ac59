import { basename } from "node:path"
import { type CliCall, type CliCommand, WrongUse } from "#cli/command.ts"
import { type Day, day, parsePreciseDate } from "#kernel/dates.ts"
import { systemActor } from "#kernel/rights.ts"
import { registryRights } from "../rights.ts"
import { readListFile } from "./reading/list-file.ts"
import { importWords } from "./words.ts"

// what a command works with is loaded when it runs: most runs ask for help, or read one list
const lines = () => import("./cli-lines.ts")
const reading = () => import("./reading/read-list.ts")

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
    const [bytes, asOf] = [readListFile(fileOf(call)), asOfIn(call)]
    const list = await (await reading()).readList(bytes, asOf)
    const { listLines } = await lines()
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
    const [path, asOf] = [fileOf(call), asOfIn(call)]
    const bytes = readListFile(path)
    const { listAsFile, readList } = await reading()
    const file = listAsFile(await readList(bytes, asOf), basename(path), bytes)
    const { execute } = await import("#database/act.ts")
    const { applyImport } = await import("./commands/apply-import.ts")
    const applied = await execute(await call.services(), systemActor("command line"), applyImport, { file })
    const { figureLines } = await lines()
    call.print(applied, () => [
      ...figureLines(applied, call.t),
      ...file.findings.map((one) => call.t(one.message)),
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
