import { readFileSync } from "node:fs"
import { join } from "node:path"
import { z } from "zod"

const hash = z.string().regex(/^[0-9a-f]{64}$/)

const TableInBackup = z.object({
  schema: z.string(),
  name: z.string(),
  columns: z.array(z.string()),
  rows: z.number().int().min(0),
  /** SHA-256 of the table's text, unpacked: the same rows give the same hash, wherever they lie. */
  sha256: hash,
  file: z.string().regex(/^tables\/[a-z_0-9.]+\.copy\.gz$/),
})
export type TableInBackup = z.infer<typeof TableInBackup>

/** What a backup says of itself, in `manifest.json` (docs/operations.md tells the format). */
const Manifest = z.object({
  format: z.literal("maitri backup 1"),
  made: z.iso.datetime(),
  postgres: z.string(),
  migrations: z.array(z.object({ name: z.string(), checksum: hash })),
  seal: z.object({ epoch: z.number().int(), number: z.number().int(), at: z.string(), hash }).nullable(),
  tables: z.array(TableInBackup),
  sequences: z.array(z.object({ schema: z.string(), name: z.string(), value: z.string() })),
  files: z.object({ count: z.number().int(), missing: z.array(z.string()) }),
  secret: z.boolean(),
})
export type Manifest = z.infer<typeof Manifest>

export const manifestName = "manifest.json"
export const sumsName = "SHA256SUMS"

/** @throws Error where the folder holds no backup, or one of a format that is not known */
export const readManifest = (folder: string): Manifest => {
  let text: string
  try {
    text = readFileSync(join(folder, manifestName), "utf8")
  } catch (error) {
    throw new Error(`${folder} holds no backup: ${manifestName} cannot be read`, { cause: error })
  }
  const manifest = Manifest.safeParse(JSON.parse(text))
  if (!manifest.success) throw new Error(`${manifestName} of ${folder} is damaged or of another format`)
  return manifest.data
}
