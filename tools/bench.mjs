// npm run bench: measures against the floor; arguments name scenarios, without any all are measured.
import { installPackages } from "./install.mjs"
import { runSource } from "./run.mjs"

installPackages({ withTools: true })
process.exitCode = await runSource("bench/run.ts", process.argv.slice(2))
