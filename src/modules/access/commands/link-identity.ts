import { command } from "#database/act.ts"
import { conflict } from "#kernel/errors.ts"
import { accessRights } from "../rights.ts"
import { lockAccount } from "../store.ts"

type Input = { readonly accountId: string; readonly issuer: string; readonly subjectHash: Buffer }

/** Ties an account of a sign-in provider to an account here. Only a keyed hash of the subject is kept. */
export const linkIdentity = command<Input, object, undefined>({
  right: accessRights["access.change_own_account"],
  find: async (tx, { accountId }) => {
    await lockAccount(tx, accountId)
    return { subject: { accountIds: [accountId] } }
  },
  run: async (tx, act, { accountId, issuer, subjectHash }) => {
    const other = await tx
      .selectFrom("identity")
      .select(["account_id", "subject_hash"])
      .where("issuer", "=", issuer)
      .where((eb) => eb.or([eb("account_id", "=", accountId), eb("subject_hash", "=", subjectHash)]))
      .executeTakeFirst()
    if (other?.account_id === accountId && other.subject_hash.equals(subjectHash)) return undefined
    if (other) throw conflict(taken)
    await tx
      .insertInto("identity")
      .values({ issuer, subject_hash: subjectHash, account_id: accountId, created_at: act.at })
      .execute()
    return undefined
  },
})

const taken = {
  th: "บัญชีของผู้ให้บริการนี้ผูกกับบัญชีอื่นแล้ว โปรดติดต่อผู้ดูแลระบบ",
  en: "This is tied to another account already; please ask the administrator",
}
