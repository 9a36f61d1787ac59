import { sql } from "kysely"
import type { Tx } from "#database/act.ts"
import { conflict, notFound } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import type { Text } from "#kernel/text.ts"
import { pairOfR } from "../queries/pair.ts"

/** The relation that something is written about; it cannot be merged away until the act is done. */
export type HeldRelation = {
  readonly id: string
  readonly homeUnits: readonly string[]
  readonly pair: Text
}

/** @throws Refusal not found; conflict where it was merged into another or withdrawn */
export const relationFor = async (tx: Tx, id: string): Promise<HeldRelation> => {
  const row = isUuid(id)
    ? await tx
        .selectFrom("relation as r")
        .select(["home_units", "merged_into", "withdrawn_at", sql.raw<Text>(pairOfR).as("pair")])
        .where("id", "=", id)
        .forShare()
        .executeTakeFirst()
    : undefined
  if (!row) throw notFound({ th: "ไม่พบความสัมพันธ์นี้ในทะเบียน", en: "This relation is not in the register" })
  if (row.merged_into || row.withdrawn_at) throw conflict(noMore)
  return { id, homeUnits: row.home_units, pair: row.pair }
}

const noMore = {
  th: "ความสัมพันธ์นี้ถูกรวมเข้ากับอีกรายการหนึ่งหรือถูกถอนออกจากทะเบียนแล้ว",
  en: "This relation was merged into another or withdrawn from the register",
}
