import { command } from "#database/act.ts"
import { accessRights } from "../rights.ts"
import { hashToken } from "../sessions.ts"

/** Ends the session of a token. */
export const signOut = command<{ readonly token: string }, object, undefined>({
  right: accessRights["access.sign_out"],
  find: async () => ({ subject: {} }),
  run: async (tx, _act, { token }) => {
    await tx.deleteFrom("session").where("token_hash", "=", hashToken(token)).execute()
    return undefined
  },
})
