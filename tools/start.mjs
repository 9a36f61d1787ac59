// npm start: everything from a fresh clone to a running server.
import { installPackages } from "./install.mjs"
import { runSource } from "./run.mjs"

installPackages({ withTools: false })
process.exitCode = await runSource("src/main.ts", process.argv.slice(2))
