import { type Act, command, type Tx } from "#database/act.ts"
import { addDays, fiscalYear } from "#kernel/dates.ts"
import { conflict, invalid } from "#kernel/errors.ts"
import { monitoringRights } from "../../rights.ts"
import type { Known } from "../known.ts"
import { type MoveName, moveTable } from "../procedure.ts"
import { missingParts } from "../rules.ts"
import { evaluationWords as words } from "../words.ts"
import { type HeldYear, holdYear, refuseMoved } from "./hold.ts"
import { askToCarryOut, askToFill, askToReview, settle } from "./matters.ts"

export type MoveEvaluation = {
  readonly relation: string
  readonly year: number
  readonly revision: number
  /** What the records say today; a copy keeps it. Only what is submitted needs it. */
  readonly known?: Known
}

type Held = NonNullable<HeldYear["evaluation"]>
type Context = { tx: Tx; act: Act; held: HeldYear; evaluation: Held; known: Known | undefined }

const daysToMend = 30

const effects: Readonly<Record<MoveName, (context: Context) => Promise<void>>> = {
  submit: async ({ tx, act, held, evaluation, known }) => {
    if (!known) throw new Error("a submission brings along what the records know")
    if (fiscalYear(held.year).to >= act.today)
      throw invalid([{ path: "year", text: words.notOver(held.year) }])
    const asked = { expectations: known.expectations.map(({ key }) => key), termEnds: known.termEnds }
    const missing = missingParts(evaluation.content, asked)
    if (missing.length > 0) throw invalid(missing.map((part) => ({ path: part, text: words.parts[part] })))
    await tx
      .insertInto("evaluation_copy")
      .values({
        id: act.newId(),
        evaluation_id: evaluation.id,
        round: evaluation.round,
        content: JSON.stringify(evaluation.content),
        known: JSON.stringify(known),
        ...who(act),
        submitted_at: act.at,
      })
      .execute()
    await settle(tx, act, held, "fill")
    await askToReview(tx, act, held)
  },
  recall: async ({ tx, act, held, evaluation }) => {
    await tx
      .updateTable("evaluation_copy")
      .set({ recalled_at: act.at })
      .where("evaluation_id", "=", evaluation.id)
      .where("round", "=", evaluation.round)
      .where("recalled_at", "is", null)
      .execute()
    await settle(tx, act, held, "review", "withdrawn")
    await addRemark(tx, act, evaluation, "recalled")
  },
  return: async ({ tx, act, held, evaluation }) => {
    await addRemark(tx, act, evaluation, "returned")
    await settle(tx, act, held, "review")
    await askToFill(tx, act, held, addDays(act.today, daysToMend), said(act))
  },
  accept: async ({ tx, act, held, evaluation }) => {
    await addRemark(tx, act, evaluation, "accepted")
    await settle(tx, act, held, "review")
    const { decision, decisionReason } = evaluation.content
    if (decision) await askToCarryOut(tx, act, held, decision, decisionReason ?? null)
  },
  reopen: async ({ tx, act, held, evaluation }) => {
    await addRemark(tx, act, evaluation, "reopened")
    await settle(tx, act, held, "follow", "withdrawn")
    await askToFill(tx, act, held, addDays(act.today, daysToMend), said(act))
  },
}

const said = ({ reason }: Act) => ({ th: reason ?? "", en: reason ?? "" })
const who = (act: Act) => ({
  organisation_id: act.by?.organisationId ?? null,
  account_id: act.actor.kind === "person" ? act.actor.accountId : null,
})

const addRemark = (
  tx: Tx,
  act: Act,
  evaluation: Held,
  kind: "returned" | "accepted" | "reopened" | "recalled",
) =>
  tx
    .insertInto("evaluation_remark")
    .values({
      id: act.newId(),
      evaluation_id: evaluation.id,
      round: evaluation.round,
      kind,
      body: act.reason ?? null,
      ...who(act),
      at: act.at,
    })
    .execute()

const moving = (move: MoveName) => {
  const { from, to, reason, round } = moveTable[move]
  return command<MoveEvaluation, HeldYear, { readonly revision: number }>({
    right: monitoringRights[`evaluation.${move}`],
    find: async (tx, { relation, year }) => {
      const held = await holdYear(tx, relation, year)
      return { ...held, subject: { units: held.relation.homeUnits } }
    },
    run: async (tx, act, { revision, known }, held) => {
      const { evaluation } = held
      if (!evaluation) throw conflict(words.wrongState(words.states.none, words.moves[move]))
      if (!from.includes(evaluation.state))
        throw conflict(words.wrongState(words.states[evaluation.state], words.moves[move]))
      refuseMoved(held, revision)
      if (reason === "required" && !act.reason) throw invalid([{ path: "reason", text: words.reasonNeeded }])
      await effects[move]({ tx, act, held, evaluation, known })
      const accepted = to === "accepted"
      await tx
        .updateTable("evaluation")
        .set({
          state: to,
          round: round === "next" ? evaluation.round + 1 : evaluation.round,
          decision: accepted ? (evaluation.content.decision ?? null) : null,
          accepted_at: accepted ? act.at : null,
          ...(move === "reopen" ? { carried_out_on: null, carried_out_note: null } : {}),
          revision: evaluation.revision + 1,
          updated_at: act.at,
        })
        .where("id", "=", evaluation.id)
        .execute()
      return { revision: evaluation.revision + 1 }
    },
  })
}

/** Every move of the procedure as an act of its own, with its right. */
export const moveEvaluation = {
  submit: moving("submit"),
  recall: moving("recall"),
  return: moving("return"),
  accept: moving("accept"),
  reopen: moving("reopen"),
} satisfies Record<MoveName, unknown>
