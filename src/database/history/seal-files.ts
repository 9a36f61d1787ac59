import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { z } from "zod"
import type { Day } from "#kernel/dates.ts"
import type { Seal } from "./seals.ts"

const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** A seal as it is kept in a file of its day, and elsewhere. */
const KeptSeal = z.object({
  format: z.literal("maitri seal 1"),
  day: z.iso.date(),
  epoch: z.number().int().min(1),
  number: z.number().int().min(0),
  at: z.iso.datetime({ precision: 6 }),
  hash,
  entries: z.number().int().min(0),
  streams: z.record(z.string(), z.object({ entries: z.number().int(), head: hash })),
})
export type KeptSeal = z.infer<typeof KeptSeal>

/** The seal files of a data folder. */
export const sealFolder = (dataFolder: string): string => join(dataFolder, "seals")

/** The seal that a day's file holds. */
export const keptSealOf = (folder: string, day: Day): KeptSeal | undefined =>
  readSeal(join(folder, `${day}.json`))

/** Writes the newest seal of a day to its file, whole or not at all: `seals/2026-11-21.json`. */
export const keepSeal = (folder: string, day: Day, seal: Seal): void => {
  const kept: KeptSeal = { format: "maitri seal 1", day, ...seal }
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${day}.json`)
  const unfinished = `${path}.${process.pid}.new`
  writeFileSync(unfinished, `${JSON.stringify(kept, null, 1)}\n`, { flush: true })
  renameSync(unfinished, path)
}

/** Lays a day's file aside under its seal's number, so that what it proves is not written over. */
export const setAside = (folder: string, { day, epoch, number }: KeptSeal): void =>
  renameSync(join(folder, `${day}.json`), join(folder, `${day}.${epoch}-${number}.json`))

/** Seals that were kept in a folder, oldest first, each with its file. Files that are no seals are named apart. */
export const readKeptSeals = (folder: string): { seals: FiledSeal[]; unreadable: string[] } => {
  const seals: FiledSeal[] = []
  const unreadable: string[] = []
  for (const name of readdirSync(folder)
    .filter((each) => each.endsWith(".json"))
    .sort()) {
    const seal = readSeal(join(folder, name))
    if (seal) seals.push({ file: name, seal })
    else unreadable.push(name)
  }
  return { seals, unreadable }
}
export type FiledSeal = { readonly file: string; readonly seal: KeptSeal }

const readSeal = (path: string): KeptSeal | undefined => {
  try {
    return KeptSeal.parse(JSON.parse(readFileSync(path, "utf8")))
  } catch {
    return undefined
  }
}
