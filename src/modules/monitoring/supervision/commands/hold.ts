import type { Tx } from "#database/act.ts"
import { notFound } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import { supervisionWords as words } from "../words.ts"

/** A visit or meeting, held until the act is over. @throws Refusal (not found) */
export const holdSupervision = async (tx: Tx, id: string) => {
  const row = isUuid(id)
    ? await tx
        .selectFrom("supervision")
        .select(["id", "province", "held_on"])
        .where("id", "=", id)
        .where("withdrawn_at", "is", null)
        .forUpdate()
        .executeTakeFirst()
    : undefined
  if (!row) throw notFound(words.noSuch)
  return row
}
