import { command } from "#database/act.ts"
import { waitInLine } from "#database/lock.ts"
import { activityRights } from "../rights.ts"
import type { PlanEntry } from "../schema-projects.ts"
import { refuseWhileReportsAreOverdue } from "../store/gate.ts"
import { findPlan, type HeldPlan, insertPlan, writePlan } from "../store/plans.ts"
import { relationFor } from "../store/relations.ts"
import { refuseMoved } from "./checks.ts"

type Input = {
  readonly relationId: string
  readonly year: number
  /** 0 for a plan that is new. */
  readonly revision: number
  readonly entry: PlanEntry
}

/** Writes what a relation intends for a fiscal year. A plan that is new passes the reports gate. */
export const writeYearlyPlan = command<Input, { held: HeldPlan | undefined }, object>({
  right: activityRights["plan.write"],
  find: async (tx, { relationId, year }) => {
    const { homeUnits } = await relationFor(tx, relationId)
    await waitInLine(tx, [`plan of ${relationId} ${year}`])
    return { held: await findPlan(tx, relationId, year), subject: { units: homeUnits } }
  },
  run: async (tx, act, { relationId, year, revision, entry }, { held }) => {
    refuseMoved(held ?? { revision: 0 }, revision)
    if (!held) await refuseWhileReportsAreOverdue(tx, act, relationId, "plan")
    await writePlan(tx, act, held?.id ?? (await insertPlan(tx, act, relationId, year)), entry)
    return {}
  },
})
