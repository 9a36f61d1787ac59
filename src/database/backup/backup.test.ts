import assert from "node:assert/strict"
import { createHash } from "node:crypto"
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, before, test } from "node:test"
import pg from "pg"
import type { Services } from "../act.ts"
import { systemActor } from "#kernel/rights.ts"
import { newTestDatabase } from "#tests/support/cluster.ts"
import { organisationActs } from "#tests/support/organisation-acts.ts"
import { testServices } from "#tests/support/services.ts"
import { allMigrations } from "../connect.ts"
import { binariesIn } from "../embedded/binaries.ts"
import { startCluster } from "../embedded/cluster.ts"
import { verifyHistory } from "../history/verify/verify.ts"
import { makeAll } from "../migrate.ts"
import type { Manifest } from "./manifest.ts"
import { restoreBackup } from "./restore-backup.ts"
import { writeBackup } from "./write-backup.ts"

const folder = mkdtempSync(join(tmpdir(), "maitri-backup-"))
const closers: (() => Promise<unknown>)[] = [async () => rmSync(folder, { recursive: true, force: true })]
after(async () => {
  for (const close of closers.toReversed()) await close()
})

const now = () => new Date()
const dataFolder = join(folder, "data")
const content = Buffer.from("a signed copy")
const sha256 = createHash("sha256").update(content).digest("hex")
let url: string
let made: Manifest

