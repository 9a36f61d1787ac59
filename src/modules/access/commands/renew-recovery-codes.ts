import { command } from "#database/act.ts"
import { accessRights } from "../rights.ts"
import { lockCredential, replaceRecoveryCodes } from "../store.ts"

/** New recovery codes for one's own account; the earlier ones stop working. */
export const renewRecoveryCodes = command<{ readonly accountId: string }, object, readonly string[]>({
  right: accessRights["access.change_own_account"],
  find: async (tx, { accountId }) => {
    await lockCredential(tx, accountId)
    return { subject: { accountIds: [accountId] } }
  },
  run: (tx, act, { accountId }) => replaceRecoveryCodes(tx, act, accountId),
})
