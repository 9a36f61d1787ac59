import { execute } from "#database/act.ts"
import { job, sweeper, type Worker, worker } from "#database/jobs/job.ts"
import { systemActor } from "#kernel/rights.ts"
import { sheetWorker } from "#modules/registry/index.ts"
import { activitySheets } from "./sheets/way.tsx"
import { agreementSigned } from "#modules/agreements/index.ts"
import { remind } from "./commands/remind.ts"
import { takePromises } from "./commands/take-promises.ts"

/** What this module does in the background: reminders before and after activities, each morning. */
export const activityWorkers: readonly Worker[] = [
  sweeper(
    job("activities.remind"),
    async ({ services }) => {
      await execute(services, systemActor("reminders"), remind, {})
    },
    { schedule: "15 6 * * *", atStart: true },
  ),
  sheetWorker(activitySheets),
  worker(agreementSigned, async ({ services }, { id }) => {
    await execute(services, systemActor("agreements"), takePromises, { agreementId: id })
  }),
]
