import { createHash } from "node:crypto"
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { dirname, join } from "node:path"
import pg from "pg"
import { to as copyTo } from "pg-copy-streams"
import { sealFolder } from "../history/seal-files.ts"
import { type CatalogTable, identifier, readSequences, readTables, tableName } from "./catalog.ts"
import { hashOfFile, pack } from "./pack.ts"
import { type Manifest, manifestName, sumsName, type TableInBackup } from "./manifest.ts"

export type BackupOptions = {
  /** The database, as its owner. */
  readonly url: string
  /** Where files, seals and secret lie. */
  readonly dataFolder: string
  /** A folder that does not exist yet, or is empty. */
  readonly into: string
  readonly now: () => Date
}

/** What SHA256SUMS says: each file with its hash. */
type Sums = Map<string, string>

/**
 * Writes everything that a register consists of into a folder: tables as of one moment, files, seals, the secret. Nobody
 * is disturbed. The folder appears when it is complete; a backup that was broken off leaves nothing by its name.
 */
export const writeBackup = async ({ url, dataFolder, into, now }: BackupOptions): Promise<Manifest> => {
  if (existsSync(into) && readdirSync(into).length > 0) throw new Error(`${into} is not empty`)
  const unfinished = `${into}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(join(unfinished, "tables"), { recursive: true, mode: 0o700 })
  const client = new pg.Client({ connectionString: url, application_name: "maitri backup" })
  await client.connect()
  try {
    await client.query("select history.seal_finished()")
    const sums: Sums = new Map()
    const base = await writeTables(client, unfinished, sums)
    const files = await copyFiles(client, dataFolder, unfinished, sums)
    await client.query("commit")
    const secret = copyBeside(dataFolder, unfinished, sums)
    const manifest: Manifest = {
      format: "maitri backup 1",
      made: now().toISOString(),
      ...base,
      files,
      secret,
    }
    finish(unfinished, manifest, sums)
    renameSync(unfinished, into)
    return manifest
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    throw error
  } finally {
    await client.end()
  }
}

const settings = `
  begin isolation level repeatable read read only;
  set local timezone = 'UTC'; set local datestyle = 'ISO'; set local intervalstyle = 'iso_8601';
  set local extra_float_digits = 3; set local bytea_output = 'hex'; set local statement_timeout = 0`

/** Everything that is read in one moment of the database. The transaction stays open for the files. */
const writeTables = async (client: pg.Client, folder: string, sums: Sums) => {
  await client.query(settings)
  const seal = await readSeal(client)
  const catalog = await readTables(client)
  const tables: TableInBackup[] = []
  for (const table of catalog)
    tables.push(await writeTable(client, table, seal?.horizon ?? "0", folder, sums))
  const migrations = await client.query<{ name: string; checksum: string }>(
    "select name, checksum from schema_migration order by name",
  )
  const server = await client.query<{ server_version: string }>("show server_version")
  return {
    postgres: server.rows[0]?.server_version ?? "",
    migrations: migrations.rows,
    seal: seal && { epoch: seal.epoch, number: seal.number, at: seal.at.toISOString(), hash: seal.hash },
    tables,
    sequences: [...(await readSequences(client))],
  }
}

const readSeal = async (client: pg.Client) => {
  const { rows } = await client.query<{
    epoch: number
    number: number
    at: Date
    hash: string
    horizon: string
  }>(
    `select epoch, number, at, encode(hash, 'hex') as hash, horizon::text as horizon
     from history.seal order by epoch desc, number desc limit 1`,
  )
  return rows[0] ?? null
}

/** A transaction's number means nothing elsewhere: 0 stands for entries that are sealed, -1 for those that are not yet. */
const expressionOf = (table: CatalogTable, horizon: string) => (column: string) =>
  table.schema === "history" && column === "xid"
    ? `case when xid < ${horizon} then 0 else -1 end`
    : identifier(column)

const writeTable = async (
  client: pg.Client,
  table: CatalogTable,
  horizon: string,
  folder: string,
  sums: Sums,
): Promise<TableInBackup> => {
  const file = `tables/${table.schema}.${table.name}.copy.gz`
  const columns = table.columns.map(expressionOf(table, horizon)).join(", ")
  const order = table.key.length > 0 ? `order by ${table.key.map(identifier).join(", ")}` : ""
  const copy = client.query(
    copyTo(`copy (select ${columns} from ${tableName(table)} ${order}) to stdout with (encoding 'UTF8')`),
  )
  const { text, file: sum } = await pack(copy, join(folder, file))
  sums.set(file, sum)
  const { schema, name } = table
  return { schema, name, columns: [...table.columns], rows: copy.rowCount ?? 0, sha256: text, file }
}

/** Contents of attachments, each under its own hash; they never change, so they may be copied one after another. */
const copyFiles = async (client: pg.Client, dataFolder: string, folder: string, sums: Sums) => {
  const { rows } = await client.query<{ sha256: string }>(
    "select sha256 from stored_file where erased_at is null order by sha256",
  )
  const missing: string[] = []
  for (const { sha256 } of rows) {
    const path = join("files", sha256.slice(0, 2), sha256.slice(2))
    const source = join(dataFolder, path)
    if (!existsSync(source) || (await hashOfFile(source)) !== sha256) {
      missing.push(sha256)
      continue
    }
    mkdirSync(dirname(join(folder, path)), { recursive: true, mode: 0o700 })
    copyFileSync(source, join(folder, path))
    sums.set(path, sha256)
  }
  return { count: rows.length - missing.length, missing }
}

/** Seals and secret, which lie beside the database. */
const copyBeside = (dataFolder: string, folder: string, sums: Sums): boolean => {
  const seals = sealFolder(dataFolder)
  if (existsSync(seals)) {
    cpSync(seals, join(folder, "seals"), { recursive: true, filter: (path) => !path.endsWith(".new") })
    for (const name of readdirSync(join(folder, "seals")).sort())
      sums.set(`seals/${name}`, hashNow(join(folder, "seals", name)))
  }
  const secret = join(dataFolder, "secret")
  if (!existsSync(secret)) return false
  copyFileSync(secret, join(folder, "secret"))
  sums.set("secret", hashNow(join(folder, "secret")))
  return true
}

const hashNow = (path: string) => createHash("sha256").update(readFileSync(path)).digest("hex")

const finish = (folder: string, manifest: Manifest, sums: Sums) => {
  const path = join(folder, manifestName)
  writeFileSync(path, `${JSON.stringify(manifest, null, 1)}\n`, { flush: true })
  sums.set(manifestName, hashNow(path))
  const lines = [...sums].map(([file, sum]) => `${sum}  ${file}\n`)
  writeFileSync(join(folder, sumsName), lines.join(""), { flush: true })
}
