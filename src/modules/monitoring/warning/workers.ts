import type { Services } from "#database/act.ts"
import { job, sweeper, type Worker } from "#database/jobs/job.ts"
import { runApart } from "#documents/apart/run-apart.ts"
import { fiscalYearOf } from "#kernel/dates.ts"
import type { ToAssess } from "./assess-process.ts"
import type { Assessment } from "./assessment.ts"
import { readHistories } from "./histories.ts"
import { isUpToDate } from "./queries.ts"
import { keepAssessment } from "./store.ts"

const limits = { seconds: 600, megabytes: 1000, lane: "warning" }

/** Looks which relations are about to fall asleep, in a process of its own, and keeps what it finds. */
export const assessNow = async (services: Services, signal?: AbortSignal): Promise<void> => {
  const today = services.today()
  const histories = await readHistories(services.database.pool, today)
  const input: ToAssess = { ...histories, lastFullYear: fiscalYearOf(today) - 1 }
  const assessed = await runApart<Assessment>(new URL("assess-process.ts", import.meta.url), input, {
    ...limits,
    signal,
  })
  await keepAssessment(services, today, assessed)
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
