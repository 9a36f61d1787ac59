import type { Services } from "#database/act.ts"
import type { Right } from "#kernel/rights.ts"
import type { Language, Text } from "#kernel/text.ts"

export type CliOption = {
  readonly type: "string" | "boolean"
  /** What stands for the value in the help: "YYYY-MM-DD". */
  readonly value?: string
  readonly help: Text
}

/** What a command is given when it is called. */
export type CliCall = {
  readonly language: Language
  readonly t: (text: Text) => string
  /** What stood after the command's words, in order. */
  readonly positionals: readonly string[]
  readonly text: (option: string) => string | undefined
  readonly flag: (option: string) => boolean
  /** One line for people, on standard output; on standard error where --json was asked for. */
  readonly say: (line: string) => void
  /** The result: as JSON where --json was asked for, otherwise by `say`. */
  readonly print: (result: unknown, lines: () => readonly string[]) => void
  /** Opens the database; commands that need none never do. */
  readonly services: () => Promise<Services>
  readonly ownerUrl: () => Promise<string>
  readonly dataFolder: string
}

/** One command of the command line: its words, what it takes, and what it does. */
export type CliCommand = {
  readonly words: readonly string[]
  readonly takes?: string
  readonly summary: Text
  /** What the program itself must be allowed to do, as on every other face; one without does not compile. */
  readonly right: Right
  readonly options: Readonly<Record<string, CliOption>>
  /** Whether it can give its result as one JSON document. */
  readonly json: boolean
  readonly run: (call: CliCall) => Promise<void>
}

/** The command was called in a way that it does not know: exit status 2. */
export class WrongUse extends Error {
  readonly text: Text

  constructor(text: Text) {
    super(text.en)
    this.text = text
  }
}
