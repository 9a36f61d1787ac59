import { command } from "#database/act.ts"
import { sendMail } from "#database/mail.ts"
import { forbidden } from "#kernel/errors.ts"
import { accessRights } from "../rights.ts"
import { changedLetter } from "../sign-in/letters.ts"
import { endSessions, lockAccount, revokeTokens, setPassword, takeLink } from "../store.ts"
import { linkSpent } from "./accept-invitation.ts"

type Input = { readonly token: string; readonly password: string }
type Found = { account: { id: string; name: string; email: string | null } }

/** Sets a new password by a mailed address. Every session and token of the account ends; nobody is signed in by it. */
export const setNewPassword = command<Input, Found, undefined>({
  right: accessRights["access.set_new_password"],
  find: async (tx, { token }, act) => {
    const accountId = await takeLink(tx, token, "password", act.at)
    if (!accountId) throw forbidden(linkSpent)
    const account = await lockAccount(tx, accountId)
    if (account.suspended_at || account.erased_at) throw forbidden(linkSpent)
    return { account, subject: {} }
  },
  run: async (tx, act, { password }, { account }) => {
    await setPassword(tx, act, account, password)
    await endSessions(tx, account.id)
    await revokeTokens(tx, account.id, act.at)
    if (account.email)
      await sendMail(tx, act, changedLetter({ ...account, email: account.email }, act.id, act.at, changed))
    return undefined
  },
})

const changed = { th: "มีการตั้งรหัสผ่านใหม่ของบัญชีนี้", en: "A new password was set for your account" }
