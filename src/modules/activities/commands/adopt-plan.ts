import { command } from "#database/act.ts"
import { conflict, notFound } from "#kernel/errors.ts"
import { activityRights } from "../rights.ts"
import { findPlan, type HeldPlan } from "../store/plans.ts"
import { relationFor } from "../store/relations.ts"

type Input = { readonly relationId: string; readonly year: number }

/** The province adopts its plan for a year. */
export const adoptPlan = command<Input, { held: HeldPlan }, object>({
  right: activityRights["plan.write"],
  find: async (tx, { relationId, year }) => {
    const { homeUnits } = await relationFor(tx, relationId)
    const held = await findPlan(tx, relationId, year)
    if (!held) throw notFound({ th: "ยังไม่มีแผนงานของปีนี้", en: "There is no plan for this year yet" })
    return { held, subject: { units: homeUnits } }
  },
  run: async (tx, act, _input, { held }) => {
    if (held.adopted) throw conflict({ th: "แผนงานนี้เห็นชอบไปแล้ว", en: "This plan was adopted already" })
    await tx
      .updateTable("yearly_plan")
      .set((column) => ({
        adopted_on: act.today,
        revision: column("revision", "+", 1),
        updated_at: act.at,
      }))
      .where("id", "=", held.id)
      .execute()
    return {}
  },
})
