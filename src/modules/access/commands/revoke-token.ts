import { command } from "#database/act.ts"
import { notFound } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import { accessRights } from "../rights.ts"

type Input = { readonly accountId: string; readonly id: string }

/** Ends a token of one's own account. */
export const revokeToken = command<Input, object, undefined>({
  right: accessRights["access.change_own_account"],
  find: async (tx, { accountId, id }) => {
    const token = isUuid(id)
      ? await tx
          .selectFrom("api_token")
          .select("id")
          .where("id", "=", id)
          .where("account_id", "=", accountId)
          .forUpdate()
          .executeTakeFirst()
      : undefined
    if (!token) throw notFound({ th: "ไม่พบโทเคนนี้", en: "There is no such token" })
    return { subject: { accountIds: [accountId] } }
  },
  run: async (tx, act, { id }) => {
    await tx.updateTable("api_token").set({ revoked_at: act.at }).where("id", "=", id).execute()
    return undefined
  },
})
