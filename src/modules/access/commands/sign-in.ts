import { command } from "#database/act.ts"
import { forbidden } from "#kernel/errors.ts"
import { accessRights } from "../rights.ts"
import { hashToken, openSession, type Strength } from "../sessions.ts"
import { lockAccount } from "../store.ts"

type Input = {
  readonly accountId: string
  readonly strength: Strength
  readonly userAgent: string | undefined
  /** The token that the browser held until now; it ends, so that nobody keeps one that was planted. */
  readonly formerToken: string | undefined
}

/** Opens a session for somebody who has proved who they are. */
export const signIn = command<Input, object, { token: string }>({
  right: accessRights["access.sign_in"],
  find: async (tx, { accountId }) => {
    const account = await lockAccount(tx, accountId)
    if (account.suspended_at || account.erased_at) throw forbidden(closed)
    return { subject: {} }
  },
  run: async (tx, act, { accountId, strength, userAgent, formerToken }) => {
    if (formerToken) await tx.deleteFrom("session").where("token_hash", "=", hashToken(formerToken)).execute()
    return { token: await openSession(tx, accountId, act.at, userAgent, strength) }
  },
})

const closed = { th: "บัญชีนี้ใช้ไม่ได้ในขณะนี้", en: "This account cannot be used at present" }
