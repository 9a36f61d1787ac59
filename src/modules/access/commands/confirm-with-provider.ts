import { command } from "#database/act.ts"
import { forbidden } from "#kernel/errors.ts"
import { accessRights } from "../rights.ts"
import { newToken } from "../sessions.ts"

type Input = {
  readonly accountId: string
  readonly sessionId: string
  readonly issuer: string
  readonly subjectHash: Buffer
}

/** Proves again who one is, by a fresh sign-in at the provider. The session goes on under a new token. */
export const confirmWithProvider = command<Input, object, { token: string }>({
  right: accessRights["access.confirm"],
  find: async (tx, { accountId, issuer, subjectHash }) => {
    const identity = await tx
      .selectFrom("identity")
      .select("account_id")
      .where("issuer", "=", issuer)
      .where("subject_hash", "=", subjectHash)
      .executeTakeFirst()
    if (identity?.account_id !== accountId) throw forbidden(somebodyElse)
    return { subject: { accountIds: [accountId] } }
  },
  run: async (tx, act, { accountId, sessionId }) => {
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

const somebodyElse = {
  th: "ผู้ให้บริการยืนยันว่าเป็นบุคคลอื่น",
  en: "The provider says that this is somebody else",
}
