import { command } from "#database/act.ts"
import { workRights } from "../rights.ts"

/** Marks everything that somebody was told as read. */
export const readAllNotices = command<{ readonly accountId: string }, object, undefined>({
  right: workRights["notice.choose"],
  find: async (_tx, { accountId }) => ({ subject: { accountIds: [accountId] } }),
  run: async (tx, act, { accountId }) => {
    await tx
      .updateTable("notification")
      .set({ read_at: act.at })
      .where("account_id", "=", accountId)
      .where("read_at", "is", null)
      .execute()
    return undefined
  },
})
