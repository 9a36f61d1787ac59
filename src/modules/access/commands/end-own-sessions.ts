import { command } from "#database/act.ts"
import { accessRights } from "../rights.ts"
import { endSessions } from "../store.ts"

type Input =
  | { readonly accountId: string; readonly one: string }
  | { readonly accountId: string; readonly allBut: string }

/** Signs one's own account out somewhere else: in one place, or everywhere but here. */
export const endOwnSessions = command<Input, object, undefined>({
  right: accessRights["access.change_own_account"],
  find: async (_tx, { accountId }) => ({ subject: { accountIds: [accountId] } }),
  run: async (tx, _act, input) => {
    const { accountId } = input
    if ("allBut" in input) await endSessions(tx, accountId, input.allBut)
    else
      await tx.deleteFrom("session").where("account_id", "=", accountId).where("id", "=", input.one).execute()
    return undefined
  },
})
