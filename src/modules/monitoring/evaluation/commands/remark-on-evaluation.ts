import { command } from "#database/act.ts"
import { notFound } from "#kernel/errors.ts"
import { monitoringRights } from "../../rights.ts"
import type { Part } from "../rules.ts"
import { evaluationWords as words } from "../words.ts"
import { type HeldYear, holdYear } from "./hold.ts"

export type RemarkOnEvaluation = {
  readonly relation: string
  readonly year: number
  /** Null: on the whole. */
  readonly part: Part | null
  readonly body: string
}

/** A remark of the ministry or the province on a part of an evaluation; it stays with its round. */
export const remarkOnEvaluation = command<RemarkOnEvaluation, HeldYear, undefined>({
  right: monitoringRights["evaluation.remark"],
  find: async (tx, { relation, year }) => {
    const held = await holdYear(tx, relation, year)
    return { ...held, subject: { units: held.relation.homeUnits } }
  },
  run: async (tx, act, { part, body }, { evaluation }) => {
    if (!evaluation) throw notFound(words.noSuch)
    await tx
      .insertInto("evaluation_remark")
      .values({
        id: act.newId(),
        evaluation_id: evaluation.id,
        round: evaluation.round,
        kind: "remark",
        part,
        body,
        organisation_id: act.by?.organisationId ?? null,
        account_id: act.actor.kind === "person" ? act.actor.accountId : null,
        at: act.at,
      })
      .execute()
    return undefined
  },
})
