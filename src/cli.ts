import { runCli } from "#cli/run.ts"
import { allCommands } from "./cli-commands.ts"
import { readConfig } from "./config.ts"
import { openServices } from "./services.ts"

/** The command line: opens the database only for commands that ask for it, and leaves a running server alone. */
const main = async (): Promise<number> => {
  const config = readConfig()
  let opened: ReturnType<typeof openServices> | undefined
  const open = () => (opened ??= openServices(config))
  try {
    return await runCli(allCommands, process.argv.slice(2), {
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
