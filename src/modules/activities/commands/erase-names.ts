import { sql } from "kysely"
import { command } from "#database/act.ts"
import { activityRights } from "../rights.ts"
import { type HeldActivity, holdActivity, touchActivity } from "../store/activities.ts"

/** The organisation of the link by which somebody answered: what stays of "organisation · name". */
const organisationOf = (
  column: "activity.partner_confirmed_by" | "activity_message.written_by",
  activity: "activity.id" | "activity_message.activity_id",
) =>
  sql<string | null>`(select l.organisation_name from report_link l
    where l.activity_id = ${sql.ref(activity)} and starts_with(${sql.ref(column)}, l.organisation_name)
    order by length(l.organisation_name) desc limit 1)`

/**
 * Takes out who, without an account, sent, answered or confirmed an activity: their names and numbers. That it was
 * confirmed, by which organisation and when, stays; history never held the names.
 */
export const eraseNames = command<{ readonly id: string }, { held: HeldActivity }, object>({
  right: activityRights["activity.erase_names"],
  find: async (tx, { id }) => {
    const held = await holdActivity(tx, id)
    return { held, subject: { units: held.homeUnits } }
  },
  run: async (tx, act, { id }) => {
    await tx
      .updateTable("activity")
      .set({ partner_confirmed_by: organisationOf("activity.partner_confirmed_by", "activity.id") })
      .where("id", "=", id)
      .where("partner_confirmed_by", "is not", null)
      .execute()
    await tx
      .updateTable("activity_message")
      .set({ written_by: organisationOf("activity_message.written_by", "activity_message.activity_id") })
      .where("activity_id", "=", id)
      .where("account_id", "is", null)
      .execute()
    await tx.deleteFrom("report_sender").where("activity_id", "=", id).execute()
    await touchActivity(tx, act, id, {})
    return {}
  },
})
