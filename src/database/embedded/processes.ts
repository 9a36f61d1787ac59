import { readdirSync, readFileSync, readlinkSync, rmSync } from "node:fs"
import { join } from "node:path"

/**
 * The live postmaster that works in a data folder, if any. PostgreSQL's own test (is the number in postmaster.pid
 * alive?) is fooled by zombies and by numbers used again; a process whose working folder is the data folder is not.
 */
export const postmasterOf = (dataFolder: string): number | undefined => {
  const owners = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => workingFolder(pid) === dataFolder && isAlive(pid))
    .map(Number)
  const recorded = recordedPid(dataFolder)
  return recorded !== undefined && owners.includes(recorded) ? recorded : owners.sort((a, b) => a - b)[0]
}

/** Takes away what a killed server left behind, so that a new one may start. Only to be called when none is alive. */
export const clearStaleLocks = (dataFolder: string, socketFolder: string) => {
  rmSync(join(dataFolder, "postmaster.pid"), { force: true })
  for (const name of readdirSync(socketFolder)) {
    if (name.startsWith(".s.PGSQL.")) rmSync(join(socketFolder, name), { force: true })
  }
}

const workingFolder = (pid: string): string | undefined => {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined
  }
}

const isAlive = (pid: string): boolean => {
  try {
    const state = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .charAt(0)
    return state !== "Z" && state !== "X"
  } catch {
    return false
  }
}

/** Where a running server listens, as it says itself. */
export const socketFolderOf = (dataFolder: string): string | undefined => pidFile(dataFolder)[4] || undefined

const recordedPid = (dataFolder: string): number | undefined => Number(pidFile(dataFolder)[0]) || undefined

const pidFile = (dataFolder: string): readonly string[] => {
  try {
    return readFileSync(join(dataFolder, "postmaster.pid"), "utf8").split("\n")
  } catch {
    return []
  }
}
