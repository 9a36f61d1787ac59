import { command } from "#database/act.ts"
import { forbidden, invalid } from "#kernel/errors.ts"
import { accessRights } from "../rights.ts"
import { hashToken, openSession } from "../sessions.ts"
import { acceptCode } from "../sign-in/second-factor.ts"
import { lockAccount, lockCredential } from "../store.ts"

type Input = { readonly token: string; readonly code: string; readonly userAgent: string | undefined }
type Found = { accountId: string }

/** Turns a session that waits for the second factor into a full one, under a new token. */
export const proveSecondFactor = command<Input, Found, { token: string; by: "authenticator" | "recovery" }>({
  right: accessRights["access.sign_in"],
  find: async (tx, { token }) => {
    const session = await tx
      .selectFrom("session")
      .select("account_id")
      .where("token_hash", "=", hashToken(token))
      .where("strength", "=", "waiting")
      .forUpdate()
      .executeTakeFirst()
    if (!session) throw forbidden(waitedTooLong)
    const account = await lockAccount(tx, session.account_id)
    if (account.suspended_at || account.erased_at) throw forbidden(waitedTooLong)
    return { accountId: account.id, subject: {} }
  },
  run: async (tx, act, { token, code, userAgent }, { accountId }) => {
    const by = await acceptCode(tx, act, await lockCredential(tx, accountId), code)
    if (!by) throw invalid([{ path: "code", text: wrongCode }], wrongCode)
    await tx.deleteFrom("session").where("token_hash", "=", hashToken(token)).execute()
    return { token: await openSession(tx, accountId, act.at, userAgent, "second_factor"), by }
  },
})

export const wrongCode = {
  th: "รหัสไม่ถูกต้อง หรือใช้ไปแล้ว รอรหัสถัดไปแล้วลองใหม่",
  en: "This code is not right, or was used already; wait for the next one and try again",
}
export const waitedTooLong = {
  th: "การเข้าสู่ระบบครั้งนี้หมดเวลาแล้ว โปรดเริ่มใหม่",
  en: "This sign-in took too long; please begin again",
}
