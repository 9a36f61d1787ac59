import { command } from "#database/act.ts"
import { sendMail } from "#database/mail.ts"
import { invalid } from "#kernel/errors.ts"
import { accessRights } from "../rights.ts"
import { openSession } from "../sessions.ts"
import { changedLetter } from "../sign-in/letters.ts"
import { seal } from "#database/seal.ts"
import { matchingStep, plainCode } from "../sign-in/totp.ts"
import { endSessions, lockAccount, lockCredential, replaceRecoveryCodes } from "../store.ts"
import { wrongCode } from "./prove-second-factor.ts"

type Input = {
  readonly accountId: string
  readonly secret: Buffer
  readonly code: string
  readonly userAgent: string | undefined
}
type Found = { account: { id: string; name: string; email: string | null } }

/**
 * Ties an authenticator app to one's own account, once a code of it was right. Every session ends and a new one is
 * opened; the recovery codes are told this once.
 */
export const enrolSecondFactor = command<Input, Found, { token: string; recoveryCodes: readonly string[] }>({
  right: accessRights["access.change_own_account"],
  find: async (tx, { accountId }) => ({
    account: await lockAccount(tx, accountId),
    subject: { accountIds: [accountId] },
  }),
  run: async (tx, act, { secret, code, userAgent }, { account }) => {
    await lockCredential(tx, account.id)
    const step = matchingStep(secret, plainCode(code), act.at, 0)
    if (step === undefined) throw invalid([{ path: "code", text: wrongCode }])
    await tx
      .updateTable("credential")
      .set({
        totp_sealed: seal(act.key("totp"), secret, account.id),
        totp_confirmed_at: act.at,
        totp_step: step,
      })
      .where("account_id", "=", account.id)
      .execute()
    const recoveryCodes = await replaceRecoveryCodes(tx, act, account.id)
    await endSessions(tx, account.id)
    if (account.email)
      await sendMail(tx, act, changedLetter({ ...account, email: account.email }, act.id, act.at, changed))
    return { token: await openSession(tx, account.id, act.at, userAgent, "second_factor"), recoveryCodes }
  },
})

const changed = {
  th: "มีการตั้งการยืนยันตัวตนสองขั้นตอนของบัญชีนี้",
  en: "A second factor was set up for your account",
}
