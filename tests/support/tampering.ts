import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import pg from "pg"
import type { Services } from "#database/act.ts"
import { keepSeal } from "#database/history/seal-files.ts"
import { newestSeal, sealFinished } from "#database/history/seals.ts"
import { type Report, verifyHistory } from "#database/history/verify/verify.ts"
import { day } from "#kernel/dates.ts"
import { systemActor } from "#kernel/rights.ts"
import { newTestDatabase } from "./cluster.ts"
import { organisationActs } from "./organisation-acts.ts"
import { testServices } from "./services.ts"

/** A register with some history, under seals that are kept in a folder, and its owner who may tamper with it. */
export type Register = {
  readonly url: string
  readonly services: Services
  readonly owner: pg.Client
  readonly folder: string
  readonly seal: () => Promise<void>
  readonly verify: () => Promise<Report>
  readonly ids: readonly string[]
  /**
   * Tampers as the owner of the database can, with every guard switched off; looks; and puts everything back.
   * @param thenSealed whether the register seals on, as if nothing had happened, before anybody looks
   */
  readonly tampered: (sql: string, values?: unknown[], thenSealed?: boolean) => Promise<Report>
  readonly close: () => Promise<void>
}

/** A register of its own with three records, each made, two renamed, under several seals; its seals are kept. */
export const registerWithHistory = async (): Promise<Register> => {
  const { url, drop } = await newTestDatabase()
  const services = testServices(url)
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  const folder = mkdtempSync(join(tmpdir(), "maitri-seals-"))
  const close = async () => {
    rmSync(folder, { recursive: true })
    await owner.end()
    await services.database.close()
    await drop()
  }
  const seal = async () => {
    await sealEverything(services.database.pool)
    const newest = await newestSeal(services.database.pool)
    if (newest) keepSeal(folder, day(`2026-11-${String(10 + newest.number)}`), newest)
  }
  const verify = () => verifyHistory(services.database.pool, { sealFolders: [folder] })
  const { make, rename } = organisationActs(services, systemActor("tests"))
  const ids = [await make("One"), await make("Two"), await make("Three")]
  await seal()
  for (const id of ids.slice(0, 2)) await rename(id, "Renamed")
  await seal()
  await rename(ids[0] ?? "", "Renamed again")
  await seal()
  await owner.query("create schema saved")
  const tampered = (sql: string, values?: unknown[], thenSealed = false) =>
    tamperWith({ owner, services, verify }, sql, values, thenSealed)
  return { url, services, owner, folder, seal, verify, ids, tampered, close }
}

/** Waits for transactions of other databases on the same server, which hold back what counts as finished; then seals once. */
const sealEverything = async (pool: pg.Pool) => {
  const finished = `select pg_snapshot_xmin(pg_current_snapshot())::text::bigint >
    greatest((select max(xid) from history.act), (select max(xid) from history.change)) as finished`
  for (let tries = 0; tries < 3000; tries++) {
    const { rows } = await pool.query<{ finished: boolean }>(finished)
    if (rows[0]?.finished) break
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  await sealFinished(pool)
}

const tables = ["history.act", "history.change", "history.seal", "history.sealed", "public.organisation"]
const copyOf = (table: string) => `saved.${table.replace(".", "_")}`

type Parts = Pick<Register, "owner" | "services" | "verify">

const tamperWith = async (
  { owner, services, verify }: Parts,
  sql: string,
  values: unknown[] | undefined,
  thenSealed: boolean,
): Promise<Report> => {
  for (const table of tables) await owner.query(`create table ${copyOf(table)} as table ${table}`)
  await owner.query("set session_replication_role = replica")
  try {
    await owner.query(sql, values)
    if (thenSealed) await sealEverything(services.database.pool)
    return await verify()
  } finally {
    await owner.query("rollback; set session_replication_role = replica")
    for (const table of tables) await putBack(owner, table)
    await owner.query("set session_replication_role = default")
  }
}

const putBack = async (owner: pg.Client, table: string) => {
  const { rows } = await owner.query<{ columns: string }>(
    `select string_agg(quote_ident(attname), ',' order by attnum) as columns from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  )
  const columns = rows[0]?.columns
  await owner.query(`delete from ${table}`)
  await owner.query(
    `insert into ${table} (${columns}) overriding system value select ${columns} from ${copyOf(table)}`,
  )
  await owner.query(`drop table ${copyOf(table)}`)
}

/** What was found, by its codes. */
export const codes = (report: Report) => [...new Set(report.findings.map(({ code }) => code))].sort()
