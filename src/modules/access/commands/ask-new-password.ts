import { command } from "#database/act.ts"
import { sendMail } from "#database/mail.ts"
import type { Language } from "#kernel/text.ts"
import { accessRights } from "../rights.ts"
import { passwordLetter } from "../sign-in/letters.ts"
import { makeLink } from "../store.ts"

type Input = {
  readonly email: string
  readonly language: Language
  readonly pathOf: (token: string) => string
}
type Found = { account: { id: string; name: string; email: string } | undefined }

/** Sends the way to a new password, where there is such an account. Nobody is told whether there is. */
export const askNewPassword = command<Input, Found, undefined>({
  right: accessRights["access.ask_new_password"],
  find: async (tx, { email }) => {
    const account = await tx
      .selectFrom("account")
      .select(["id", "name"])
      .where("email", "=", email)
      .where("suspended_at", "is", null)
      .forUpdate()
      .executeTakeFirst()
    return { account: account && { ...account, email }, subject: {} }
  },
  run: async (tx, act, { language, pathOf }, { account }) => {
    if (!account) return undefined
    const { token, expiresAt } = await makeLink(tx, act, account.id, "password", 1)
    await sendMail(tx, act, passwordLetter(account, act.id, language, pathOf(token), expiresAt))
    return undefined
  },
})