const open = async (address: string) => {
  const services = testServices(address)
  closers.push(() => services.database.close())
  return services
}
const freshDatabase = async () => {
  const { url: address, drop } = await newTestDatabase()
  closers.push(drop)
  return address
}
const ask = async <Row extends object>(
  address: string,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> => {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  try {
    return (await client.query<Row>(sql, values)).rows
  } finally {
    await client.end()
  }
}
const restoreInto = (address: string, from = join(folder, "backup"), into = join(folder, "restored")) =>
  restoreBackup({ from, url: address, dataFolder: into, migrations: allMigrations(), now })
const backupOf = (address: string, into: string, data = dataFolder) =>
  writeBackup({ url: address, dataFolder: data, into, now })

before(async () => {
  url = await freshDatabase()
  const services = await open(url)
  const acts = organisationActs(services, systemActor("tests"))
  const ids: string[] = []
  for (const name of ["Chiang Mai", "ล้านนา\tกับ\nบรรทัดใหม่ \\N", "Hue"]) ids.push(await acts.make(name))
  for (const id of ids) await acts.rename(id, "เปลี่ยนชื่อ", "because")
  mkdirSync(join(dataFolder, "files", sha256.slice(0, 2)), { recursive: true })
  writeFileSync(join(dataFolder, "files", sha256.slice(0, 2), sha256.slice(2)), content)
  writeFileSync(join(dataFolder, "secret"), "the secret of this installation\n")
  const right = { act: "test.store", says: { th: "", en: "" }, grants: [{ who: "anyone" as const }] }
  const { execute } = await import("../act.ts")
  const store = async (tx: Parameters<Parameters<typeof execute<object, object, void>>[2]["run"]>[0]) => {
    const row = { sha256, bytes: content.length, media_type: "text/plain", stored_at: now() }
    await tx.insertInto("stored_file").values(row).execute()
  }
  await execute(
    services,
    systemActor("tests"),
    { right, find: async () => ({ subject: {} }), run: store },
    {},
  )
  await allSealed(services)
  made = await backupOf(url, join(folder, "backup"))
})

/** Transactions of other databases of the same server may keep entries waiting for their seal a little longer. */
const allSealed = async (services: Services): Promise<void> => {
  for (;;) {
    await services.database.pool.query("select history.seal_finished()")
    const { waiting } = await verifyHistory(services.database.pool, { sealFolders: [] })
    if (waiting === 0) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

const differing = (one: Manifest, other: Manifest): string[] => {
  const hashes = new Map(other.tables.map((table) => [`${table.schema}.${table.name}`, table.sha256]))
  return one.tables
    .map(({ schema, name, sha256: hash }) => ({ table: `${schema}.${name}`, hash }))
    .filter(({ table, hash }) => hashes.get(table) !== hash)
    .map(({ table }) => table)
}

test("every table, file and seal comes back, and the history is proven in a new epoch", async () => {
  const target = await freshDatabase()
  await restoreInto(target)
  const restored = join(folder, "restored")
  const again = await backupOf(target, join(folder, "again"), restored)
  assert.deepEqual(differing(made, again), ["history.seal"])
  assert.deepEqual(readFileSync(join(restored, "files", sha256.slice(0, 2), sha256.slice(2))), content)
  assert.equal(readFileSync(join(restored, "secret"), "utf8"), "the secret of this installation\n")
  const services = await open(target)
  const report = await verifyHistory(services.database.pool, { sealFolders: [] })
  assert.deepEqual(report.findings, [])
  assert.deepEqual(
    report.epochs.map(({ epoch }) => epoch),
    [1, 2],
  )
  await organisationActs(services, systemActor("tests")).make("after the restore")
  await allSealed(services)
  const later = await verifyHistory(services.database.pool, { sealFolders: [] })
  assert.deepEqual([later.findings.length, later.waiting, later.entries], [0, 0, report.entries + 2])
})

test("what was not sealed yet when the backup was made is sealed by the restore", async () => {
  const source = await freshDatabase()
  const services = await open(source)
  const slow = new pg.Client({ connectionString: source })
  await slow.connect()
  await slow.query("begin")
  await slow.query("select pg_current_xact_id()")
  await organisationActs(services, systemActor("tests")).make("not sealed")
  const manifest = await backupOf(source, join(folder, "unsealed"))
  await slow.query("rollback")
  await slow.end()
  assert.equal(manifest.seal, null)
  const target = await freshDatabase()
  await restoreInto(target, join(folder, "unsealed"))
  const report = await verifyHistory((await open(target)).database.pool, { sealFolders: [] })
  assert.deepEqual([report.findings.length, report.entries, report.waiting], [0, 2, 0])
})

test("counters go on where they stood, and sessions have ended", async () => {
  const target = await freshDatabase()
  await restoreInto(target)
  const counters =
    "select sequencename, last_value::text from pg_sequences where schemaname in ('public', 'history') order by 1"
  assert.deepEqual(await ask(target, counters), await ask(url, counters))
  assert.deepEqual(await ask(target, "select from session"), [])
})

test("a damaged or incomplete backup is refused, and the database stays as it was", async () => {
  const target = await freshDatabase()
  await organisationActs(await open(target), systemActor("tests")).make("stays")
  const spoil = async (name: string, change: (path: string) => void, says: RegExp) => {
    const copy = join(folder, name)
    cpSync(join(folder, "backup"), copy, { recursive: true })
    change(copy)
    await assert.rejects(restoreInto(target, copy), says)
    assert.deepEqual(await ask(target, "select name_en from organisation"), [{ name_en: "stays" }])
  }
  const file = "tables/public.organisation.copy.gz"
  await spoil("cut", (copy) => rmSync(join(copy, file)), /public.organisation.copy.gz is missing/)
  await spoil(
    "changed",
    (copy) => writeFileSync(join(copy, file), "x"),
    /public.organisation.copy.gz has changed/,
  )
  await spoil("no sums", (copy) => rmSync(join(copy, "SHA256SUMS")), /SHA256SUMS is missing/)
  const fewer = (copy: string) => {
    const path = join(copy, "manifest.json")
    const text = readFileSync(path, "utf8").replace(`"rows": 3,`, `"rows": 4,`)
    writeFileSync(path, text)
    const sums = join(copy, "SHA256SUMS")
    const hash = createHash("sha256").update(text).digest("hex")
    writeFileSync(sums, readFileSync(sums, "utf8").replace(/^.*manifest.json$/m, `${hash}  manifest.json`))
  }
  await spoil("other count", fewer, /has 3 rows, and should have 4/)
})

test("a backup that is broken off leaves nothing by its name, and the next one goes through", async () => {
  const into = join(folder, "broken off")
  const missing = url.replace(/\/[^/?]*\?/, "/no_such_database?")
  await assert.rejects(backupOf(missing, into))
  assert.equal(existsSync(into), false)
  mkdirSync(join(`${into}.unfinished`, "tables"), { recursive: true })
  await backupOf(url, into)
  assert.equal(existsSync(`${into}.unfinished`), false)
  await assert.rejects(backupOf(url, into), /is not empty/)
})

test("a database that holds something else is left alone", async () => {
  const target = await freshDatabase()
  await ask(target, "create table of_somebody_else (id int)")
  await assert.rejects(restoreInto(target), /tables of something else.*of_somebody_else/)
})

const older = "/usr/lib/postgresql/15/bin"
test("a backup of the newest PostgreSQL restores on 15", { skip: !existsSync(older) }, async () => {
  const cluster = await startCluster({ binaries: binariesIn(older), folder: join(folder, "older") })
  closers.push(() => cluster.stop())
  const target = cluster.url("postgres")
  const client = new pg.Client({ connectionString: target })
  await client.connect()
  await makeAll(client, allMigrations())
  await client.end()
  await restoreInto(target, join(folder, "backup"), join(folder, "restored on 15"))
  const report = await verifyHistory((await open(target)).database.pool, { sealFolders: [] })
  assert.deepEqual(report.findings, [])
  assert.deepEqual(differing(made, await backupOf(target, join(folder, "from 15"))), ["history.seal"])
})
