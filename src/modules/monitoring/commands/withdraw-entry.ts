import { command, type Tx } from "#database/act.ts"
import { invalid, notFound } from "#kernel/errors.ts"
import type { Right } from "#kernel/rights.ts"
import { registerWords as words } from "../register-words.ts"
import { monitoringRights } from "../rights.ts"
import { groupSubject } from "./checks.ts"

type Table = "handbook_version" | "training" | "working_group"

/** Takes an entry out that was made in error, with the reason; its history stays. */
const withdrawing = (table: Table, right: Right) =>
  command<{ readonly id: string }, object, undefined>({
    right,
    find: async (tx, { id }) => ({ subject: groupSubject({ province: await provinceOf(tx, table, id) }) }),
    run: async (tx, act, { id }) => {
      if (!act.reason) throw invalid([{ path: "reason", text: words.reasonNeeded }])
      await tx.updateTable(table).set({ withdrawn_at: act.at }).where("id", "=", id).execute()
      return undefined
    },
  })

const provinceOf = async (tx: Tx, table: Table, id: string): Promise<string | null> => {
  const held = await tx
    .selectFrom(table)
    .selectAll()
    .where("id", "=", id)
    .where("withdrawn_at", "is", null)
    .forUpdate()
    .executeTakeFirst()
  if (!held) throw notFound(words.noSuch)
  return "province" in held ? held.province : null
}

export const withdrawHandbook = withdrawing("handbook_version", monitoringRights["handbook.register"])
export const withdrawTraining = withdrawing("training", monitoringRights["training.register"])
export const withdrawGroup = withdrawing("working_group", monitoringRights["working_group.register"])
