import { execute, type Services } from "#database/act.ts"
import { job, sweeper, type Worker } from "#database/jobs/job.ts"
import { systemActor } from "#kernel/rights.ts"
import { receiveCases } from "./commands/receive-cases.ts"

/** Makes cases of what lists brought in, until none is left. Returns how many were made. */
export const receiveListedCases = async (services: Services): Promise<number> => {
  let made = 0
  for (;;) {
    const done = await execute(services, systemActor("cases of lists"), receiveCases, {})
    made += done.made
    if (!done.more) return made
  }
}

const receiving = job("establishment.receive")

/** Looks every minute whether an import left relations without their case. */
export const establishmentWorkers: readonly Worker[] = [
  sweeper(receiving, async ({ services }) => void (await receiveListedCases(services)), {
    schedule: "* * * * *",
    atStart: true,
  }),
]
