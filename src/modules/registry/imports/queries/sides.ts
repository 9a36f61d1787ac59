import { sql } from "kysely"
import type { Reader } from "#database/database.ts"
import type { Subject } from "#kernel/rights.ts"

/** Whose rows an import holds, each Thai side once; a row without a known one is nobody's own. */
export const homeSides = async (reader: Reader, id: string): Promise<readonly Subject[]> => {
  const { rows } = await sql<{ units: string[] }>`
    select distinct array(select p ->> 'unit' from jsonb_array_elements(w.entry -> 'parties') p
      where p ->> 'side' = 'home' and p ->> 'unit' is not null) as units
    from import_row w where w.import_id = ${id}`.execute(reader)
  return rows.length > 0 ? rows : [{}]
}
