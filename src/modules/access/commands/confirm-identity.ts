import { command } from "#database/act.ts"
import { invalid } from "#kernel/errors.ts"
import { verifyPassword } from "../passwords.ts"
import { accessRights } from "../rights.ts"
import { newToken } from "../sessions.ts"
import { acceptCode } from "../sign-in/second-factor.ts"
import { lockCredential } from "../store.ts"

type Input = { readonly accountId: string; readonly sessionId: string; readonly proof: string }

/** Proves again who one is, by password or by a code of the authenticator. The session goes on under a new token. */
export const confirmIdentity = command<Input, object, { token: string }>({
  right: accessRights["access.confirm"],
  find: async (_tx, { accountId }) => ({ subject: { accountIds: [accountId] } }),
  run: async (tx, act, { accountId, sessionId, proof }) => {
    const credential = await lockCredential(tx, accountId)
    const proved =
      (await verifyPassword(proof, credential.password_hash)) ||
      (await acceptCode(tx, act, credential, proof)) !== undefined
    if (!proved) throw invalid([{ path: "proof", text: wrong }])
    const { token, hash } = newToken()
    await tx
      .updateTable("session")
      .set({ token_hash: hash, confirmed_at: act.at, seen_at: act.at })
      .where("id", "=", sessionId)
      .where("account_id", "=", accountId)
      .execute()
    return { token }
  },
})

const wrong = { th: "รหัสผ่านหรือรหัสยืนยันไม่ถูกต้อง", en: "The password or code is not right" }
