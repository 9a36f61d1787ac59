import { command } from "#database/act.ts"
import { sendMail } from "#database/mail.ts"
import { invalid } from "#kernel/errors.ts"
import { verifyPassword } from "../passwords.ts"
import { accessRights } from "../rights.ts"
import { changedLetter } from "../sign-in/letters.ts"
import { endSessions, lockAccount, lockCredential, setPassword } from "../store.ts"

type Input = {
  readonly accountId: string
  readonly sessionId: string
  readonly present: string
  readonly password: string
}
type Found = { account: { id: string; name: string; email: string | null } }

/** Changes one's own password; every other session ends. */
export const changePassword = command<Input, Found, undefined>({
  right: accessRights["access.change_own_account"],
  find: async (tx, { accountId }) => ({
    account: await lockAccount(tx, accountId),
    subject: { accountIds: [accountId] },
  }),
  run: async (tx, act, { present, password, sessionId }, { account }) => {
    const credential = await lockCredential(tx, account.id)
    const known = await verifyPassword(present, credential.password_hash)
    if (!known && credential.password_hash) throw invalid([{ path: "present", text: wrong }])
    await setPassword(tx, act, account, password)
    await endSessions(tx, account.id, sessionId)
    if (account.email)
      await sendMail(tx, act, changedLetter({ ...account, email: account.email }, act.id, act.at, changed))
    return undefined
  },
})

const wrong = { th: "รหัสผ่านปัจจุบันไม่ถูกต้อง", en: "The present password is not right" }
const changed = { th: "มีการเปลี่ยนรหัสผ่านของบัญชีนี้", en: "The password of your account was changed" }
