import { command } from "#database/act.ts"
import { sendMail } from "#database/mail.ts"
import { conflict } from "#kernel/errors.ts"
import { accessRights } from "../rights.ts"
import { changedLetter } from "../sign-in/letters.ts"
import { cancelLinks, lockAccount } from "../store.ts"

type Input = { readonly accountId: string; readonly name: string; readonly email: string }
type Found = { account: Awaited<ReturnType<typeof lockAccount>> }

/** Corrects a person's name or address. The address that was given up is told. */
export const correctPerson = command<Input, Found, undefined>({
  right: accessRights["person.correct"],
  find: async (tx, { accountId }) => {
    const account = await lockAccount(tx, accountId)
    if (account.erased_at) throw conflict({ th: "บัญชีนี้ลบข้อมูลไปแล้ว", en: "This account was erased" })
    return { account, subject: { accountIds: [accountId] } }
  },
  run: async (tx, act, { accountId, name, email }, { account }) => {
    await tx.updateTable("account").set({ name, email }).where("id", "=", accountId).execute()
    if (account.email && account.email !== email) {
      await cancelLinks(tx, accountId)
      await sendMail(tx, act, changedLetter({ ...account, email: account.email }, act.id, act.at, moved))
    }
    return undefined
  },
})

const moved = { th: "มีการเปลี่ยนอีเมลของบัญชีนี้", en: "The e-mail address of your account was changed" }
