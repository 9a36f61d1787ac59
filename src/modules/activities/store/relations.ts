import type { Tx } from "#database/act.ts"
import { conflict, notFound } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"

/** The relation that something is written about; it cannot be merged away until the act is done. */
export type HeldRelation = {
  readonly id: string
  readonly homeUnits: readonly string[]
  readonly pair: string
}

/** @throws Refusal not found; conflict where it was merged into another or withdrawn */
export const relationFor = async (tx: Tx, id: string): Promise<HeldRelation> => {
  const row = isUuid(id)
    ? await tx
        .selectFrom("relation")
        .select(["home_units", "home_name", "partner_name", "merged_into", "withdrawn_at"])
        .where("id", "=", id)
        .forShare()
        .executeTakeFirst()
    : undefined
  if (!row) throw notFound({ th: "ไม่พบความสัมพันธ์นี้ในทะเบียน", en: "This relation is not in the register" })
  if (row.merged_into || row.withdrawn_at) throw conflict(noMore)
  return { id, homeUnits: row.home_units, pair: `${row.home_name} – ${row.partner_name}` }
}

const noMore = {
  th: "ความสัมพันธ์นี้ถูกรวมเข้ากับอีกรายการหนึ่งหรือถูกถอนออกจากทะเบียนแล้ว",
  en: "This relation was merged into another or withdrawn from the register",
}
