import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

const folder = fileURLToPath(new URL("../../var/test/runs", import.meta.url))

/** Notes that a run of the tests uses the shared PostgreSQL. The run is the process that called this one. */
export const beginRun = () => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, String(process.ppid)), "")
}

/** Ends a run. @returns true when no other run still uses the shared PostgreSQL */
export const endRun = (): boolean => {
  rmSync(join(folder, String(process.ppid)), { force: true })
  const others = readdirSync(folder).filter((pid) => isAlive(Number(pid)))
  return others.length === 0
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    rmSync(join(folder, String(pid)), { force: true })
    return false
  }
}
