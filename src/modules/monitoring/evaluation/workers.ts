import { execute, type Services } from "#database/act.ts"
import { job, sweeper, type Worker } from "#database/jobs/job.ts"
import { systemActor } from "#kernel/rights.ts"
import { askForEvaluations } from "./commands/ask-for-evaluations.ts"

/**
 * Asks every province for what it has not been asked for yet. Returns how many relations that were.
 * @param signal ends it between two acts
 */
export const askEveryProvince = async (services: Services, signal?: AbortSignal): Promise<number> => {
  for (let asked = 0; ;) {
    const done = await execute(services, systemActor("evaluations"), askForEvaluations, {})
    asked += done.asked
    if (done.asked === 0 || signal?.aborted) return asked
  }
}

/** Each morning the provinces are asked for the evaluations of the year that is over. */
export const evaluationWorkers: readonly Worker[] = [
  sweeper(
    job("monitoring.evaluations"),
    async ({ services, signal }) => void (await askEveryProvince(services, signal)),
    {
      schedule: "30 6 * * *",
      atStart: true,
    },
  ),
]
