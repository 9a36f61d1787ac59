import type { Act, Tx } from "#database/act.ts"
import { spendRecoveryCode } from "../store.ts"
import { unseal } from "#database/seal.ts"
import { matchingStep, plainCode } from "./totp.ts"

type Credential = {
  readonly account_id: string
  readonly totp_sealed: Buffer | null
  readonly totp_confirmed_at: Date | null
  readonly totp_step: number
}

/** The shared secret of an account that has a second factor. */
export const totpSecretOf = (credential: Credential, act: Pick<Act, "key">): Buffer | undefined =>
  credential.totp_sealed && credential.totp_confirmed_at
    ? unseal(act.key("totp"), credential.totp_sealed, credential.account_id)
    : undefined

/**
 * Is this a code of the authenticator, or a recovery code not used yet? Either is spent by being accepted. The
 * credential's row must be locked, so that one code cannot be used twice at once.
 */
export const acceptCode = async (
  tx: Tx,
  act: Pick<Act, "key" | "at">,
  credential: Credential,
  typed: string,
): Promise<"authenticator" | "recovery" | undefined> => {
  const secret = totpSecretOf(credential, act)
  if (!secret) return undefined
  const code = plainCode(typed)
  const step = matchingStep(secret, code, act.at, credential.totp_step)
  if (step !== undefined) {
    await tx
      .updateTable("credential")
      .set({ totp_step: step })
      .where("account_id", "=", credential.account_id)
      .execute()
    return "authenticator"
  }
  if (code.length !== 10) return undefined
  return (await spendRecoveryCode(tx, act, credential.account_id, code)) ? "recovery" : undefined
}
