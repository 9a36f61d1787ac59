// A process that takes a job and never ends it; a test kills it.
import pino from "pino"
import { job, worker } from "#database/jobs/job.ts"
import { startWorkers } from "#database/jobs/workers.ts"
import { testServices } from "./services.ts"

const url = process.argv[2] ?? ""
const stuck = worker(job<{ name: string }>("test.greet"), async () => {
  console.log("taken")
  await new Promise(() => undefined)
})
await startWorkers({ url, services: testServices(url), workers: [stuck], log: pino({ level: "silent" }) })
