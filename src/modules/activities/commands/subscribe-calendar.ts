import { command } from "#database/act.ts"
import { notFound } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import { activityRights } from "../rights.ts"

/** Gives somebody a secret address of the calendar: of their own posts, or of a province. */
export const subscribeCalendar = command<
  { readonly accountId: string; readonly unit: string | null },
  object,
  { readonly id: string }
>({
  right: activityRights["calendar.subscribe"],
  find: async (_tx, { accountId }) => ({ subject: { accountIds: [accountId] } }),
  run: async (tx, act, { accountId, unit }) => {
    const id = act.newId()
    await tx
      .insertInto("calendar_feed")
      .values({ id, account_id: accountId, unit, created_at: act.at })
      .execute()
    return { id }
  },
})

/** Takes a secret address back. */
export const revokeFeed = command<{ readonly id: string }, object, object>({
  right: activityRights["calendar.subscribe"],
  find: async (tx, { id }) => {
    const row = isUuid(id)
      ? await tx.selectFrom("calendar_feed").select("account_id").where("id", "=", id).executeTakeFirst()
      : undefined
    if (!row) throw notFound({ th: "ไม่พบปฏิทินนี้", en: "There is no such calendar" })
    return { subject: { accountIds: [row.account_id] } }
  },
  run: async (tx, act, { id }) => {
    await tx.updateTable("calendar_feed").set({ revoked_at: act.at }).where("id", "=", id).execute()
    return {}
  },
})
