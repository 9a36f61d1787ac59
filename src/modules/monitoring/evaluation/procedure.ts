/** An evaluation's way: the province fills and submits, the ministry accepts or returns, by rounds. */
export const evaluationStates = ["drafting", "submitted", "returned", "accepted"] as const
export type EvaluationState = (typeof evaluationStates)[number]

export const moves = ["submit", "recall", "return", "accept", "reopen"] as const
export type MoveName = (typeof moves)[number]

type Move = {
  readonly from: readonly EvaluationState[]
  readonly to: EvaluationState
  readonly reason: "required" | "optional"
  /** Whether it opens the next round. */
  readonly round: "same" | "next"
}

/** All that may happen; what is not here is refused. */
export const moveTable: Readonly<Record<MoveName, Move>> = {
  submit: { from: ["drafting", "returned"], to: "submitted", reason: "optional", round: "same" },
  recall: { from: ["submitted"], to: "drafting", reason: "optional", round: "same" },
  return: { from: ["submitted"], to: "returned", reason: "required", round: "next" },
  accept: { from: ["submitted"], to: "accepted", reason: "optional", round: "same" },
  reopen: { from: ["accepted"], to: "returned", reason: "required", round: "next" },
}

/** The states in which the province writes. */
export const isFilled = (state: EvaluationState): boolean => state === "drafting" || state === "returned"

/** What may happen to an evaluation in this state. */
export const movesIn = (state: EvaluationState): readonly MoveName[] =>
  moves.filter((move) => moveTable[move].from.includes(state))
