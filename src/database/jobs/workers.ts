import type { Logger } from "pino"
import { type Job as Taken, PgBoss } from "pg-boss"
import type { Services } from "../act.ts"
import { queueDatabase } from "./install.ts"
import type { Worker } from "./job.ts"

export type WorkersOptions = {
  /** The database as its owner; workers act as the application's role. */
  readonly url: string
  readonly services: Services
  readonly workers: readonly Worker[]
  readonly log: Logger
  readonly tempo?: Tempo
}

/** Seconds between looks: for jobs whose wake-up was lost or whose time has come, and for workers that died. */
export type Tempo = { readonly look: number; readonly supervise: number }
const usualTempo: Tempo = { look: 20, supervise: 60 }

/** Workers under way. `stop` lets those at work finish, for as long as it may wait. */
export type Workers = { readonly stop: (waitSeconds?: number) => Promise<void> }

const timeZone = "Asia/Bangkok"

/**
 * Begins to work off jobs: woken by the database when one comes, looking by itself now and then, and by the calendar. A
 * job whose worker dies comes again when its heartbeat has been missed.
 */
export const startWorkers = async (options: WorkersOptions): Promise<Workers> => {
  const { url, workers, log, tempo = usualTempo } = options
  const boss = new PgBoss({
    ...queueDatabase(url),
    ...settings,
    superviseIntervalSeconds: tempo.supervise,
    monitorIntervalSeconds: tempo.supervise,
  })
  boss.on("error", (error) => log.error({ err: error }, "jobs"))
  boss.on("warning", (warning) => log.warn({ warning }, "jobs"))
  await boss.start()
  const atWork = new Set<Promise<void>>()
  const ending = new AbortController()
  const take = (worker: Worker) => {
    const handle = handler(worker, options, ending.signal)
    return async (taken: readonly Taken[]): Promise<void> => {
      if (ending.signal.aborted) throw new Error("the program ends; the job comes again at the next start")
      const work = handle(taken)
      atWork.add(work)
      await work.finally(() => atWork.delete(work))
    }
  }
  await keepSchedules(boss, workers)
  for (const worker of workers) await boss.work(worker.job.name, pace(worker, tempo), take(worker))
  for (const { job, atStart } of workers) if (atStart) await boss.send(job.name, {})
  return {
    stop: async (waitSeconds = 10) => {
      ending.abort()
      const patience = AbortSignal.timeout(waitSeconds * 1000)
      await boss.stop({ graceful: true, timeout: waitSeconds * 1000 })
      // the queue may say that it ended while a job is still at work on the database that is closed next
      await Promise.race([Promise.allSettled(atWork), aborted(patience)])
    },
  }
}

const aborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener("abort", () => resolve(), { once: true })
  })

const settings = {
  max: 3,
  migrate: false,
  useListenNotify: true,
  notifyHeartbeatIntervalMs: 30_000,
  flowIntervalSeconds: 3600,
  bamIntervalSeconds: 3600,
  cronMonitorIntervalSeconds: 30,
  cronWorkerIntervalSeconds: 15,
  reindex: false,
}

/** Woken by the database, so looking by oneself is for the rare wake-up that is lost. */
const pace = ({ together }: Worker, { look }: Tempo) => ({
  batchSize: together,
  pollingIntervalSeconds: Math.min(look, 5),
  notifyPollingIntervalSeconds: look,
})

const handler =
  ({ job, work }: Worker, { services, log }: WorkersOptions, ending: AbortSignal) =>
  async (taken: readonly Taken[]): Promise<void> => {
    const signal = AbortSignal.any([ending, ...taken.map((each) => each.signal)])
    const data = taken.map((each) => each.data ?? {})
    try {
      await work({ services, log, signal }, data)
    } catch (error) {
      log.warn({ err: error, job: job.name }, "a job failed and will come again")
      throw error
    }
  }

/** The calendar holds what is declared and nothing else. */
const keepSchedules = async (boss: PgBoss, workers: readonly Worker[]) => {
  const wanted = new Map(workers.flatMap(({ job, schedule }) => (schedule ? [[job.name, schedule]] : [])))
  for (const { name, cron, timezone } of await boss.getSchedules()) {
    if (wanted.get(name) === cron && timezone === timeZone) wanted.delete(name)
    else if (!wanted.has(name)) await boss.unschedule(name)
  }
  for (const [name, cron] of wanted) await boss.schedule(name, cron, null, { tz: timeZone })
}
