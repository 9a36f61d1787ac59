import { sql } from "kysely"
import type { Act, Tx } from "#database/act.ts"
import { moveFiles } from "#modules/files/index.ts"

/**
 * What proves a duplicate comes to the activity that is kept: photographs and papers, the partner's word, what came of it where
 * the other does not say, money where the other has none, and what was spoken and promised at it.
 */
export const bringEvidence = async (tx: Tx, act: Act, from: string, into: string): Promise<void> => {
  await moveFiles(tx, { kind: "activity", id: from }, into)
  await sql`
    update activity kept set
      partner_confirmed_on = coalesce(kept.partner_confirmed_on, other.partner_confirmed_on),
      partner_confirmed_by = case when kept.partner_confirmed_on is null then other.partner_confirmed_by
        else kept.partner_confirmed_by end,
      outputs = coalesce(kept.outputs, other.outputs), outcomes = coalesce(kept.outcomes, other.outcomes),
      next_step = coalesce(kept.next_step, other.next_step),
      participants = case when kept.participants = '[]' then other.participants else kept.participants end,
      updated_at = ${act.at}
    from activity other where kept.id = ${into} and other.id = ${from}`.execute(tx)
  await sql`
    update budget_line set activity_id = ${into} where activity_id = ${from}
      and not exists (select from budget_line there where there.activity_id = ${into})`.execute(tx)
  await tx.updateTable("contact_log").set({ activity_id: into }).where("activity_id", "=", from).execute()
  await tx.updateTable("obligation").set({ activity_id: into }).where("activity_id", "=", from).execute()
}
