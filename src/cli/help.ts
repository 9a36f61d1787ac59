import type { Text } from "#kernel/text.ts"
import type { CliCommand, CliOption } from "./command.ts"

type Translate = (text: Text) => string

const callOf = (command: CliCommand) => [...command.words, command.takes].filter(Boolean).join(" ")

/** All commands, a line each. */
export const helpOfAll = (commands: readonly CliCommand[], t: Translate): string => {
  const width = Math.max(...commands.map((command) => callOf(command).length))
  const lines = commands.map((command) => `  ${callOf(command).padEnd(width)}  ${t(command.summary)}`)
  return [`${t(usage)}: npm run -s maitri -- <command>`, "", ...lines, "", t(more)].join("\n")
}

/** One command with its options. */
export const helpOf = (
  command: CliCommand,
  options: Readonly<Record<string, CliOption>>,
  t: Translate,
): string => {
  const entries = Object.entries(options).map(
    ([name, option]) => [`--${name}${option.value ? ` ${option.value}` : ""}`, t(option.help)] as const,
  )
  const width = Math.max(...entries.map(([name]) => name.length))
  const lines = entries.map(([name, help]) => `  ${name.padEnd(width)}  ${help}`)
  return [`${t(usage)}: npm run -s maitri -- ${callOf(command)}`, "", t(command.summary), "", ...lines].join(
    "\n",
  )
}

const usage: Text = { th: "วิธีใช้", en: "Usage" }
const more: Text = {
  th: "เพิ่ม --help หลังคำสั่งเพื่อดูตัวเลือก",
  en: "Add --help after a command to see its options",
}
