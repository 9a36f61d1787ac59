import type { Logger } from "pino"
import type { Services } from "../act.ts"

/** Where the queue keeps its tables; the application's role owns it. */
export const jobSchema = "job"

/** Jobs that failed for good come to lie here, until somebody looks and sends them back. */
export const deadLetters = "dead_letter"

export type JobSettings = {
  /** How often a job that failed is tried again; 5 when absent. */
  readonly retries?: number
  /** Seconds before the first new try; doubled each time, up to an hour. 30 when absent. */
  readonly retryAfter?: number
  /** Seconds that one try may take; 900 when absent. */
  readonly atMost?: number
}

/** A kind of work that is done later: its name, and what it must be told. */
export type Job<Data extends object> = {
  readonly name: string
  readonly settings: JobSettings
  /** Carries the type only; never set. */
  readonly data?: Data
}

/**
 * Declares a kind of work. A job is asked for in the transaction of the act that calls for it (`enqueue`), and carried
 * out at least once: a crash brings it again. What may happen once only is therefore guarded by a unique key of its own.
 * @param name unique in the program, as in "work.announce"
 */
export const job = <Data extends object = Record<string, never>>(
  name: string,
  settings: JobSettings = {},
): Job<Data> => ({ name, settings })

/** What a worker stands on. `signal` fires when the try is over its time or the program stops. */
export type JobContext = {
  readonly services: Services
  readonly log: Logger
  readonly signal: AbortSignal
}

/** Who does a job, and when it comes by itself. */
export type Worker = {
  readonly job: Job<object>
  /** Jobs that may lie together and be done in one go. */
  readonly together: number
  /** When it comes by itself: five fields of cron, in Thailand's time. */
  readonly schedule: string | undefined
  /** Whether it also comes when the program starts: for what was left by one that died. */
  readonly atStart: boolean
  readonly work: (context: JobContext, data: readonly object[]) => Promise<void>
}

type WorkerOptions = { readonly schedule?: string; readonly atStart?: boolean }

/** Does jobs one by one. */
export const worker = <Data extends object>(
  job: Job<Data>,
  work: (context: JobContext, data: Data) => Promise<void>,
  { schedule, atStart = false }: WorkerOptions = {},
): Worker => ({
  job,
  together: 1,
  schedule,
  atStart,
  work: async (context, data) => {
    for (const each of data) await work(context, each as Data)
  },
})

/** Does all jobs that have come together at once: for jobs that only say that there is something to do. */
export const sweeper = (
  job: Job<Record<string, never>>,
  work: (context: JobContext) => Promise<void>,
  { schedule, atStart = false }: WorkerOptions = {},
): Worker => ({ job, together: 500, schedule, atStart, work: (context) => work(context) })
