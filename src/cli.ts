import type { CliCommand } from "#cli/command.ts"
import { runCli } from "#cli/run.ts"
import { readConfig } from "./config.ts"

/** The commands to choose from: for one of the registry, of which `list read` is asked most, no other module is loaded. */
const commandsFor = async (words: readonly string[]): Promise<readonly CliCommand[]> => {
  if (words[0] === "list") {
    const { registryCommands } = await import("#modules/registry/cli.ts")
    if (registryCommands.some((command) => command.words.join(" ") === words.slice(0, 2).join(" ")))
      return registryCommands
  }
  return (await import("./cli-commands.ts")).allCommands
}

/** The command line: opens the database only for commands that ask for it, and leaves a running server alone. */
const main = async (): Promise<number> => {
  const config = readConfig()
  let opened: ReturnType<typeof openAll> | undefined
  const openAll = async () => (await import("./services.ts")).openServices(config)
  const open = () => (opened ??= openAll())
  try {
    const words = process.argv.slice(2)
    return await runCli(await commandsFor(words), words, {
      language: config.language,
      dataFolder: config.dataFolder,
      out: (text) => process.stdout.write(`${text}\n`),
      error: (text) => process.stderr.write(`${text}\n`),
      services: async () => (await open()).services,
      ownerUrl: async () => (await open()).connection.ownerUrl,
    })
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    return 1
  } finally {
    const connection = (await opened?.catch(() => undefined))?.connection
    await connection?.close({ andServer: connection.startedServer })
  }
}

// whoever reads what is printed may have seen enough (| head)
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1))

process.exitCode = await main()
