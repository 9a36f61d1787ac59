import assert from "node:assert/strict"
import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, before, test } from "node:test"
import pg from "pg"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { nodeArguments, root } from "../../tools/run.mjs"
import { until } from "../work/acts.ts"
import { publishedList } from "./support.ts"

const folder = mkdtempSync(join(tmpdir(), "maitri-killed-import-"))
const file = join(folder, "list.txt")
let app: TestApp
let owner: pg.Client
/** Holds a lock while the owner looks on. */
let holder: pg.Client
before(async () => {
  app = await startTestApp()
  owner = new pg.Client({ connectionString: app.ownerUrl })
  holder = new pg.Client({ connectionString: app.ownerUrl })
  await Promise.all([owner.connect(), holder.connect()])
  writeFileSync(file, publishedList())
})
after(async () => {
  await Promise.all([owner.end(), holder.end()])
  await app.close()
  rmSync(folder, { recursive: true })
})

/** `list import`, in a process of its own over the test's database. */
const importing = () =>
  spawn(process.execPath, [...nodeArguments, `${root}src/cli.ts`, "list", "import", file, "--json"], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { PATH: process.env["PATH"], DATABASE_URL: app.ownerUrl, MAITRI_DATA: folder },
  })

const standing = async () => {
  const { rows } = await owner.query<Record<string, number>>(`
    select (select count(*)::int from relation) as relations, (select count(*)::int from party) as parties,
      (select count(*)::int from import) as imports, (select count(*)::int from import_row) as rows,
      (select count(*)::int from import_finding) as findings,
      (select count(*)::int from history.change where table_name in ('relation', 'import', 'import_row')) as history`)
  return rows[0]
}

const others = async (condition: string) => {
  const { rows } = await owner.query<{ n: number }>(
    `select count(*)::int as n from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and ${condition}`,
  )
  return rows[0]?.n ?? 0
}

test("an import that is killed midway leaves nothing, and can be repeated whole", async () => {
  const nothing = await standing()
  const connected = await others("true")
  await holder.query("begin")
  await holder.query("lock table import_finding in share mode")
  const first = importing()
  // relations and rows are written, the findings wait for the lock
  await until(
    async () => (await others("wait_event_type = 'Lock' and query like '%import_finding%'")) > 0,
    120,
  )
  first.kill("SIGKILL")
  await once(first, "exit")
  await holder.query("rollback")
  await until(async () => (await others("true")) <= connected, 60)
  assert.deepEqual(await standing(), nothing)

  const second = importing()
  let said = ""
  second.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()))
  const [code] = (await once(second, "close")) as [number]
  assert.equal(code, 0, said)
  const whole = await standing()
  assert.deepEqual([whole?.["relations"], whole?.["imports"], whole?.["rows"]], [141, 1, 141])
  assert.ok((whole?.["findings"] ?? 0) > 10 && (whole?.["history"] ?? 0) >= 283)
})
