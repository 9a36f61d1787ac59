import type { Tx } from "#database/act.ts"
import type { Day } from "#kernel/dates.ts"
import { holdAgainst } from "../imports/against-register.ts"
import { registerOn } from "../imports/queries/register.ts"
import { rowWords } from "./row-words.ts"
import type { SheetRow } from "./types.ts"

/** Says of each row that can be taken whether the register has its pair already, and whether it says the same. */
export const withRegister = async (
  tx: Tx,
  rows: readonly SheetRow[],
  asOf: Day,
): Promise<readonly SheetRow[]> => {
  const taken = rows.flatMap(({ imported }) => imported ?? [])
  const verdicts = holdAgainst(await registerOn(tx, asOf), taken, asOf)
  const ids = verdicts.flatMap(({ relationId }) => relationId ?? [])
  const numbers = new Map(await numbersOf(tx, ids))
  let at = 0
  return rows.map((row): SheetRow => {
    if (!row.imported) return row
    const { relationId, outcome } = verdicts[at++] ?? {}
    const number = numbers.get(relationId ?? "")
    if (!relationId || number === undefined) return row
    const registered = { id: relationId, number, same: outcome === "same" }
    if (registered.same) return { ...row, registered }
    const doubts = [...row.doubts, { column: null, text: rowWords.differs(number) }]
    return { ...row, state: "doubtful", doubts, registered }
  })
}

const numbersOf = async (tx: Tx, ids: readonly string[]): Promise<[string, number][]> => {
  if (ids.length === 0) return []
  const rows = await tx
    .selectFrom("relation")
    .select(["id", "number"])
    .where("id", "in", [...new Set(ids)])
    .execute()
  return rows.map(({ id, number }) => [id, number])
}
