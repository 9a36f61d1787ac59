import { sql } from "kysely"
import type { Tx } from "#database/act.ts"

/** The offices that look after the relations of Thai units: of their provinces, or of Bangkok. Those that were closed are none. */
export const officesOf = async (tx: Tx, units: readonly string[]): Promise<readonly string[]> => {
  const rows = await tx
    .selectFrom("organisation")
    .select("id")
    .where("kind", "in", ["province", "bangkok"])
    .where(sql<boolean>`units && ${[...units]}::text[]`)
    .where("valid_until", "is", null)
    .orderBy("id")
    .execute()
  return rows.map(({ id }) => id)
}

/** The offices of the Ministry of Interior where an officer could act. */
export const ministryOffices = async (tx: Tx): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`
    select o.id from organisation o where o.kind = 'interior' and o.valid_until is null and exists (select from post p
      where p.organisation_id = o.id and p.role = 'officer' and p.ended_on is null) order by o.id`.execute(tx)
  return rows.map(({ id }) => id)
}
