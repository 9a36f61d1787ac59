import { command, type Tx } from "#database/act.ts"
import { activityRights } from "../rights.ts"
import type { BudgetLine } from "../schema.ts"
import { holdActivity } from "../store/activities.ts"
import { type BudgetOwner, writeBudget } from "../store/budget.ts"
import { holdProject } from "../store/projects.ts"
import { refuseMoved } from "./checks.ts"

type Input = {
  readonly owner: BudgetOwner
  readonly revision: number
  readonly lines: readonly BudgetLine[]
}
type Held = { readonly revision: number; readonly homeUnits: readonly string[] }

/** Writes what an activity, or a project beside its activities, is planned to cost, was granted, and has spent. */
export const setBudget = command<Input, { held: Held }, { readonly revision: number }>({
  right: activityRights["budget.write"],
  find: async (tx, { owner }) => {
    const held = await holdOwner(tx, owner)
    return { held, subject: { units: held.homeUnits } }
  },
  run: async (tx, act, { owner, revision, lines }, { held }) => {
    refuseMoved(held, revision)
    await writeBudget(tx, act, owner, lines)
    const table = "activity" in owner ? "activity" : "project"
    return tx
      .updateTable(table)
      .set((column) => ({ revision: column("revision", "+", 1), updated_at: act.at }))
      .where("id", "=", "activity" in owner ? owner.activity : owner.project)
      .returning("revision")
      .executeTakeFirstOrThrow()
  },
})

const holdOwner = (tx: Tx, owner: BudgetOwner): Promise<Held> =>
  "activity" in owner ? holdActivity(tx, owner.activity) : holdProject(tx, owner.project)
