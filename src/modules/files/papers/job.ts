import { job } from "#database/jobs/job.ts"

/** Wakes whoever makes papers. */
export const makingPapers = job("files.papers", { retries: 3, retryAfter: 5 })

/** Takes away papers that were made long ago. */
export const clearingPapers = job("files.clear_papers")
