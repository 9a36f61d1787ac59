import { command } from "#database/act.ts"
import { workRights } from "../rights.ts"
import type { ChooseNotices } from "../schema.ts"

type Input = ChooseNotices & { readonly accountId: string }

/** Sets how somebody wants to be told: at once, once a day, not by mail; of which kinds; in which language. */
export const chooseNotices = command<Input, object, undefined>({
  right: workRights["notice.choose"],
  find: async (_tx, { accountId }) => ({ subject: { accountIds: [accountId] } }),
  run: async (tx, act, { accountId, byMail, withoutMail, language }) => {
    const chosen = { by_mail: byMail, without_mail: [...withoutMail], language, updated_at: act.at }
    await tx
      .insertInto("notification_setting")
      .values({ account_id: accountId, ...chosen })
      .onConflict((on) => on.column("account_id").doUpdateSet(chosen))
      .execute()
    return undefined
  },
})
