import { type GateState, type Outcome, outcomeOf, type Scored } from "../outcome/outcome.ts"
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

const most = 200
const kept = new Map<string, Outcome>()

/** An outcome that was computed before from the same version of a record; five thousand draws of weights take their time. */
export const keptOutcome = (key: string, compute: () => Outcome): Outcome => {
  const known = kept.get(key)
  if (known) return known
  const outcome = compute()
  const [oldest] = kept.size >= most ? kept.keys() : []
  if (oldest !== undefined) kept.delete(oldest)
  kept.set(key, outcome)
  return outcome
}

/** The same for pages: computed once for each version of a study. Never for an act: what it has written may yet be undone. */
export const outcomeForPages = (study: Study): Outcome =>
  keptOutcome(`study ${study.id} ${study.revision}`, () => outcomeOfStudy(study))

/** A candidate that a case may take up, with its result where it was scored. */
export type CandidateLeft = { readonly candidate: Candidate; readonly scored: Scored | undefined }

/** What is left of a study for a case to propose: known places that nothing speaks against, the best first. */
export const candidatesLeft = (study: Study, { scored, failed }: Outcome): CandidateLeft[] => {
  const place = ({ id }: Candidate) => scored.findIndex((one) => one.id === id)
  const last = (candidate: Candidate) => (place(candidate) < 0 ? scored.length : place(candidate))
  return study.candidates
    .filter(
      (candidate) =>
        isStanding(candidate) &&
        candidate.unit !== null &&
        candidate.fate !== "in_case" &&
        candidate.fate !== "established" &&
        !failed.some(({ id }) => id === candidate.id),
    )
    .toSorted((a, b) => last(a) - last(b) || a.position - b.position)
    .map((candidate) => ({ candidate, scored: scored.find(({ id }) => id === candidate.id) }))
}
