import { type Delivery, mailWorkers } from "#database/mail/deliver.ts"
import type { Job, Worker } from "#database/jobs/job.ts"
import { workWorkers } from "#modules/work/index.ts"

/** Everything that is done in the background, by whom and when. */
export const allWorkers = (delivery: Delivery): readonly Worker[] => [
  ...mailWorkers(delivery),
  ...workWorkers,
]

/** Every job that may be asked for; its queue is made before anything is. */
export const allJobs: readonly Job<object>[] = allWorkers({
  transport: undefined,
  origin: () => "",
}).map((worker) => worker.job)
