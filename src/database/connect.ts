import { fileURLToPath } from "node:url"
import pg from "pg"
import { applicationRole, type Database, openDatabase } from "./database.ts"
import { packagedBinaries } from "./embedded/binaries.ts"
import { startCluster } from "./embedded/cluster.ts"
import { migrate, type Migration, readMigrations } from "./migrate.ts"

export type Connection = {
  readonly database: Database
  /** Address for migrations and bulk loads, as the owner of the tables. */
  readonly ownerUrl: string
  readonly migrated: readonly string[]
  /** Closes the connections; stops the server too where this program's own server runs and `andServer` asks so. */
  readonly close: (options: { andServer: boolean }) => Promise<void>
  readonly startedServer: boolean
}

const migrationsFolder = fileURLToPath(new URL("../../db/migrations", import.meta.url))
const databaseName = "maitri"

/** Every migration of this version. */
export const allMigrations = (): readonly Migration[] => readMigrations(migrationsFolder)

/**
 * Opens the database and brings it to the newest migration: the one that `url` names, or our own PostgreSQL in
 * `folder`, started when it does not run yet. The program itself works under a role that owns nothing.
 * @param applicationUrl address of a login of that role, where `url` names somebody else's server
 */
export const connect = async (
  url: string | undefined,
  folder: string,
  applicationUrl?: string,
): Promise<Connection> => {
  const cluster = url ? undefined : await startCluster({ binaries: packagedBinaries(), folder })
  const ownerUrl = url ?? cluster?.url(databaseName) ?? ""
  if (cluster) await createDatabase(cluster.url("postgres"), databaseName)
  const migrated = await migrate(ownerUrl, allMigrations())
  const ownLogin = cluster ? await letApplicationIn(ownerUrl) : (applicationUrl ?? ownerUrl)
  const database = openDatabase(ownLogin, { role: applicationRole })
  return {
    database,
    ownerUrl,
    migrated,
    startedServer: cluster?.started ?? false,
    close: async ({ andServer }) => {
      await database.close()
      if (andServer) await cluster?.stop()
    },
  }
}

/**
 * In our own server, which only this user reaches, the application's role may sign in by itself: not even a statement
 * smuggled into it can then take the owner's role back.
 */
const letApplicationIn = async (ownerUrl: string): Promise<string> => {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(`alter role ${applicationRole} login`)
  } finally {
    await client.end()
  }
  return ownerUrl.replace("://postgres@", `://${applicationRole}@`)
}

const createDatabase = async (adminUrl: string, name: string) => {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [name])
    if (rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
}
