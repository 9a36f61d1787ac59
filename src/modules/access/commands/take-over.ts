import { command } from "#database/act.ts"
import { accessRights } from "../rights.ts"

/** The holder of new posts has seen what they brought along. */
export const takeOver = command<{ readonly accountId: string }, object, undefined>({
  right: accessRights["access.take_over"],
  find: async (_tx, { accountId }) => ({ subject: { accountIds: [accountId] } }),
  run: async (tx, act, { accountId }) => {
    await tx
      .updateTable("appointment")
      .set({ taken_over_at: act.at })
      .where("account_id", "=", accountId)
      .where("held_from", "<=", act.today)
      .where("taken_over_at", "is", null)
      .execute()
    return undefined
  },
})
