import { AsyncLocalStorage } from "node:async_hooks"
import { fromKysely, PgBoss } from "pg-boss"
import type { Tx } from "../act.ts"
import { deadLetters, type Job, jobSchema } from "./job.ts"

type EnqueueOptions = {
  /** Not before; at once when absent. */
  readonly notBefore?: Date
}

/**
 * Asks for a job in a transaction: it is carried out after the commit, and never if there is none. Workers hear of it at
 * the commit.
 */
export const enqueue = async <Data extends object>(
  tx: Tx,
  job: Job<Data>,
  data: Data,
  { notBefore }: EnqueueOptions = {},
): Promise<void> => {
  await transaction.run(tx, () => sender().send(job.name, data, notBefore ? { startAfter: notBefore } : {}))
}

/** Sends jobs that failed for good back to where they came from; says how many. */
export const reviveDeadJobs = (tx: Tx): Promise<number> =>
  transaction.run(tx, () => sender().redrive(deadLetters))

/** The queue's own look-ups must run in the caller's transaction too: a second connection could wait for ever. */
const transaction = new AsyncLocalStorage<Tx>()

let made: PgBoss | undefined

/** Writes jobs and does nothing else: it is never started, so it has no timers and no connections. */
const sender = (): PgBoss => {
  made ??= new PgBoss({
    schema: jobSchema,
    db: {
      executeSql: (text, values) => {
        const tx = transaction.getStore()
        if (!tx) throw new Error("jobs are asked for within a transaction")
        return fromKysely(tx).executeSql(text, values)
      },
    },
  })
  return made
}
