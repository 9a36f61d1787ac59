import { sql } from "kysely"
import { command } from "#database/act.ts"
import { sendMail } from "#database/mail.ts"
import { conflict } from "#kernel/errors.ts"
import type { Right } from "#kernel/rights.ts"
import { accessRights } from "../rights.ts"
import { invitationDays } from "../settings/own.ts"
import { readSetting } from "../settings/read.ts"
import { changedLetter, invitationLetter } from "../sign-in/letters.ts"
import { cancelLinks, endSessions, lockAccount, makeLink, revokeTokens } from "../store.ts"

type Input = { readonly accountId: string }
type Account = Awaited<ReturnType<typeof lockAccount>>
type Found = { account: Account }

const aboutAccount = (right: Right) => ({
  right,
  find: async (tx: Parameters<typeof lockAccount>[0], { accountId }: Input) => {
    const account = await lockAccount(tx, accountId)
    if (account.erased_at) throw conflict(erasedAlready)
    return { account, subject: { accountIds: [accountId] } }
  },
})

/** Closes an account until further notice: sessions, tokens and one-time addresses end at once. */
export const suspendPerson = command<Input, Found, undefined>({
  ...aboutAccount(accessRights["person.suspend"]),
  run: async (tx, act, { accountId }) => {
    if (act.actor.kind === "person" && act.actor.accountId === accountId) throw conflict(notOneself)
    await tx.updateTable("account").set({ suspended_at: act.at }).where("id", "=", accountId).execute()
    await endSessions(tx, accountId)
    await revokeTokens(tx, accountId, act.at)
    await cancelLinks(tx, accountId)
    return undefined
  },
})

/** Opens a suspended account again. */
export const reinstatePerson = command<Input, Found, undefined>({
  ...aboutAccount(accessRights["person.reinstate"]),
  run: async (tx, _act, { accountId }) => {
    await tx.updateTable("account").set({ suspended_at: null }).where("id", "=", accountId).execute()
    return undefined
  },
})

/** Signs somebody out everywhere, programs included. */
export const endSessionsOf = command<Input, Found, undefined>({
  ...aboutAccount(accessRights["person.end_sessions"]),
  run: async (tx, act, { accountId }) => {
    await endSessions(tx, accountId)
    await revokeTokens(tx, accountId, act.at)
    return undefined
  },
})

/** For somebody who lost the authenticator and the recovery codes: both are forgotten, and every session ends. */
export const resetSecondFactor = command<Input, Found, undefined>({
  ...aboutAccount(accessRights["person.reset_second_factor"]),
  run: async (tx, act, { accountId }, { account }) => {
    await tx
      .updateTable("credential")
      .set({ totp_sealed: null, totp_confirmed_at: null, totp_step: 0 })
      .where("account_id", "=", accountId)
      .execute()
    await tx.deleteFrom("recovery_code").where("account_id", "=", accountId).execute()
    await endSessions(tx, accountId)
    await revokeTokens(tx, accountId, act.at)
    if (account.email)
      await sendMail(
        tx,
        act,
        changedLetter({ ...account, email: account.email }, act.id, act.at, factorReset),
      )
    return undefined
  },
})

/** Mails a new one-time address to somebody who was invited; the earlier one stops working. */
export const resendInvitation = command<
  Input & { readonly pathOf: (token: string) => string },
  Found,
  { token: string }
>({
  ...aboutAccount(accessRights["person.resend_invitation"]),
  run: async (tx, act, { accountId, pathOf }, { account }) => {
    const credential = await tx
      .selectFrom("credential")
      .select("password_hash")
      .where("account_id", "=", accountId)
      .executeTakeFirst()
    if (credential?.password_hash || account.suspended_at || !account.email) throw conflict(acceptedAlready)
    const days = await readSetting(tx, invitationDays)
    const { token, expiresAt } = await makeLink(tx, act, accountId, "invitation", days * 24)
    await sendMail(
      tx,
      act,
      invitationLetter({ ...account, email: account.email }, act.id, pathOf(token), expiresAt),
    )
    return { token }
  },
})

/**
 * Erases what is known of a person: name, address, credentials, drafts of their own, and the values that the history
 * refers to. What the person did stays, under the number of the account.
 */
export const erasePerson = command<Input, Found, undefined>({
  ...aboutAccount(accessRights["person.erase"]),
  run: async (tx, act, { accountId }) => {
    const post = await tx
      .selectFrom("appointment")
      .select("id")
      .where("account_id", "=", accountId)
      .where((eb) => eb.or([eb("held_until", "is", null), eb("held_until", ">=", act.today)]))
      .executeTakeFirst()
    if (post) throw conflict(holdsPost)
    await endSessions(tx, accountId)
    for (const table of [
      "mailed_link",
      "recovery_code",
      "credential",
      "identity",
      "api_token",
      "draft",
    ] as const)
      await tx.deleteFrom(table).where("account_id", "=", accountId).execute()
    await tx
      .updateTable("account")
      .set({ name: "", email: null, erased_at: act.at })
      .where("id", "=", accountId)
      .execute()
    await sql`select history.forget_person(${accountId}::uuid)`.execute(tx)
    return undefined
  },
})

const erasedAlready = { th: "บัญชีนี้ลบข้อมูลไปแล้ว", en: "This account was erased" }
const notOneself = { th: "ระงับบัญชีของตนเองไม่ได้", en: "You cannot suspend your own account" }
const acceptedAlready = {
  th: "บุคคลนี้ตั้งรหัสผ่านแล้ว หรือบัญชีถูกระงับ จึงไม่ต้องเชิญอีก",
  en: "This person has chosen a password already, or the account is suspended",
}
const holdsPost = {
  th: "บุคคลนี้ยังดำรงตำแหน่งอยู่ ให้พ้นจากทุกตำแหน่งก่อนลบข้อมูล",
  en: "This person still holds a post; end every term before erasing",
}
const factorReset = {
  th: "ผู้ดูแลระบบล้างการยืนยันตัวตนสองขั้นตอนของบัญชีนี้",
  en: "An administrator reset the second factor of your account",
}
