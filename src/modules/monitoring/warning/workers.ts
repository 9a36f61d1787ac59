import type { Services } from "#database/act.ts"
import { job, sweeper, type Worker } from "#database/jobs/job.ts"
import { runApart } from "#documents/apart/run-apart.ts"
import type { ToAssess } from "./assess-process.ts"
import { isUpToDate } from "./queries.ts"

const limits = { seconds: 600, megabytes: 1000, lane: "warning" }

/** Looks which relations are about to fall asleep, in a process of its own that keeps what it finds. */
export const assessNow = async ({ database, today, now }: Services, signal?: AbortSignal): Promise<void> => {
  const order: ToAssess = { reach: database.reach, today: today(), at: now().toISOString() }
  await runApart<null>(new URL("assess-process.ts", import.meta.url), order, { ...limits, signal })
}

/** Looks every five minutes whether anything was done since. */
export const warningWorkers: readonly Worker[] = [
  sweeper(
    job("monitoring.warning"),
    async ({ services, signal }) => {
      if (await isUpToDate(services.database.pool, services.today())) return
      await assessNow(services, signal)
    },
    { schedule: "*/5 * * * *", atStart: true },
  ),
]
