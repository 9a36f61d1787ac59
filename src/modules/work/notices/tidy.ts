import type { Services } from "#database/act.ts"
import { tidy } from "#database/mail/outbox.ts"

const keptDays = 180

/** Forgets what was told half a year ago and read, and mail of more than a year. */
export const tidyUp = async ({ database, now }: Services): Promise<void> => {
  const before = new Date(now().getTime() - keptDays * 86_400_000)
  await database.query
    .deleteFrom("notification")
    .where("created_at", "<", before)
    .where("read_at", "is not", null)
    .execute()
  await tidy(database.pool, [now()])
}
