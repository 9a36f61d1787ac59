import { execFile } from "node:child_process"
import { createHash } from "node:crypto"
import { chmodSync, chownSync, existsSync, mkdirSync, realpathSync, renameSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { type Binaries, needsOwnership } from "./binaries.ts"
import { clearStaleLocks, postmasterOf, socketFolderOf } from "./processes.ts"

const run = promisify(execFile)
const nobody = 65534

/** A running PostgreSQL of our own: how to reach it, whether this call started it, and how to stop it. */
export type Cluster = {
  readonly socketFolder: string
  readonly started: boolean
  readonly url: (database: string) => string
  readonly stop: () => Promise<void>
}

export type ClusterOptions = {
  readonly binaries: Binaries
  /** Holds the data and, where the path is short enough, the socket. */
  readonly folder: string
  /** Server settings beyond the defaults, as for `postgres -c`. */
  readonly settings?: Readonly<Record<string, string>>
}

/**
 * Starts PostgreSQL in a folder, or joins the one that is already running there. Recovers by itself from whatever a
 * killed process left: half-made folders, stale pid files, an orphaned server. Reached through a socket that only
 * this user may open; nothing listens on the network.
 */
export const startCluster = async ({ binaries, folder, settings = {} }: ClusterOptions): Promise<Cluster> => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const home = realpathSync(folder)
  const data = join(home, `pg${binaries.major}`)
  if (!existsSync(data)) await createData(binaries, home, data)
  const running = postmasterOf(data)
  const socketFolder = (running === undefined ? undefined : socketFolderOf(data)) ?? socketFolderFor(data)
  if (running === undefined) {
    prepareSocketFolder(socketFolder, binaries)
    clearStaleLocks(data, socketFolder)
    await startPostmaster(binaries, data, socketFolder, settings)
  }
  return {
    socketFolder,
    started: running === undefined,
    url: (database) => `postgres://postgres@/${database}?host=${encodeURIComponent(socketFolder)}`,
    stop: () => stopPostmaster(binaries, data),
  }
}

/** A socket's path may hold 107 bytes; a deep folder gets a short one under the temporary folder instead. */
const socketFolderFor = (data: string): string => {
  const beside = `${data}.socket`
  if (Buffer.byteLength(beside) <= 80) return beside
  const key = createHash("sha256").update(data).digest("hex").slice(0, 16)
  return join(tmpdir(), `maitri-${process.getuid?.() ?? 0}-${key}`)
}

const prepareSocketFolder = (socketFolder: string, binaries: Binaries) => {
  mkdirSync(socketFolder, { recursive: true, mode: 0o700 })
  chmodSync(socketFolder, 0o700)
  if (needsOwnership(binaries)) chownSync(socketFolder, nobody, nobody)
}

/** Made beside its place and then renamed, so that an interrupted first start leaves no half database. */
const createData = async (binaries: Binaries, home: string, data: string) => {
  const unfinished = `${data}.new`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { mode: 0o700 })
  if (needsOwnership(binaries)) {
    chmodSync(home, 0o711)
    chownSync(unfinished, nobody, nobody)
  }
  const locale =
    binaries.major >= 17 ? ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"] : ["--locale=C.UTF-8"]
  const initdb = [
    "-D",
    unfinished,
    "-U",
    "postgres",
    "-A",
    "trust",
    "-E",
    "UTF8",
    "--data-checksums",
    ...locale,
  ]
  await runProgram(binaries, "initdb", [...initdb, "--no-instructions"])
  renameSync(unfinished, data)
}

const startPostmaster = async (
  binaries: Binaries,
  data: string,
  socketFolder: string,
  settings: Readonly<Record<string, string>>,
) => {
  const all = { listen_addresses: "", unix_socket_directories: socketFolder, ...defaults, ...settings }
  const options = Object.entries(all).map(([name, value]) => `-c ${name}='${value.replaceAll("'", "''")}'`)
  const log = join(data, "server.log")
  await runProgram(binaries, "pg_ctl", [
    "start",
    "-D",
    data,
    "-w",
    "-t",
    "60",
    "-l",
    log,
    "-o",
    options.join(" "),
  ])
}

const defaults = {
  shared_buffers: "128MB",
  max_connections: "100",
  work_mem: "16MB",
  jit: "off",
  timezone: "UTC",
}

const stopPostmaster = async (binaries: Binaries, data: string) => {
  if (postmasterOf(data) === undefined) return
  await runProgram(binaries, "pg_ctl", ["stop", "-D", data, "-m", "fast", "-w", "-t", "60"])
}

const runProgram = async (binaries: Binaries, program: string, programArguments: readonly string[]) => {
  const [command = "", ...rest] = [...binaries.wrapper, join(binaries.folder, program), ...programArguments]
  const environment = { PATH: "/usr/local/bin:/usr/bin:/bin", LANG: "C.UTF-8", LC_ALL: "C.UTF-8", TZ: "UTC" }
  try {
    await run(command, rest, { env: environment, cwd: "/" })
  } catch (error) {
    const output = error as { stderr?: string; stdout?: string; message: string }
    throw new Error(`${program} failed: ${output.stderr || output.stdout || output.message}`, {
      cause: error,
    })
  }
}
