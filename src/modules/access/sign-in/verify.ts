import { type Actor } from "#kernel/rights.ts"
import type { Services } from "#database/act.ts"
import { Refusal } from "#kernel/errors.ts"
import { verifyPassword } from "../passwords.ts"
import { hashToken } from "../sessions.ts"
import { countGuess, forgetGuesses, limits } from "./guesses.ts"

/** Somebody whose password was right, or whom a provider vouched for; not signed in yet. */
export type Proved = { readonly accountId: string; readonly name: string; readonly hasSecondFactor: boolean }

const accountBy = (services: Services) =>
  services.database.query
    .selectFrom("account")
    .leftJoin("credential", "credential.account_id", "account.id")
    .select(["account.id", "account.name", "account.suspended_at", "credential.password_hash"])
    .select("credential.totp_confirmed_at")
    .where("account.erased_at", "is", null)

/**
 * Checks an address and a password. Never tells which of the two was wrong, nor by its time, nor whether the account is
 * suspended.
 * @throws Refusal (invalid, or too many attempts)
 */
export const provePassword = async (
  services: Services,
  email: string,
  password: string,
  clientAddress: string,
): Promise<Proved> => {
  await countGuess(services, limits.passwordFrom, clientAddress)
  await countGuess(services, limits.passwordHere, `${email}\n${clientAddress}`)
  await countGuess(services, limits.passwordAnywhere, email)
  const account = await accountBy(services).where("account.email", "=", email).executeTakeFirst()
  const known = await verifyPassword(password, account?.password_hash)
  if (!known || !account || account.suspended_at) throw new WrongPassword(account?.id)
  await forgetGuesses(services, limits.passwordHere, `${email}\n${clientAddress}`)
  return { accountId: account.id, name: account.name, hasSecondFactor: account.totp_confirmed_at !== null }
}

/** Wrong, or no such account. Whose account was tried is for those who watch over the installation; it is told to nobody. */
export class WrongPassword extends Refusal {
  readonly accountId: string | undefined

  constructor(accountId: string | undefined) {
    super("invalid", wrong, [{ path: "email", text: wrong }])
    this.accountId = accountId
  }
}

const wrong = {
  th: "อีเมลหรือรหัสผ่านไม่ถูกต้อง",
  en: "The e-mail address or the password is not right",
}

/** An account that a provider vouched for; undefined where it may not sign in. */
export const provedAccount = async (services: Services, accountId: string): Promise<Proved | undefined> => {
  const account = await accountBy(services).where("account.id", "=", accountId).executeTakeFirst()
  if (!account || account.suspended_at) return undefined
  return { accountId: account.id, name: account.name, hasSecondFactor: account.totp_confirmed_at !== null }
}

const waitingMinutes = 10

/** Whose second factor a session waits for; undefined when it waited too long. */
export const waitingFor = async (services: Services, token: string): Promise<Proved | undefined> => {
  const since = new Date(services.now().getTime() - waitingMinutes * 60_000)
  const session = await services.database.query
    .selectFrom("session")
    .select("account_id")
    .where("token_hash", "=", hashToken(token))
    .where("strength", "=", "waiting")
    .where("created_at", ">", since)
    .executeTakeFirst()
  return session ? provedAccount(services, session.account_id) : undefined
}

/** The person as an actor for the act of signing in, so that the history says who it was. */
export const actorOf = ({ accountId, name }: Proved): Actor => ({
  kind: "person",
  accountId,
  name,
  appointments: [],
})
