import assert from "node:assert/strict"
import { spawn } from "node:child_process"
import { once } from "node:events"
import { after, before, test } from "node:test"
import pg from "pg"
import pino from "pino"
import { newTestDatabase } from "#tests/support/cluster.ts"
import { testServices } from "#tests/support/services.ts"
import { nodeArguments, root } from "../../../tools/run.mjs"
import type { Services } from "../act.ts"
import { enqueue } from "./enqueue.ts"
import { installJobs } from "./install.ts"
import { job, sweeper, worker, type Worker } from "./job.ts"
import { startWorkers } from "./workers.ts"

const greet = job<{ name: string }>("test.greet", { retries: 2, retryAfter: 1 })
const sweep = job("test.sweep")
const broken = job("test.broken", { retries: 0 })
const jobs = [greet, sweep, broken]

let url: string
let services: Services
let owner: pg.Client
let closers: (() => Promise<unknown>)[]

before(async () => {
  const database = await newTestDatabase()
  url = database.url
  await installJobs(url, jobs)
  services = testServices(url)
  owner = new pg.Client({ connectionString: url })
  await owner.connect()
  closers = [() => owner.end(), () => services.database.close(), database.drop]
})
after(async () => {
  for (const close of closers) await close()
})

const log = pino({ level: "silent" })
const start = (workers: readonly Worker[]) =>
  startWorkers({ url, services, workers, log, tempo: { look: 1, supervise: 1 } })

const until = async (holds: () => boolean | Promise<boolean>, seconds = 15) => {
  for (let waited = 0; waited < seconds * 50; waited++) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  assert.fail("it did not come to pass in time")
}

const stateOf = async (name: string): Promise<string[]> => {
  const { rows } = await owner.query("select state::text from job.job where name = $1 order by state", [name])
  return rows.map((row: { state: string }) => row.state)
}

test("a job is done after the commit, and never without one", async () => {
  const done: string[] = []
  const workers = await start([worker(greet, async (_context, { name }) => void done.push(name))])
  const { query } = services.database
  await assert.rejects(
    query.transaction().execute(async (tx) => {
      await enqueue(tx, greet, { name: "rolled back" })
      throw new Error("no")
    }),
  )
  const begun = performance.now()
  await query.transaction().execute((tx) => enqueue(tx, greet, { name: "committed" }))
  await until(() => done.length > 0)
  assert.ok(performance.now() - begun < 1000, "woken by the database, not by looking now and then")
  await workers.stop()
  assert.deepEqual(done, ["committed"])
})

test("a job that failed comes again", async () => {
  let tries = 0
  const workers = await start([
    worker(greet, async () => {
      if (++tries === 1) throw new Error("not yet")
    }),
  ])
  await services.database.query.transaction().execute((tx) => enqueue(tx, greet, { name: "again" }))
  await until(() => tries === 2, 30)
  await workers.stop()
})

test("jobs that only wake are done together", async () => {
  let sweeps = 0
  for (let i = 0; i < 20; i++)
    await services.database.query.transaction().execute((tx) => enqueue(tx, sweep, {}))
  const workers = await start([sweeper(sweep, async () => void sweeps++)])
  await until(async () => (await stateOf(sweep.name)).every((state) => state === "completed"))
  await workers.stop()
  assert.equal(sweeps, 1)
})

test("what failed for good lies among the dead letters", async () => {
  const workers = await start([
    worker(broken, async () => {
      throw new Error("for good")
    }),
  ])
  await services.database.query.transaction().execute((tx) => enqueue(tx, broken, {}))
  await until(async () => (await stateOf("dead_letter")).length === 1)
  await workers.stop()
})

test("a job whose worker was killed comes again", async () => {
  await services.database.query.transaction().execute((tx) => enqueue(tx, greet, { name: "killed" }))
  const child = spawn(process.execPath, [...nodeArguments, `${root}tests/support/stuck-worker.ts`, url], {
    stdio: ["ignore", "pipe", "inherit"],
  })
  await once(child.stdout, "data")
  assert.ok((await stateOf(greet.name)).includes("active"))
  child.kill("SIGKILL")
  await once(child, "exit")
  await owner.query(
    "update job.job set heartbeat_on = heartbeat_on - interval '5 minutes' where state = 'active'",
  )
  const done: string[] = []
  const workers = await start([worker(greet, async (_context, { name }) => void done.push(name))])
  await until(() => done.includes("killed"), 30)
  await workers.stop()
})

test("the calendar holds what is declared, in Thailand's time", async () => {
  const first = await start([sweeper(sweep, async () => undefined, { schedule: "30 7 * * *" })])
  await first.stop()
  const schedules = async () => (await owner.query("select name, cron, timezone from job.schedule")).rows
  assert.deepEqual(await schedules(), [{ name: sweep.name, cron: "30 7 * * *", timezone: "Asia/Bangkok" }])
  const second = await start([sweeper(sweep, async () => undefined)])
  await second.stop()
  assert.deepEqual(await schedules(), [])
})

test("installing twice changes nothing", async () => {
  await installJobs(url, jobs)
})
