import { type Delivery, mailWorkers } from "#database/mail/deliver.ts"
import type { Job, Worker } from "#database/jobs/job.ts"
import { accessWorkers } from "#modules/access/index.ts"
import { agreementWorkers } from "#modules/agreements/index.ts"
import { activityWorkers } from "#modules/activities/index.ts"
import { establishmentWorkers } from "#modules/establishment/index.ts"
import { fileWorkers, paperWorkers } from "#modules/files/index.ts"
import { monitoringWorkers } from "#modules/monitoring/index.ts"
import { registryWorkers } from "#modules/registry/index.ts"
import { workWorkers } from "#modules/work/index.ts"
import { allPapers } from "./extensions.ts"

/** What the background stands on besides the database. */
type Background = Delivery & { readonly dataFolder: string }

/** Everything that is done in the background, by whom and when. */
export const allWorkers = ({ dataFolder, ...delivery }: Background): readonly Worker[] => [
  ...mailWorkers(delivery),
  ...accessWorkers,
  ...workWorkers,
  ...fileWorkers(dataFolder),
  ...agreementWorkers,
  ...paperWorkers(dataFolder, allPapers),
  ...activityWorkers,
  ...establishmentWorkers,
  ...monitoringWorkers,
  ...registryWorkers,
]

/** Every job that may be asked for; its queue is made before anything is. */
export const allJobs: readonly Job<object>[] = allWorkers({
  transport: undefined,
  origin: () => "",
  dataFolder: "",
}).map((worker) => worker.job)
