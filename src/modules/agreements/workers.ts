import { execute } from "#database/act.ts"
import { job, sweeper, type Worker } from "#database/jobs/job.ts"
import { systemActor } from "#kernel/rights.ts"
import { remind } from "./commands/remind.ts"

/** What this module does in the background: reminders before memoranda expire, each morning. */
export const agreementWorkers: readonly Worker[] = [
  sweeper(
    job("agreements.remind"),
    async ({ services }) => {
      await execute(services, systemActor("reminders"), remind, {})
    },
    { schedule: "30 6 * * *", atStart: true },
  ),
]
