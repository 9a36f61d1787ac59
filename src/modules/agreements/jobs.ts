import { job } from "#database/jobs/job.ts"

/** An agreement was signed: later modules take over what it promises. */
export const agreementSigned = job<{ readonly id: string }>("agreements.signed")
