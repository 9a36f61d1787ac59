import { command } from "#database/act.ts"
import { invalid } from "#kernel/errors.ts"
import { verifyPassword } from "../passwords.ts"
import { accessRights } from "../rights.ts"
import type { SignIn } from "../schema.ts"
import { openSession } from "../sessions.ts"

type Input = SignIn & { readonly userAgent: string | undefined }

/** Opens a session for whoever knows the address and password. Never tells which of the two was wrong. */
export const signIn = command<Input, { accountId: string }, { token: string }>({
  right: accessRights["access.sign_in"],
  find: async (tx, { email, password }) => {
    const account = await tx
      .selectFrom("account")
      .select(["id", "password_hash", "suspended_at"])
      .where("email", "=", email)
      .executeTakeFirst()
    const known = await verifyPassword(password, account?.password_hash)
    if (!known || !account || account.suspended_at) throw invalid([{ path: "email", text: wrong }], wrong)
    return { accountId: account.id, subject: {} }
  },
  run: async (tx, act, { userAgent }, { accountId }) => ({
    token: await openSession(tx, accountId, act.at, userAgent),
  }),
})

const wrong = {
  th: "อีเมลหรือรหัสผ่านไม่ถูกต้อง",
  en: "The e-mail address or the password is not right",
}
