// Installs the packages that are missing, and only then: a start with everything in place asks no registry.
import { execFileSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "./run.mjs"

const read = (path) => JSON.parse(readFileSync(join(root, path), "utf8"))

/** Packages of the lock file that this installation should have and has not, or has in another version. */
const missing = (withTools) => {
  const wanted = Object.entries(read("package-lock.json").packages).filter(
    ([path, entry]) => path !== "" && (withTools || !entry.dev) && !entry.optional && !entry.devOptional,
  )
  return wanted.filter(([path, entry]) => {
    const installed = join(root, path, "package.json")
    return !existsSync(installed) || JSON.parse(readFileSync(installed, "utf8")).version !== entry.version
  })
}

const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ["npm"]

/** @param {{ withTools: boolean }} options with the tools for tests and checks, or only what serving needs */
export const installPackages = ({ withTools }) => {
  if (missing(withTools).length === 0) return
  const [program, ...first] = npm
  const toolsAreThere = existsSync(join(root, "node_modules/prettier")) // and stay: npm would take them away
  const scope = withTools || toolsAreThere ? [] : ["--omit=dev"]
  console.error("Maitri: installing packages (first time only)")
  // not "ci": npm 11 refuses a lock file without the parts for other platforms that a registry does not carry
  execFileSync(
    program,
    [...first, "install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error", ...scope],
    {
      cwd: root,
      stdio: ["ignore", 2, 2],
    },
  )
}
