import { command } from "#database/act.ts"
import { fiscalYear } from "#kernel/dates.ts"
import { conflict, invalid } from "#kernel/errors.ts"
import { monitoringRights } from "../../rights.ts"
import { isFilled } from "../procedure.ts"
import type { Content } from "../rules.ts"
import { evaluationWords as words } from "../words.ts"
import { type HeldYear, holdYear, refuseMoved } from "./hold.ts"

export type FillEvaluation = {
  readonly relation: string
  readonly year: number
  /** 0 before anybody began. */
  readonly revision: number
  readonly change: Content
}

/** Writes parts of an evaluation while it lies with the province; what is not sent stays as it was. */
export const fillEvaluation = command<FillEvaluation, HeldYear, { readonly revision: number }>({
  right: monitoringRights["evaluation.fill"],
  find: async (tx, { relation, year }) => {
    const held = await holdYear(tx, relation, year)
    return { ...held, subject: { units: held.relation.homeUnits } }
  },
  run: async (tx, act, { revision, change }, held) => {
    const { evaluation, relation, year } = held
    if (fiscalYear(year).from > act.today) throw invalid([{ path: "year", text: words.future }])
    refuseMoved(held, revision)
    if (!evaluation) {
      await tx
        .insertInto("evaluation")
        .values({
          id: act.newId(),
          relation_id: relation.id,
          home_units: [...relation.homeUnits],
          fiscal_year: year,
          state: "drafting",
          content: JSON.stringify(change),
          created_at: act.at,
          updated_at: act.at,
        })
        .execute()
      return { revision: 1 }
    }
    if (!isFilled(evaluation.state)) throw conflict(words.notFillable(words.states[evaluation.state]))
    await tx
      .updateTable("evaluation")
      .set({
        content: JSON.stringify({ ...evaluation.content, ...change }),
        revision: evaluation.revision + 1,
        updated_at: act.at,
      })
      .where("id", "=", evaluation.id)
      .execute()
    return { revision: evaluation.revision + 1 }
  },
})
