import type { Tx } from "#database/act.ts"
import { notFound } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import { type Agreement, findAgreement } from "../queries/agreement.ts"

/** A memorandum held by this transaction: nobody changes it until the act is done. */
export type HeldAgreement = Agreement

/** @throws Refusal (not found) */
export const holdAgreement = async (tx: Tx, id: string): Promise<HeldAgreement> => {
  const locked = isUuid(id)
    ? await tx.selectFrom("agreement").select("id").where("id", "=", id).forUpdate().executeTakeFirst()
    : undefined
  const found = locked && (await findAgreement(tx, id))
  if (!found) throw notFound({ th: "ไม่พบบันทึกความเข้าใจนี้", en: "There is no such memorandum" })
  return found
}

/** The memorandum of a case, held; undefined where none was begun. */
export const holdAgreementOfCase = async (tx: Tx, caseId: string): Promise<HeldAgreement | undefined> => {
  const row = await tx.selectFrom("agreement").select("id").where("case_id", "=", caseId).executeTakeFirst()
  return row && holdAgreement(tx, row.id)
}
