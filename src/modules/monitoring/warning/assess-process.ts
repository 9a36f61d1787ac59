// Learns from histories, warns, and keeps what it found, apart from the server, whose memory they would fill; and ends.
import { openDatabase, type Reach } from "#database/database.ts"
import { serveApart } from "#documents/apart/serve-apart.ts"
import { type Day, fiscalYearOf } from "#kernel/dates.ts"
import { assess } from "./assess.ts"
import { readHistories } from "./histories.ts"
import { observe, panelOf } from "./panel.ts"
import { keepAssessment } from "./store.ts"

/** `at` is the moment of the assessment, in ISO 8601. */
export type ToAssess = { readonly reach: Reach; readonly today: Day; readonly at: string }

const connections = 2

serveApart(async ({ reach: { url, ...as }, today, at }: ToAssess): Promise<null> => {
  const database = openDatabase(url, { ...as, max: connections })
  try {
    const { teachers, now } = await readHistories(database.pool, today)
    const year = fiscalYearOf(today) - 1
    const found = assess(
      panelOf(teachers, year),
      now.flatMap((history) => observe(history, year, year) ?? []),
    )
    await keepAssessment(database, today, new Date(at), found)
  } finally {
    await database.close()
  }
  return null
})
