import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync } from "node:fs"
import { dirname, join } from "node:path"
import pg from "pg"
import { from as copyFrom } from "pg-copy-streams"
import { makeAll, type Migration } from "../migrate.ts"
import { identifier, readTables, tableName } from "./catalog.ts"
import { checkBackup, readSums } from "./check-backup.ts"
import type { Manifest, TableInBackup } from "./manifest.ts"
import { unpack } from "./pack.ts"

export type RestoreOptions = {
  readonly from: string
  /** The database, as its owner, brought to the newest migration. */
  readonly url: string
  readonly dataFolder: string
  readonly migrations: readonly Migration[]
  readonly now: () => Date
}

/** What stands in a database that a restore would replace. */
export type Standing = { readonly acts: number; readonly relations: number; readonly others: number }

/** @property others programs of Maitri that are connected to it */
export const readStanding = async (url: string): Promise<Standing> => {
  const client = new pg.Client({ connectionString: url, application_name: "maitri restore" })
  await client.connect()
  try {
    const { rows } = await client.query<Standing>(
      `select (select count(*) from history.act) as acts, (select count(*) from relation) as relations,
         (select count(*) from pg_stat_activity
          where datname = current_database() and application_name like 'maitri%' and pid <> pg_backend_pid()) as others`,
    )
    return rows[0] ?? { acts: 0, relations: 0, others: 0 }
  } finally {
    await client.end()
  }
}

/**
 * Puts a backup in the place of whatever is in the database: in one transaction, all of it or nothing. Every hash and
 * count is held against the backup's. History goes on in a new epoch; everybody has to sign in again.
 */
export const restoreBackup = async (options: RestoreOptions): Promise<Manifest> => {
  const { from, url, dataFolder, now } = options
  const manifest = await checkBackup(from)
  await refuseStrangers(url, manifest, options.migrations)
  copyFilesBack(from, dataFolder)
  const client = new pg.Client({ connectionString: url, application_name: "maitri restore" })
  await client.connect()
  try {
    await client.query("begin")
    await client.query(
      "set local timezone = 'UTC'; set local statement_timeout = 0; set local lock_timeout = '10s'",
    )
    await makeTables(client, manifest, options.migrations)
    await fill(client, manifest, from)
    await beginEpoch(client, manifest, now())
    await client.query("commit")
    if (manifest.secret) takeSecret(from, dataFolder)
    await client.query("analyze")
    return manifest
  } catch (error) {
    await client.query("rollback").catch(() => undefined)
    throw error
  } finally {
    await client.end()
  }
}

/** Empty tables, as they were when the backup was made; migrations that came later run when the program opens it. */
const makeTables = async (client: pg.Client, manifest: Manifest, migrations: readonly Migration[]) => {
  const known = new Map(migrations.map(({ name, checksum }) => [name, checksum]))
  for (const { name, checksum } of manifest.migrations)
    if (known.get(name) !== checksum)
      throw new Error(`the backup was made by another version: it has migration ${name}`)
  await client.query("drop schema if exists public, history, job cascade")
  await client.query("create schema public")
  const wanted = new Set(manifest.migrations.map(({ name }) => name))
  await makeAll(
    client,
    migrations.filter(({ name }) => wanted.has(name)),
  )
}

const fill = async (client: pg.Client, manifest: Manifest, folder: string) => {
  const catalog = await readTables(client)
  const inBackup = new Map(manifest.tables.map((table) => [tableName(table), table]))
  for (const table of catalog) await client.query(`alter table ${tableName(table)} disable trigger user`)
  for (const table of catalog.toReversed()) await client.query(`delete from ${tableName(table)}`)
  for (const table of catalog) {
    const source = inBackup.get(tableName(table))
    if (!source) throw new Error(`the backup has no table ${tableName(table)}`)
    await fillTable(client, source, folder)
    inBackup.delete(tableName(table))
  }
  const [unknown] = inBackup.keys()
  if (unknown) throw new Error(`the backup has a table ${unknown} that is not known here`)
  for (const { schema, name, value } of manifest.sequences)
    await client.query("select setval($1::regclass, $2::bigint)", [tableName({ schema, name }), value])
  // what is checked at the end of a transaction is checked here, since tables with checks to come cannot be altered
  await client.query("set constraints all immediate; set constraints all deferred")
  for (const table of catalog) await client.query(`alter table ${tableName(table)} enable trigger user`)
}

const fillTable = async (client: pg.Client, table: TableInBackup, folder: string) => {
  const columns = table.columns.map(identifier).join(", ")
  const copy = client.query(
    copyFrom(`copy ${tableName(table)} (${columns}) from stdin with (encoding 'UTF8')`),
  )
  const hash = await unpack(join(folder, table.file), copy)
  if (hash !== table.sha256)
    throw new Error(`the backup is damaged: ${table.file} does not hold what was written`)
  const { rows } = await client.query<{ count: number }>(`select count(*) as count from ${tableName(table)}`)
  if (Number(rows[0]?.count) !== table.rows)
    throw new Error(`${tableName(table)} has ${rows[0]?.count} rows, and should have ${table.rows}`)
}

/** Seals what the backup brought unsealed, says where the new epoch comes from, and ends all sessions. */
const beginEpoch = async (client: pg.Client, manifest: Manifest, at: Date) => {
  const origin = JSON.stringify({
    restored: at.toISOString(),
    backup: manifest.made,
    seal: manifest.seal?.hash ?? null,
  })
  await client.query(
    "alter table history.act disable trigger user; alter table history.change disable trigger user",
  )
  await client.query("select history.begin_epoch($1)", [origin])
  await client.query("update history.act set xid = 0 where xid = -1")
  await client.query("update history.change set xid = 0 where xid = -1")
  await client.query(
    "alter table history.act enable trigger user; alter table history.change enable trigger user",
  )
  await client.query("delete from session")
}

/** The whole schema is made anew, so nothing of anybody else may stand in it. */
const refuseStrangers = async (url: string, manifest: Manifest, migrations: readonly Migration[]) => {
  const made = migrations.flatMap(({ sql }) =>
    [...sql.matchAll(/create table (\w+)/g)].map((match) => match[1]),
  )
  const ours = [...made, ...manifest.tables.map(({ name }) => name), "schema_migration"]
  const client = new pg.Client({ connectionString: url, application_name: "maitri restore" })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = to_regnamespace('public') and relkind in ('r', 'p')
         and relname <> all($1) order by 1`,
      [ours],
    )
    const names = rows.map((row) => row.name).join(", ")
    if (names)
      throw new Error(`the database holds tables of something else, which a restore would remove: ${names}`)
  } finally {
    await client.end()
  }
}

/** Files and seals are never written over: a file is named by its hash, and a seal proves what it proves. */
const copyFilesBack = (from: string, dataFolder: string) => {
  for (const file of readSums(from).keys()) {
    const target = join(dataFolder, file)
    if (/^(files|seals)\//.test(file) && !existsSync(target)) place(join(from, file), target)
  }
}

/** The secret belongs to the database that was restored; the one that stood here is laid aside. */
const takeSecret = (from: string, dataFolder: string) => {
  const target = join(dataFolder, "secret")
  const restored = readFileSync(join(from, "secret"))
  if (existsSync(target) && readFileSync(target).equals(restored)) return
  if (existsSync(target)) renameSync(target, `${target}.before-restore`)
  place(join(from, "secret"), target)
}

const place = (source: string, target: string) => {
  mkdirSync(dirname(target), { recursive: true })
  copyFileSync(source, `${target}.new`)
  renameSync(`${target}.new`, target)
}
