import { randomUUID } from "node:crypto"
import { mkdir, open, rename, rm, stat } from "node:fs/promises"
import { join } from "node:path"

/** Where contents lie in the data folder: files/<first two of the checksum>/<the rest>. */
export const filesFolder = (dataFolder: string): string => join(dataFolder, "files")

export const contentPath = (folder: string, sha256: string): string =>
  join(folder, sha256.slice(0, 2), sha256.slice(2))

/** Previews can be made again at any time; they need no backup. */
export const previewPath = (folder: string, sha256: string, width: number): string =>
  join(folder, "previews", `${sha256}-${width}.webp`)

const incomingFolder = (folder: string) => join(folder, "incoming")

/** A new place for something that is still on its way in. */
export const incomingPath = async (folder: string): Promise<string> => {
  await mkdir(incomingFolder(folder), { recursive: true })
  return join(incomingFolder(folder), randomUUID())
}

/**
 * Puts a finished file in its place for good: it is on the disk, under its checksum, before any row tells of it. The same
 * content again is kept once.
 */
export const placeContent = async (folder: string, from: string, sha256: string): Promise<void> => {
  const path = contentPath(folder, sha256)
  await mkdir(join(folder, sha256.slice(0, 2)), { recursive: true })
  if (await exists(path)) return rm(from, { force: true })
  await sync(from)
  await rename(from, path)
  await sync(join(folder, sha256.slice(0, 2)))
}

/** Puts a preview in its place; half a preview is never seen. */
export const placePreview = async (folder: string, from: string, path: string): Promise<void> => {
  await mkdir(join(folder, "previews"), { recursive: true })
  await rename(from, path)
}

export const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

const sync = async (path: string) => {
  const handle = await open(path)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
