import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"

/** The one server of a data folder. */
export type Instance = { readonly announce: (address: string) => void; readonly release: () => void }

type Record = { pid: number; parent: number; address?: string }

/**
 * Makes sure that this is the only server on a data folder. One that was left behind when its terminal or npm was
 * killed is stopped and replaced; one that somebody still runs is left alone, and this start is refused.
 */
export const takeOver = async (dataFolder: string): Promise<Instance> => {
  mkdirSync(dataFolder, { recursive: true })
  const path = join(dataFolder, "server.json")
  const other = readRecord(path)
  if (other && isServer(other.pid)) {
    if (parentOf(other.pid) === other.parent)
      throw new Error(`Maitri already runs at ${other.address ?? `process ${other.pid}`}`)
    await stop(other.pid)
  }
  const record: Record = { pid: process.pid, parent: process.ppid }
  writeFileSync(path, JSON.stringify(record))
  return {
    announce: (address) => writeFileSync(path, JSON.stringify({ ...record, address })),
    release: () => rmSync(path, { force: true }),
  }
}

const readRecord = (path: string): Record | undefined => {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Record
  } catch {
    return undefined
  }
}

const isServer = (pid: number): boolean => {
  try {
    return pid !== process.pid && readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("src/main.ts")
  } catch {
    return false
  }
}

/** A process whose launcher has died is adopted by another: then it is nobody's any more. */
const parentOf = (pid: number): number | undefined => {
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /s, "")
    return Number(afterName.split(" ")[1])
  } catch {
    return undefined
  }
}

const stop = async (pid: number) => {
  process.kill(pid, "SIGTERM")
  for (let waited = 0; waited < 10_000 && isServer(pid); waited += 100) {
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  if (isServer(pid)) process.kill(pid, "SIGKILL")
}
