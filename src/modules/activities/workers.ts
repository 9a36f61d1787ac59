import { execute } from "#database/act.ts"
import { job, sweeper, type Worker } from "#database/jobs/job.ts"
import { systemActor } from "#kernel/rights.ts"
import { sheetWorker } from "#modules/registry/index.ts"
import { remind } from "./commands/remind.ts"
import { activitySheets } from "./sheets/way.tsx"

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
]
