import { command } from "#database/act.ts"
import { selectionRights } from "../rights.ts"
import { candidateOf, type HeldStudy, holdStudy } from "../store/hold.ts"
import { placeCandidate, touchStudy, type WrittenStudy } from "../store/studies.ts"
import type { CandidateEntry } from "../studies/rules.ts"
import { refuseEntry, refuseMovedCandidate, refuseObstacle, refuseWithdrawn } from "./checks.ts"

export type CorrectCandidate = {
  readonly id: string
  readonly candidate: string
  /** The candidate's version. */
  readonly revision: number
  readonly entry: CandidateEntry
}

/** Says which place a candidate is, where only its name was known; or where the idea came from. */
export const correctCandidate = command<CorrectCandidate, HeldStudy, WrittenStudy>({
  right: selectionRights["study.change"],
  find: (tx, { id }, { today }) => holdStudy(tx, id, today),
  run: async (tx, act, { id, candidate, revision, entry }, { study }) => {
    refuseObstacle("change", study)
    const found = candidateOf(study, candidate)
    refuseWithdrawn(found)
    await refuseMovedCandidate(tx, study, found, revision)
    await refuseEntry(tx, study, entry, candidate)
    await placeCandidate(tx, act, candidate, entry)
    return touchStudy(tx, act, id)
  },
})
