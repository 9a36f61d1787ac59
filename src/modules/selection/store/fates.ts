import type { Act, Tx } from "#database/act.ts"
import { candidateOf, holdStudy } from "./hold.ts"
import { touchStudy, updateCandidate } from "./studies.ts"
import type { Fate } from "../studies/rules.ts"

export type CandidateFate = {
  readonly study: string
  readonly candidate: string
  /** Null: its case proposes it no more. */
  readonly fate: Fate | null
  /** Why it was refused; shown with the candidate. */
  readonly reason: string | null
  /** Where the case stands that tells of it; a path without a language. */
  readonly path: string | null
}

/** Tells a study what became of a candidate outside it, in the transaction of the act that decided. */
export const tellFate = async (
  tx: Tx,
  act: Act,
  { study: id, candidate, fate, reason, path }: CandidateFate,
): Promise<void> => {
  const { study } = await holdStudy(tx, id, act.today)
  candidateOf(study, candidate)
  await updateCandidate(tx, act, candidate, { fate, fate_reason: reason, fate_path: path })
  await touchStudy(tx, act, id)
}
