import type { Services } from "#database/act.ts"
import { job, sweeper, type Worker } from "#database/jobs/job.ts"

/** How long a file lies that was sent and neither brought in nor thrown away, in days. docs/operations.md tells administrators. */
export const keptDraftDays = 30

/** Throws away lists and spreadsheets that nobody went on with. */
export const tidyDrafts = async ({ database, now }: Services): Promise<void> => {
  const before = new Date(now().getTime() - keptDraftDays * 86_400_000)
  await database.query.deleteFrom("import_draft").where("updated_at", "<", before).execute()
}

export const draftWorkers: readonly Worker[] = [
  sweeper(job("registry.tidy"), ({ services }) => tidyDrafts(services), { schedule: "0 3 * * *" }),
]
