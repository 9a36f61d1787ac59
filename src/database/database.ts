import { Kysely, PostgresDialect } from "kysely"
import pg from "pg"
import type { DB } from "./schema.ts"

/** The database as the whole program sees it: a builder for queries, and the pool for prepared statements. */
export type Database = {
  readonly query: Kysely<DB>
  readonly pool: pg.Pool
  /** How another process of this program opens the same database. */
  readonly reach: Reach
  readonly close: () => Promise<void>
}

export type Reach = { readonly url: string; readonly role?: string }

/** What a query runs on: the database itself, or a transaction under way. */
export type Reader = Kysely<DB>

/** The role that the program works under: it may read and write records, and may not touch their history. */
export const applicationRole = "maitri_app"

// A day stays the text that the database writes, whatever the zone of the machine; counts are numbers.
const dayType = 1082
pg.types.setTypeParser(dayType, (value: string) => value)
const bigintType = 20
pg.types.setTypeParser(bigintType, Number)

/**
 * How much of what is typed must stand in a name for `<%` (modules/places/search): half of it. Many small questions share
 * the machine; calling in more workers for one of them costs more than it saves.
 */
const settings = ["pg_trgm.word_similarity_threshold=0.5", "max_parallel_workers_per_gather=0"]

/** A statement that runs away, or waits for a lock that never comes, gives its connection back. */
const timeouts = ["statement_timeout=60s", "lock_timeout=15s", "idle_in_transaction_session_timeout=60s"]

/** @param options.role the database role to work under; without it, whoever the address names */
export const openDatabase = (url: string, options: { role?: string; max?: number } = {}): Database => {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    application_name: "maitri",
    options: [...(options.role ? [`role=${options.role}`, ...timeouts] : []), ...settings]
      .map((one) => `-c ${one}`)
      .join(" "),
  })
  pool.on("error", () => undefined) // an idle connection that is lost is replaced at its next use
  const query = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
  const reach = { url, ...(options.role ? { role: options.role } : {}) }
  return { query, pool, reach, close: () => query.destroy() }
}
