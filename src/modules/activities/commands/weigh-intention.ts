import { command } from "#database/act.ts"
import { activityRights } from "../rights.ts"
import type { Reached } from "../rules.ts"
import { type HeldPlan, planOfIntention } from "../store/plans.ts"

type Input = { readonly id: string; readonly reached: Reached; readonly outcome: string | null }

/** Says what came of an intention of a plan: expectation against result. */
export const weighIntention = command<
  Input,
  { held: HeldPlan },
  { readonly relationId: string; readonly year: number }
>({
  right: activityRights["plan.write"],
  find: async (tx, { id }) => {
    const held = await planOfIntention(tx, id)
    return { held, subject: { units: held.homeUnits } }
  },
  run: async (tx, _act, { id, reached, outcome }, { held }) => {
    await tx.updateTable("intention").set({ reached, outcome }).where("id", "=", id).execute()
    const { fiscal_year } = await tx
      .selectFrom("yearly_plan")
      .select("fiscal_year")
      .where("id", "=", held.id)
      .executeTakeFirstOrThrow()
    return { relationId: held.relationId, year: fiscal_year }
  },
})
