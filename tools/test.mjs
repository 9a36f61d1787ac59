// npm test: installs what is missing, then runs every test. Arguments name test files; without any, all run.
import { installPackages } from "./install.mjs"
import { nodeArguments, nodeProgram, run, runSource } from "./run.mjs"

installPackages({ withTools: true })
const named = process.argv.slice(2)
const files = named.length > 0 ? named : ["src/**/*.test.ts", "tests/**/*.test.ts"]
await runSource("tests/support/start.ts")
process.exitCode = await run(nodeProgram(), [...nodeArguments, "--test", "--test-concurrency=2", ...files])
await runSource("tests/support/stop.ts")
