import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { type Manifest, readManifest, sumsName } from "./manifest.ts"
import { hashOfFile } from "./pack.ts"

/**
 * Reads a backup and holds every file of it against SHA256SUMS.
 * @throws Error that names the first file that is damaged or missing
 */
export const checkBackup = async (folder: string): Promise<Manifest> => {
  const manifest = readManifest(folder)
  const sums = readSums(folder)
  for (const [file, sum] of sums) {
    if (!existsSync(join(folder, file))) throw new Error(`the backup is incomplete: ${file} is missing`)
    if ((await hashOfFile(join(folder, file))) !== sum)
      throw new Error(`the backup is damaged: ${file} has changed`)
  }
  for (const { file } of manifest.tables)
    if (!sums.has(file)) throw new Error(`the backup is incomplete: ${file} is not in ${sumsName}`)
  return manifest
}

/** Every file of a backup with its hash. */
export const readSums = (folder: string): ReadonlyMap<string, string> => {
  const path = join(folder, sumsName)
  if (!existsSync(path)) throw new Error(`the backup is incomplete: ${sumsName} is missing`)
  return new Map(
    readFileSync(path, "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  )
}
