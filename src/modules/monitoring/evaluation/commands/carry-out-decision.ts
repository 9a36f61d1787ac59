import { command } from "#database/act.ts"
import type { Day } from "#kernel/dates.ts"
import { conflict } from "#kernel/errors.ts"
import { refuseFuture } from "../../commands/checks.ts"
import { monitoringRights } from "../../rights.ts"
import { evaluationWords as words } from "../words.ts"
import { type HeldYear, holdYear } from "./hold.ts"
import { settle } from "./matters.ts"

export type CarryOutDecision = {
  readonly relation: string
  readonly year: number
  readonly on: Day
  readonly note: string
}

/** Records that what an evaluation decided was carried out, and how. */
export const carryOutDecision = command<CarryOutDecision, HeldYear, undefined>({
  right: monitoringRights["evaluation.carry_out"],
  find: async (tx, { relation, year }) => {
    const held = await holdYear(tx, relation, year)
    return { ...held, subject: { units: held.relation.homeUnits } }
  },
  run: async (tx, act, { on, note }, held) => {
    const { evaluation } = held
    if (evaluation?.state !== "accepted" || evaluation.decision === "go_on")
      throw conflict(words.nothingToCarryOut)
    if (evaluation.carriedOut) throw conflict(words.alreadyCarriedOut)
    refuseFuture("on", on, act.today)
    await tx
      .updateTable("evaluation")
      .set({
        carried_out_on: on,
        carried_out_note: note,
        revision: evaluation.revision + 1,
        updated_at: act.at,
      })
      .where("id", "=", evaluation.id)
      .execute()
    await settle(tx, act, held, "follow")
    return undefined
  },
})
