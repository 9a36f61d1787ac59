import { readdir, rm, stat } from "node:fs/promises"
import { join } from "node:path"
import type { Services } from "#database/act.ts"
import { job, sweeper, type Worker } from "#database/jobs/job.ts"
import { contentPath, filesFolder } from "./content/place.ts"

/** Wakes whoever takes away contents that nobody may open any more. */
export const sweepFiles = job("files.sweep")

const dayLong = 86_400_000

/**
 * Takes away what nothing points to: uploads that were broken off, contents whose act was never carried out, contents that
 * were destroyed by order, and their previews. Only what is a day old is looked at, except for what must go.
 */
export const sweep = async (services: Services, folder: string): Promise<void> => {
  const old = services.now().getTime() - dayLong
  for (const name of await namesIn(join(folder, "incoming")))
    await removeIfOlder(join(folder, "incoming", name), old)
  await removeErased(services, folder)
  for (const first of await namesIn(folder)) {
    if (/^[0-9a-f]{2}$/.test(first)) await sweepPart(services, folder, first, old)
  }
}

const removeErased = async ({ database }: Services, folder: string) => {
  const erased = await database.query
    .selectFrom("stored_file")
    .select("sha256")
    .where("erased_at", "is not", null)
    .execute()
  for (const { sha256 } of erased) {
    await rm(contentPath(folder, sha256), { force: true })
    for (const name of await namesIn(join(folder, "previews")))
      if (name.startsWith(sha256)) await rm(join(folder, "previews", name), { force: true })
  }
}

const sweepPart = async ({ database }: Services, folder: string, first: string, old: number) => {
  const names = await namesIn(join(folder, first))
  if (names.length === 0) return
  const known = await database.query
    .selectFrom("stored_file")
    .select("sha256")
    .where(
      "sha256",
      "in",
      names.map((name) => first + name),
    )
    .execute()
  const kept = new Set(known.map(({ sha256 }) => sha256))
  for (const name of names) if (!kept.has(first + name)) await removeIfOlder(join(folder, first, name), old)
}

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => [])

const removeIfOlder = async (path: string, old: number) => {
  const found = await stat(path).catch(() => undefined)
  if (found && found.mtimeMs < old) await rm(path, { force: true })
}

/** @param dataFolder the folder that holds `files` */
export const fileWorkers = (dataFolder: string): readonly Worker[] => [
  sweeper(sweepFiles, ({ services }) => sweep(services, filesFolder(dataFolder)), { schedule: "45 2 * * *" }),
]
