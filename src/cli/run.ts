import { parseArgs } from "node:util"
import { forbidden, Refusal } from "#kernel/errors.ts"
import { decide, systemActor } from "#kernel/rights.ts"
import type { Language, Text } from "#kernel/text.ts"
import { type CliCall, type CliCommand, type CliOption, WrongUse } from "./command.ts"
import { helpOf, helpOfAll } from "./help.ts"

export type CliSurroundings = Pick<CliCall, "services" | "ownerUrl" | "dataFolder"> & {
  readonly language: Language
  readonly out: (text: string) => void
  readonly error: (text: string) => void
}

const everywhere: Readonly<Record<string, CliOption>> = {
  help: { type: "boolean", help: { th: "แสดงวิธีใช้", en: "Show how to use this" } },
  language: { type: "string", value: "th|en", help: { th: "ภาษาของข้อความ", en: "Language of messages" } },
}
const asJson: CliOption = { type: "boolean", help: { th: "แสดงผลเป็น JSON", en: "Give the result as JSON" } }

/**
 * Finds the command that the words name, reads its options, runs it.
 * @returns the exit status: 0 done, 1 refused with a reason, 2 wrong use
 */
export const runCli = async (
  commands: readonly CliCommand[],
  words: readonly string[],
  surroundings: CliSurroundings,
): Promise<0 | 1 | 2> => {
  const chosen = languageIn(words) ?? surroundings.language
  const t = (text: Text) => text[chosen]
  const command = commands
    .filter((candidate) => candidate.words.every((word, index) => words[index] === word))
    .sort((a, b) => b.words.length - a.words.length)[0]
  if (!command) {
    const asked = words.length === 0 || words[0] === "--help" || words[0] === "help"
    ;(asked ? surroundings.out : surroundings.error)(helpOfAll(commands, t))
    return asked ? 0 : 2
  }
  try {
    const call = readCall(command, words.slice(command.words.length), chosen, surroundings)
    if (call.flag("help")) surroundings.out(helpOf(command, optionsOf(command), t))
    else if (decide(command.right, systemActor("command line")).allowed) await command.run(call)
    else throw forbidden(notFromHere)
    return 0
  } catch (error) {
    if (error instanceof WrongUse) {
      surroundings.error(`${t(error.text)}\n\n${helpOf(command, optionsOf(command), t)}`)
      return 2
    }
    if (error instanceof Refusal) {
      const issues = error.issues
        .filter(({ text }) => text.en !== error.text.en)
        .map((issue) => `  ${issue.path ? `${issue.path}: ` : ""}${t(issue.text)}`)
      surroundings.error([t(error.text), ...issues].join("\n"))
      return 1
    }
    throw error
  }
}

const notFromHere: Text = {
  th: "คำสั่งนี้ใช้จากบรรทัดคำสั่งไม่ได้",
  en: "This may not be done from the command line",
}

const languageIn = (words: readonly string[]): Language | undefined => {
  const value = words[words.indexOf("--language") + 1]
  return words.includes("--language") && (value === "th" || value === "en") ? value : undefined
}

const optionsOf = (command: CliCommand): Readonly<Record<string, CliOption>> => ({
  ...command.options,
  ...(command.json ? { json: asJson } : {}),
  ...everywhere,
})

const readCall = (
  command: CliCommand,
  rest: readonly string[],
  language: Language,
  surroundings: CliSurroundings,
): CliCall => {
  const { values, positionals } = parse(command, rest)
  const json = values["json"] === true
  const say = json ? surroundings.error : surroundings.out
  return {
    ...surroundings,
    language,
    t: (text) => text[language],
    positionals,
    text: (option) => (typeof values[option] === "string" ? values[option] : undefined),
    flag: (option) => values[option] === true,
    say,
    print: (result, lines) => surroundings.out(json ? JSON.stringify(result, null, 1) : lines().join("\n")),
  }
}

const parse = (command: CliCommand, rest: readonly string[]) => {
  const options = Object.fromEntries(
    Object.entries(optionsOf(command)).map(([name, { type }]) => [name, { type }]),
  )
  try {
    return parseArgs({ args: [...rest], options, allowPositionals: true, strict: true })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new WrongUse({ th: `ใช้คำสั่งไม่ถูกต้อง: ${message}`, en: message })
  }
}
