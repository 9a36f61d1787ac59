import { createHash } from "node:crypto"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import pg from "pg"
import { binariesIn, packagedBinaries } from "#database/embedded/binaries.ts"
import { startCluster } from "#database/embedded/cluster.ts"
import { installJobs } from "#database/jobs/install.ts"
import { migrate, readMigrations } from "#database/migrate.ts"
import { allJobs } from "#src/background.ts"
import { loadTestPlaces, placesFingerprint } from "./places.ts"

const root = fileURLToPath(new URL("../..", import.meta.url))

/** Where the tests' PostgreSQL is reached: an address for any database name on it. */
type Server = { readonly url: (database: string) => string; readonly stop: () => Promise<void> }

/**
 * The PostgreSQL that all test files share, started by the first: our own (18), the one whose programs lie in
 * MAITRI_TEST_POSTGRES, or the server of MAITRI_TEST_DATABASE_URL, whose user must be allowed to create databases.
 */
export const testServer = async (): Promise<Server> => {
  const given = process.env["MAITRI_TEST_DATABASE_URL"]
  if (given) return { url: (database) => withDatabase(given, database), stop: async () => undefined }
  const programs = process.env["MAITRI_TEST_POSTGRES"]
  return startCluster({
    binaries: programs ? binariesIn(programs) : packagedBinaries(),
    folder: join(root, "var/test/postgres"),
    settings: { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "200" },
  })
}

const withDatabase = (address: string, database: string): string => {
  const url = new URL(address)
  url.pathname = `/${database}`
  return url.toString()
}

/** A new database with the newest tables and a small set of places, copied from a template that is made once. */
export const newTestDatabase = async (): Promise<{ url: string; drop: () => Promise<void> }> => {
  const server = await testServer()
  const admin = new pg.Client({ connectionString: server.url("postgres") })
  await admin.connect()
  const template = await ensureTemplate(admin, server)
  const name = `maitri_test_${process.pid}_${Math.random().toString(36).slice(2, 8)}`
  await admin.query(`create database ${name} template ${template} strategy file_copy`)
  return {
    url: server.url(name),
    drop: async () => {
      await admin.query(`drop database if exists ${name} with (force)`)
      await admin.end()
    },
  }
}

const templateLock = 7_026_112_102

/** The template carries the hash of what it was made from, so a change of tables or places makes a new one. */
const ensureTemplate = async (admin: pg.Client, server: Server): Promise<string> => {
  const migrations = readMigrations(join(root, "db/migrations"))
  const made = [
    ...migrations.map((migration) => migration.checksum),
    placesFingerprint(),
    JSON.stringify(allJobs),
  ].join()
  const template = `maitri_template_${createHash("sha256").update(made).digest("hex").slice(0, 12)}`
  await admin.query("select pg_advisory_lock($1)", [templateLock])
  try {
    const { rowCount } = await admin.query("select from pg_database where datname = $1", [template])
    if (rowCount === 0) {
      const unfinished = `${template}_new`
      await admin.query(`drop database if exists ${unfinished} with (force)`)
      await admin.query(`create database ${unfinished}`)
      await migrate(server.url(unfinished), migrations)
      await installJobs(server.url(unfinished), allJobs)
      await loadTestPlaces(server.url(unfinished))
      await admin.query(`alter database ${unfinished} rename to ${template}`)
    }
  } finally {
    await admin.query("select pg_advisory_unlock($1)", [templateLock])
  }
  return template
}
