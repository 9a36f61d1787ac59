import { type ChildProcess, spawn } from "node:child_process"
import { readFileSync } from "node:fs"
import { createServer } from "node:net"
import { fileURLToPath } from "node:url"
import { nodeProgram, nodeArguments, serverEnvironment } from "../tools/run.mjs"

const root = fileURLToPath(new URL("..", import.meta.url))

/** A server under measurement, in a process of its own. */
export type Measured = {
  readonly address: string
  /** Resident memory of the process now, in megabytes. */
  readonly memory: () => number
  /** Processor time that the process has used, in seconds. */
  readonly cpu: () => number
  readonly stop: () => Promise<void>
}

/** Starts a program of this project and waits until it answers. */
export const startServer = async (
  program: string,
  environment: Readonly<Record<string, string>>,
  readyPath: string,
): Promise<Measured> => {
  const port = await freePort()
  const child = spawn(nodeProgram(), [...nodeArguments, `${root}${program}`], {
    cwd: root,
    env: { ...serverEnvironment, ...environment, PORT: String(port) },
    stdio: ["ignore", "ignore", "inherit"],
  })
  process.once("exit", () => child.kill("SIGKILL"))
  const address = `http://127.0.0.1:${port}`
  await untilReady(child, address + readyPath)
  return {
    address,
    memory: () => residentMegabytes(child),
    cpu: () => usedSeconds(child),
    stop: () => stop(child),
  }
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0))
    })
  })

const untilReady = async (child: ChildProcess, address: string) => {
  for (let attempt = 0; attempt < 3000; attempt++) {
    if (child.exitCode !== null) throw new Error(`the server ended with status ${child.exitCode}`)
    const answer = await fetch(address).catch(() => undefined)
    if (answer && answer.status < 500) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`no answer from ${address} in five minutes`)
}

const residentMegabytes = (child: ChildProcess): number => {
  const status = readFileSync(`/proc/${child.pid}/status`, "utf8")
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024
}

const ticksPerSecond = 100

const usedSeconds = (child: ChildProcess): number => {
  const [, after = ""] = readFileSync(`/proc/${child.pid}/stat`, "utf8").split(") ")
  const [user = 0, system = 0] = after.split(" ").slice(11, 13).map(Number)
  return (user + system) / ticksPerSecond
}

const stop = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    child.once("exit", () => resolve())
    child.kill("SIGTERM")
  })
