import { sql } from "kysely"
import type { Reader } from "#database/database.ts"
import { addDays, type Day } from "#kernel/dates.ts"
import { readSetting } from "#modules/access/index.ts"
import { reportDays } from "../settings.ts"

/** An activity whose report has not come in time. */
export type OverdueReport = {
  readonly id: string
  readonly title: string
  readonly beginsOn: string
  readonly endsUntil: Day
  readonly dueOn: Day
}

/** Activities of a relation that are over for longer than reports may take, and not reported; the oldest first. */
export const overdueReports = async (
  reader: Reader,
  relationId: string,
  today: Day,
): Promise<readonly OverdueReport[]> => {
  const days = await readSetting(reader, reportDays)
  const { rows } = await sql<OverdueReport>`
    select id, title, begins_on as "beginsOn", ends_until as "endsUntil", ends_until + ${days}::int as "dueOn"
    from activity a where relation_id = ${relationId} and withdrawn_at is null and state in ('planned', 'held')
      and not reported and confirmation = 'confirmed' and ends_until < ${addDays(today, -days)}::date
    order by ends_until, id limit 100`.execute(reader)
  return rows
}
