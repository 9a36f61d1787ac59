import { sql } from "kysely"
import { command } from "#database/act.ts"
import { notFound } from "#kernel/errors.ts"
import { readOffToken } from "../notices/off-token.ts"
import { workRights } from "../rights.ts"
import { words } from "../words.ts"

/**
 * Switches mail of a kind off for whoever the link in a letter was written for. Nobody needs to be signed in: the link
 * is signed, and can do nothing else.
 * @returns the kind that was switched off; "*" for all mail
 */
export const switchMailOff = command<{ readonly token: string }, { accountId: string; kind: string }, string>(
  {
    right: workRights["notice.switch_off"],
    find: async (_tx, { token }, act) => {
      const off = readOffToken(act.key, token)
      if (!off) throw notFound(words.wrongLink)
      return { ...off, subject: {} }
    },
    run: async (tx, act, _input, { accountId, kind }) => {
      const updated_at = act.at
      const values = { account_id: accountId, language: "th", updated_at }
      if (kind === "*")
        await tx
          .insertInto("notification_setting")
          .values({ ...values, by_mail: "not" })
          .onConflict((on) => on.column("account_id").doUpdateSet({ by_mail: "not", updated_at }))
          .execute()
      else
        await tx
          .insertInto("notification_setting")
          .values({ ...values, by_mail: "at_once", without_mail: [kind] })
          .onConflict((on) =>
            on.column("account_id").doUpdateSet({
              without_mail: sql`array_append(array_remove(notification_setting.without_mail, ${kind}), ${kind})`,
              updated_at,
            }),
          )
          .execute()
      return kind
    },
  },
)
