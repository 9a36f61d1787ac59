import { sql } from "kysely"
import type { Database } from "#database/database.ts"
import type { Day } from "#kernel/dates.ts"
import type { Assessment } from "./assessment.ts"

/** Keeps what was found in place of what was found before. It is computed from records, and has no history of its own. */
export const keepAssessment = (
  { query }: Pick<Database, "query">,
  asOf: Day,
  at: Date,
  { warnings, ...found }: Assessment,
): Promise<void> =>
  query.transaction().execute(async (tx) => {
    const kept = { as_of: asOf, computed_at: at, found: JSON.stringify(found) }
    await tx
      .insertInto("warning_assessment")
      .values({ id: 1, ...kept })
      .onConflict((held) => held.column("id").doUpdateSet(kept))
      .execute()
    await tx.deleteFrom("relation_warning").execute()
    const column = <Value>(of: (one: (typeof warnings)[number]) => Value) => warnings.map(of)
    await sql`
      insert into relation_warning (position, relation_id, share, days_silent, reasons)
      select n, relation, share, days, reasons::jsonb from unnest(
        ${column(({ relation }) => relation)}::uuid[], ${column(({ share }) => share)}::float8[],
        ${column(({ daysSilent }) => daysSilent)}::int[], ${column(({ reasons }) => JSON.stringify(reasons))}::text[])
        with ordinality w (relation, share, days, reasons, n)`.execute(tx)
  })
