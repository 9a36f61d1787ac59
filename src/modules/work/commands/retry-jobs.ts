import { command } from "#database/act.ts"
import { reviveDeadJobs } from "#database/jobs/enqueue.ts"
import { workRights } from "../rights.ts"

/** Has the jobs that failed for good done again; says how many. */
export const retryJobs = command<object, object, number>({
  right: workRights["delivery.retry"],
  find: async () => ({ subject: {} }),
  run: (tx) => reviveDeadJobs(tx),
})
