import { job, sweeper, type Worker } from "#database/jobs/job.ts"
import { announceDue } from "./notices/announce.ts"
import { sendDigests } from "./notices/digest.ts"
import { remindDue } from "./notices/remind.ts"
import { tidyUp } from "./notices/tidy.ts"
import { announceMatters } from "./store.ts"

/** What this module does in the background. Each may run again without harm: nobody is told anything twice. */
export const workWorkers: readonly Worker[] = [
  sweeper(announceMatters, ({ services, signal }) => announceDue(services, signal), {
    schedule: "*/5 * * * *",
    atStart: true,
  }),
  sweeper(job("work.remind"), ({ services }) => remindDue(services), { schedule: "0 7 * * *" }),
  sweeper(job("work.digest"), ({ services }) => sendDigests(services), { schedule: "30 7 * * 1-5" }),
  sweeper(job("work.tidy"), ({ services }) => tidyUp(services), { schedule: "15 3 * * *" }),
]
