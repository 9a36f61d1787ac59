import { command } from "#database/act.ts"
import { selectionRights } from "../rights.ts"
import { candidateOf, type HeldStudy, holdStudy } from "../store/hold.ts"
import { touchStudy, updateCandidate, type WrittenStudy } from "../store/studies.ts"
import type { Background } from "../studies/rules.ts"
import { refuseMovedCandidate, refuseObstacle, refuseWithdrawn } from "./checks.ts"

export type WriteBackground = {
  readonly id: string
  readonly candidate: string
  /** The candidate's version. */
  readonly revision: number
  /** All of it; a topic that is not there has nothing found yet. */
  readonly background: Background
}

/** Writes down what was found of a candidate, topic by topic, with where it is written. */
export const writeBackground = command<WriteBackground, HeldStudy, WrittenStudy>({
  right: selectionRights["study.change"],
  find: (tx, { id }, { today }) => holdStudy(tx, id, today),
  run: async (tx, act, { id, candidate, revision, background }, { study }) => {
    refuseObstacle("change", study)
    const found = candidateOf(study, candidate)
    refuseWithdrawn(found)
    await refuseMovedCandidate(tx, study, found, revision)
    await updateCandidate(tx, act, candidate, { background: JSON.stringify(background) })
    return touchStudy(tx, act, id)
  },
})
