import type { Act, Tx } from "#database/act.ts"
import { invalid, notFound } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import { hashPassword } from "./passwords.ts"
import { personalParts, weaknessOf } from "./rules.ts"
import { hashToken, newToken } from "./sessions.ts"
import { isCommon } from "./sign-in/common-passwords.ts"
import { keyedHash } from "./sign-in/keyed-hash.ts"
import { newRecoveryCodes, plainCode } from "./sign-in/totp.ts"

/** An account, locked until the act is done. @throws Refusal (not found) */
export const lockAccount = async (tx: Tx, id: string) => {
  const account = isUuid(id)
    ? await tx.selectFrom("account").selectAll().where("id", "=", id).forUpdate().executeTakeFirst()
    : undefined
  if (!account) throw notFound({ th: "ไม่พบบัญชีนี้", en: "There is no such account" })
  return account
}

/** What an account proves itself with; an empty row is made where there was none. */
export const lockCredential = async (tx: Tx, accountId: string) => {
  await tx
    .insertInto("credential")
    .values({ account_id: accountId })
    .onConflict((on) => on.doNothing())
    .execute()
  return tx
    .selectFrom("credential")
    .selectAll()
    .where("account_id", "=", accountId)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

/** Refuses a password that would be guessed, then keeps its hash. */
export const setPassword = async (
  tx: Tx,
  act: Pick<Act, "at">,
  account: { id: string; name: string; email: string | null },
  password: string,
) => {
  const weakness = weaknessOf(password, personalParts(account.name, account.email ?? ""), isCommon)
  if (weakness) throw invalid([{ path: "password", text: weakness }])
  const password_hash = await hashPassword(password)
  await lockCredential(tx, account.id)
  await tx
    .updateTable("credential")
    .set({ password_hash, password_changed_at: act.at })
    .where("account_id", "=", account.id)
    .execute()
}

/** Ends the sessions of an account, all or all but one. */
export const endSessions = async (tx: Tx, accountId: string, except?: string) => {
  let ending = tx.deleteFrom("session").where("account_id", "=", accountId)
  if (except) ending = ending.where("id", "<>", except)
  await ending.execute()
}

export const revokeTokens = async (tx: Tx, accountId: string, at: Date) => {
  await tx
    .updateTable("api_token")
    .set({ revoked_at: at })
    .where("account_id", "=", accountId)
    .where("revoked_at", "is", null)
    .execute()
}

/** Makes a one-time address; those of the same purpose that were sent before stop working. */
export const makeLink = async (
  tx: Tx,
  act: Pick<Act, "at">,
  accountId: string,
  purpose: "invitation" | "password",
  hours: number,
): Promise<{ token: string; expiresAt: Date }> => {
  const { token, hash } = newToken()
  const expiresAt = new Date(act.at.getTime() + hours * 3_600_000)
  await cancelLinks(tx, accountId, purpose)
  await tx
    .insertInto("mailed_link")
    .values({ token_hash: hash, purpose, account_id: accountId, created_at: act.at, expires_at: expiresAt })
    .execute()
  return { token, expiresAt }
}

export const cancelLinks = async (tx: Tx, accountId: string, purpose?: "invitation" | "password") => {
  let cancelling = tx
    .deleteFrom("mailed_link")
    .where("account_id", "=", accountId)
    .where("used_at", "is", null)
  if (purpose) cancelling = cancelling.where("purpose", "=", purpose)
  await cancelling.execute()
}

/** Takes a one-time address that is good now; of two who open it at once, one gets it. */
export const takeLink = async (tx: Tx, token: string, purpose: "invitation" | "password", at: Date) => {
  const link = await tx
    .updateTable("mailed_link")
    .set({ used_at: at })
    .where("token_hash", "=", hashToken(token))
    .where("purpose", "=", purpose)
    .where("used_at", "is", null)
    .where("expires_at", ">", at)
    .returning("account_id")
    .executeTakeFirst()
  return link?.account_id
}

/** New recovery codes in place of the old; they are told once and kept as keyed hashes. */
export const replaceRecoveryCodes = async (tx: Tx, act: Pick<Act, "key">, accountId: string) => {
  const codes = newRecoveryCodes()
  await tx.deleteFrom("recovery_code").where("account_id", "=", accountId).execute()
  await tx
    .insertInto("recovery_code")
    .values(codes.map((code) => ({ account_id: accountId, code_hash: recoveryHash(act, accountId, code) })))
    .execute()
  return codes
}

/** Spends a recovery code; false where it is none of this account, or was used. */
export const spendRecoveryCode = async (
  tx: Tx,
  act: Pick<Act, "key" | "at">,
  accountId: string,
  typed: string,
): Promise<boolean> => {
  const spent = await tx
    .updateTable("recovery_code")
    .set({ used_at: act.at })
    .where("account_id", "=", accountId)
    .where("code_hash", "=", recoveryHash(act, accountId, typed))
    .where("used_at", "is", null)
    .executeTakeFirst()
  return spent.numUpdatedRows === 1n
}

const recoveryHash = (act: Pick<Act, "key">, accountId: string, code: string) =>
  keyedHash(act.key("recovery-codes"), `${accountId}\n${plainCode(code)}`)
