import { command } from "#database/act.ts"
import { forbidden } from "#kernel/errors.ts"
import { accessRights } from "../rights.ts"
import { openSession } from "../sessions.ts"
import { lockAccount, setPassword, takeLink } from "../store.ts"

type Input = {
  readonly token: string
  readonly name: string
  readonly password: string
  readonly userAgent: string | undefined
}
type Found = { account: { id: string; name: string; email: string | null } }

/** Whoever was invited chooses a password, and is signed in. The address works once. */
export const acceptInvitation = command<Input, Found, { token: string }>({
  right: accessRights["access.accept_invitation"],
  find: async (tx, { token }, act) => {
    const accountId = await takeLink(tx, token, "invitation", act.at)
    if (!accountId) throw forbidden(linkSpent)
    const account = await lockAccount(tx, accountId)
    if (account.suspended_at || account.erased_at) throw forbidden(linkSpent)
    return { account, subject: {} }
  },
  run: async (tx, act, { name, password, userAgent }, { account }) => {
    await setPassword(tx, act, { ...account, name }, password)
    if (name !== account.name)
      await tx.updateTable("account").set({ name }).where("id", "=", account.id).execute()
    return { token: await openSession(tx, account.id, act.at, userAgent, "single") }
  },
})

export const linkSpent = {
  th: "ลิงก์นี้ใช้ไปแล้ว หมดอายุ หรือไม่ถูกต้อง ขอลิงก์ใหม่จากผู้ที่เชิญ หรือจากหน้าเข้าสู่ระบบ",
  en: "This link has been used, has run out or is not right; ask whoever invited you for a new one, or use the sign-in page",
}
