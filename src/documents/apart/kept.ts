import { type ChildProcess, fork } from "node:child_process"
import { fileURLToPath } from "node:url"
import { workArguments } from "./work-arguments.ts"

/** Seconds that a process waits for more before it is let go. */
const warmSeconds = 300

type Waiting = { readonly child: ChildProcess; readonly rest: NodeJS.Timeout }
const waiting = new Map<string, Waiting>()

/** A process for a program: the one that waits for more work, or a new one. */
export const processFor = (program: URL, megabytes: number): ChildProcess => {
  const kept = waiting.get(program.href)
  if (kept) {
    waiting.delete(program.href)
    clearTimeout(kept.rest)
    if (kept.child.connected) {
      kept.child.ref()
      kept.child.channel?.ref()
      return kept.child
    }
  }
  const child = fork(fileURLToPath(program), {
    serialization: "advanced",
    execArgv: workArguments(megabytes),
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    env: {},
  })
  child.once("exit", () => letGo(program, child))
  child.on("error", () => letGo(program, child))
  return child
}

/** Starts a process for a program before there is work for it. */
export const warmUp = (program: URL, megabytes: number): void =>
  keepFor(program, processFor(program, megabytes))

/** Lets a process wait for more work of its program; it keeps nobody from ending, and is let go of after a while. */
export const keepFor = (program: URL, child: ChildProcess): void => {
  if (!child.connected) return
  if (waiting.has(program.href)) return child.disconnect()
  const rest = setTimeout(() => letGo(program, child), warmSeconds * 1000)
  rest.unref()
  child.unref()
  child.channel?.unref()
  waiting.set(program.href, { child, rest })
}

const letGo = (program: URL, child: ChildProcess) => {
  const kept = waiting.get(program.href)
  if (kept?.child !== child) return
  clearTimeout(kept.rest)
  waiting.delete(program.href)
  if (child.connected) child.disconnect()
}
