import type { Reader } from "#database/database.ts"
import { hashToken } from "./sessions.ts"

/** Whose one-time address this is, where it is still good. */
export const findLink = async (
  reader: Reader,
  token: string,
  purpose: "invitation" | "password",
  now: Date,
) =>
  reader
    .selectFrom("mailed_link as l")
    .innerJoin("account as a", "a.id", "l.account_id")
    .select(["a.id", "a.name"])
    .where("l.token_hash", "=", hashToken(token))
    .where("l.purpose", "=", purpose)
    .where("l.used_at", "is", null)
    .where("l.expires_at", ">", now)
    .where("a.suspended_at", "is", null)
    .executeTakeFirst()

/** Where somebody is signed in, the latest use first. */
export const sessionsOf = (reader: Reader, accountId: string) =>
  reader
    .selectFrom("session")
    .select(["id", "created_at", "seen_at", "user_agent", "strength"])
    .where("account_id", "=", accountId)
    .where("strength", "<>", "waiting")
    .orderBy("seen_at", "desc")
    .execute()

/** Tokens of an account that still work. */
export const tokensOf = (reader: Reader, accountId: string, now: Date) =>
  reader
    .selectFrom("api_token")
    .select(["id", "name", "scope", "created_at", "expires_at", "seen_at"])
    .where("account_id", "=", accountId)
    .where("revoked_at", "is", null)
    .where("expires_at", ">", now)
    .orderBy("created_at", "desc")
    .execute()

/** How an account proves itself, without any of the secrets. */
export const proofsOf = async (reader: Reader, accountId: string) => {
  const credential = await reader
    .selectFrom("credential")
    .select(["password_changed_at", "totp_confirmed_at"])
    .select((eb) => eb("password_hash", "is not", null).as("has_password"))
    .where("account_id", "=", accountId)
    .executeTakeFirst()
  const codes = await reader
    .selectFrom("recovery_code")
    .select((eb) => eb.fn.countAll<number>().as("left"))
    .where("account_id", "=", accountId)
    .where("used_at", "is", null)
    .executeTakeFirstOrThrow()
  return {
    hasPassword: Boolean(credential?.has_password),
    passwordChangedAt: credential?.password_changed_at ?? null,
    secondFactorSince: credential?.totp_confirmed_at ?? null,
    recoveryCodesLeft: codes.left,
  }
}

/** The account that an account of a provider is tied to. */
export const accountByIdentity = async (reader: Reader, issuer: string, subjectHash: Buffer) =>
  (
    await reader
      .selectFrom("identity")
      .select("account_id")
      .where("issuer", "=", issuer)
      .where("subject_hash", "=", subjectHash)
      .executeTakeFirst()
  )?.account_id

/** The account of an address. */
export const accountByEmail = async (reader: Reader, email: string) =>
  (await reader.selectFrom("account").select("id").where("email", "=", email).executeTakeFirst())?.id
