import { sql } from "kysely"
import type { Reader } from "#database/database.ts"
import type { PartyEntry } from "../entry/rules.ts"

export type Duplicate = { readonly id: string; readonly number: number }

/**
 * Relations of the register that share a Thai unit and a partner with these parties, so that they may be the same pair.
 * One that was never established does not stand in the way of a new beginning.
 * @param except the relation that is being corrected
 */
export const likelyDuplicates = async (
  reader: Reader,
  parties: readonly PartyEntry[],
  except: string | null,
): Promise<Duplicate[]> => {
  const of = (side: PartyEntry["side"]) => parties.filter((party) => party.side === side)
  const codes = (some: readonly PartyEntry[]) => some.flatMap(({ unit }) => unit ?? [])
  const written = of("partner").flatMap((party) =>
    party.unit === null && party.written ? [party.written] : [],
  )
  const { rows } = await sql<Duplicate>`
    select r.id, r.number from relation r
    where r.withdrawn_at is null and r.merged_into is null and r.status <> 'not_established'
      and r.home_units && ${codes(of("home"))}::text[] and r.id is distinct from ${except}::uuid
      and (r.partner_units && ${codes(of("partner"))}::text[]
        or exists (select from party p where p.relation_id = r.id and p.side = 'partner' and p.unit is null
                   and p.written = any(${written}::text[])))
    order by r.number`.execute(reader)
  return rows
}
