import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import pg from "pg"

export type Migration = { readonly name: string; readonly sql: string; readonly checksum: string }

/** The migrations of a folder, in the order of their names (date_time_subject.sql). */
export const readMigrations = (folder: string): Migration[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name), "utf8")
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") }
    })

const lockKey = 7_026_112_101

/**
 * Brings a database to the newest migration: each in a transaction of its own, once, in order, one process at a time.
 * A migration that was changed after it ran, or one that is older than the newest that ran, stops the program.
 * @returns the names of those that ran now
 */
export const migrate = async (url: string, migrations: readonly Migration[]): Promise<readonly string[]> => {
  const client = new pg.Client({ connectionString: url, application_name: "maitri migration" })
  await client.connect()
  try {
    await client.query("select pg_advisory_lock($1)", [lockKey])
    await client.query(migrationTable)
    const { rows } = await client.query<{ name: string; checksum: string }>(
      "select name, checksum from schema_migration order by name",
    )
    const due = dueMigrations(migrations, rows)
    for (const migration of due) await apply(client, migration)
    return due.map((migration) => migration.name)
  } finally {
    await client.end()
  }
}

/** Which migrations have still to run. Throws where the folder and the database contradict each other. */
export const dueMigrations = (
  migrations: readonly Migration[],
  ran: readonly { name: string; checksum: string }[],
): readonly Migration[] => {
  const checksums = new Map(ran.map((row) => [row.name, row.checksum]))
  const newest = ran.at(-1)?.name ?? ""
  for (const { name, checksum } of migrations) {
    const known = checksums.get(name)
    if (known !== undefined && known !== checksum)
      throw new Error(`migration ${name} was changed after it ran`)
    if (known === undefined && name < newest)
      throw new Error(`migration ${name} comes before ${newest}, which ran`)
  }
  return migrations.filter((migration) => !checksums.has(migration.name))
}

const migrationTable = `
  create table if not exists schema_migration (
    name text primary key, checksum text not null, ran_at timestamptz not null default now())`

const apply = async (client: pg.Client, migration: Migration) => {
  await client.query("begin")
  try {
    await run(client, migration)
    await client.query("commit")
  } catch (error) {
    await client.query("rollback")
    throw error
  }
}

const run = async (client: pg.Client, { name, sql, checksum }: Migration) => {
  try {
    await client.query(sql)
    await client.query("insert into schema_migration (name, checksum) values ($1, $2)", [name, checksum])
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    throw new Error(`migration ${name} failed: ${problem}`, { cause: error })
  }
}

/** Makes all tables in a database that has none, within a transaction of the caller. */
export const makeAll = async (client: pg.Client, migrations: readonly Migration[]): Promise<void> => {
  await client.query(migrationTable)
  for (const migration of migrations) await run(client, migration)
}
