import { createHash } from "node:crypto"
import pg from "pg"
import { PgBoss, type QueueOptions } from "pg-boss"
import { applicationRole } from "../database.ts"
import { deadLetters, type Job, jobSchema } from "./job.ts"

/** Bump when the queue's library is changed, so that it may bring its tables up to date. */
const tablesOf = "pg-boss 12.35.0"

/**
 * Makes the queue's tables and one queue for each job, where they are not as declared. Costs one look-up when they are.
 * @param url the database as its owner; the work is done as the application's role
 */
export const installJobs = async (url: string, jobs: readonly Job<object>[]): Promise<void> => {
  const declared = createHash("sha256")
    .update(JSON.stringify([tablesOf, ...jobs.map(({ name, settings }) => [name, settings])]))
    .digest("hex")
  const client = new pg.Client({ connectionString: url, options: `-c role=${applicationRole}` })
  await client.connect()
  try {
    await client.query("select pg_advisory_lock($1)", [lockKey])
    const { rows } = await client.query<{ installed: string | null }>(
      "select obj_description(oid, 'pg_namespace') as installed from pg_namespace where nspname = $1",
      [jobSchema],
    )
    if (rows[0]?.installed === declared) return
    await makeQueues(url, jobs)
    await client.query(`comment on schema ${jobSchema} is '${declared}'`)
  } finally {
    await client.end()
  }
}

const lockKey = 7_026_112_103

const makeQueues = async (url: string, jobs: readonly Job<object>[]) => {
  const boss = new PgBoss({ ...queueDatabase(url), max: 1, supervise: false, schedule: false })
  boss.on("error", () => undefined)
  await boss.start()
  try {
    const known = new Set((await boss.getQueues()).map((queue) => queue.name))
    const make = async (name: string, options: QueueOptions) =>
      known.has(name) ? boss.updateQueue(name, options) : boss.createQueue(name, options)
    await make(deadLetters, { retentionSeconds: 365 * 86_400, deleteAfterSeconds: 90 * 86_400 })
    for (const { name, settings } of jobs) await make(name, queueOptions(settings))
  } finally {
    await boss.stop({ graceful: false })
  }
}

/** How the queue reaches its tables: as the application's role, in a schema that is there already. */
export const queueDatabase = (url: string) => ({
  connectionString: url,
  options: `-c role=${applicationRole}`,
  application_name: "maitri jobs",
  schema: jobSchema,
  createSchema: false,
})

const queueOptions = ({ retries = 5, retryAfter = 30, atMost = 900 }: Job<object>["settings"]) => ({
  retryLimit: retries,
  retryDelay: retryAfter,
  retryBackoff: true,
  retryDelayMax: 3600,
  expireInSeconds: atMost,
  heartbeatSeconds: 60,
  deleteAfterSeconds: 2 * 86_400,
  retentionSeconds: 30 * 86_400,
  deadLetter: deadLetters,
  notify: true,
})
