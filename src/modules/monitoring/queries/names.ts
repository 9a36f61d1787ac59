import type { NamesReader } from "#modules/access/index.ts"
import { same } from "#kernel/text.ts"

/** Relations by their two names as they are today, for what keeps only their ids. */
export const relationNames: NamesReader = async (reader, ids) => {
  const rows = ids.length
    ? await reader
        .selectFrom("relation")
        .select(["id", "home_name", "partner_name"])
        .where("id", "in", ids)
        .execute()
    : []
  return new Map(rows.map((row) => [row.id, same(`${row.home_name} – ${row.partner_name}`)]))
}
