import type { Services } from "#database/act.ts"
import { job, sweeper, type Worker } from "#database/jobs/job.ts"
import { forgetOldNotes } from "#database/security-notes.ts"
import { absoluteDays, idleHours } from "./sessions.ts"

const hour = 3_600_000
const day = 24 * hour

/** How long things outlive their use, in days. docs/operations.md tells administrators. */
export const keptDays = { guesses: 1, idempotencyKeys: 7, links: 30, tokens: 400, drafts: 400 } as const

/** Takes away what has run out: sessions, one-time addresses, tokens, counts of guesses, keys of repeated writes, drafts. */
export const tidyUp = async (services: Services): Promise<void> => {
  const { query } = services.database
  const before = (milliseconds: number) => new Date(services.now().getTime() - milliseconds)
  const daysAgo = (days: number) => before(days * day)
  await query
    .deleteFrom("session")
    .where((eb) =>
      eb.or([
        eb("seen_at", "<", before(idleHours * hour)),
        eb("created_at", "<", daysAgo(absoluteDays)),
        eb.and([eb("strength", "=", "waiting"), eb("created_at", "<", before(hour))]),
      ]),
    )
    .execute()
  await query.deleteFrom("mailed_link").where("expires_at", "<", daysAgo(keptDays.links)).execute()
  await query
    .deleteFrom("api_token")
    .where((eb) =>
      eb.or([
        eb("expires_at", "<", daysAgo(keptDays.tokens)),
        eb("revoked_at", "<", daysAgo(keptDays.tokens)),
      ]),
    )
    .execute()
  await query.deleteFrom("guess").where("since", "<", daysAgo(keptDays.guesses)).execute()
  await query.deleteFrom("idempotency_key").where("at", "<", daysAgo(keptDays.idempotencyKeys)).execute()
  await query.deleteFrom("draft").where("updated_at", "<", daysAgo(keptDays.drafts)).execute()
  await forgetOldNotes(services)
}

/** What this module does in the background. */
export const accessWorkers: readonly Worker[] = [
  sweeper(job("access.tidy"), ({ services }) => tidyUp(services), { schedule: "30 3 * * *" }),
]
