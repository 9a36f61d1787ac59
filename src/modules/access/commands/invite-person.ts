import { command } from "#database/act.ts"
import { sendMail } from "#database/mail.ts"
import { forbidden } from "#kernel/errors.ts"
import { needsSecondFactor } from "#kernel/rights.ts"
import { appointTo } from "../appointing.ts"
import { accessRights } from "../rights.ts"
import type { InvitePerson } from "../schema.ts"
import { readSetting } from "../settings/read.ts"
import { invitationDays } from "../settings/own.ts"
import { invitationLetter } from "../sign-in/letters.ts"
import { makeLink } from "../store.ts"
import { lockPost, organisationSubject } from "../subjects.ts"

type Input = InvitePerson & { readonly pathOf: (token: string) => string }
type Found = { target: Awaited<ReturnType<typeof lockPost>> }
type Output = { accountId: string; token: string | undefined }

/**
 * Invites a person to a post: makes the account where there is none, appoints, and mails a one-time address. Somebody
 * who has an account is appointed only.
 * @returns the one-time token, where one was made
 */
export const invitePerson = command<Input, Found, Output>({
  right: accessRights["person.invite"],
  find: async (tx, { post }) => {
    const target = await lockPost(tx, post)
    return { target, subject: organisationSubject(target.organisation) }
  },
  run: async (tx, act, { name, email, pathOf, ...term }, { target }) => {
    if (needsSecondFactor(target.role) && act.by?.role !== "administrator") throw forbidden(administratorOnly)
    const known = await tx
      .selectFrom("account")
      .select("id")
      .where("email", "=", email)
      .forUpdate()
      .executeTakeFirst()
    if (known) {
      await appointTo(tx, act, target, known.id, term)
      return { accountId: known.id, token: undefined }
    }
    const account = { id: act.newId(), name, email, created_at: act.at }
    await tx.insertInto("account").values(account).execute()
    await appointTo(tx, act, target, account.id, term)
    const days = await readSetting(tx, invitationDays)
    const { token, expiresAt } = await makeLink(tx, act, account.id, "invitation", days * 24)
    await sendMail(tx, act, invitationLetter(account, act.id, pathOf(token), expiresAt))
    return { accountId: account.id, token }
  },
})

const administratorOnly = {
  th: "ตำแหน่งที่ตัดสินใจหรือดูแลระบบ ให้ผู้ดูแลระบบเป็นผู้เชิญ",
  en: "Only an administrator may invite to posts that decide or administer",
}
