import { execute } from "#database/act.ts"
import { job, sweeper, type Worker } from "#database/jobs/job.ts"
import { systemActor } from "#kernel/rights.ts"
import { makeHandovers } from "./commands/make-handovers.ts"

/** Looks every few minutes whether a post of a province changed hands. */
export const handoverWorkers: readonly Worker[] = [
  sweeper(
    job("monitoring.handover"),
    async ({ services }) => void (await execute(services, systemActor("handover"), makeHandovers, {})),
    { schedule: "*/5 * * * *", atStart: true },
  ),
]
