// npm run -s maitri -- <command>: the command line.
import { installPackages } from "./install.mjs"
import { runSource } from "./run.mjs"

installPackages({ withTools: false })
process.exitCode = await runSource("src/cli.ts", process.argv.slice(2))
