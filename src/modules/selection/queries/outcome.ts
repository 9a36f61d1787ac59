import { type GateState, type Outcome, outcomeOf } from "../outcome/outcome.ts"
import { isStanding } from "../studies/rules.ts"
import type { Candidate, Study } from "./study.ts"

export const gatesOf = ({ gates }: Candidate): Record<string, GateState> =>
  Object.fromEntries(gates.map(({ gate, answer }) => [gate, answer]))

/** What follows from a study as it stands: only what was submitted counts, and only candidates that still stand. */
export const outcomeOfStudy = ({ criteria, candidates, appraisals }: Study): Outcome =>
  outcomeOf(
    criteria.definition,
    candidates.filter(isStanding).map((candidate) => ({ id: candidate.id, gates: gatesOf(candidate) })),
    appraisals.filter(({ state }) => state === "submitted"),
  )
