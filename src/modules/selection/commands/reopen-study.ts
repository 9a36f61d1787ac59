import { command } from "#database/act.ts"
import { invalid } from "#kernel/errors.ts"
import { selectionRights } from "../rights.ts"
import { type HeldStudy, holdStudy } from "../store/hold.ts"
import { touchStudy, type WrittenStudy } from "../store/studies.ts"
import { reasonNeeded, refuseMoved, refuseObstacle } from "./checks.ts"

export type ReopenStudy = { readonly id: string; readonly revision: number }

/** Takes a study up again: a candidate was refused, or something was found. The copy of its conclusion stays. */
export const reopenStudy = command<ReopenStudy, HeldStudy, WrittenStudy>({
  right: selectionRights["study.reopen"],
  find: (tx, { id }, { today }) => holdStudy(tx, id, today),
  run: async (tx, act, { id, revision }, { study }) => {
    refuseObstacle("reopen", study)
    await refuseMoved(tx, study, revision)
    if (!act.reason) throw invalid([reasonNeeded])
    const change = { state: "open", concluded_at: null, chosen_candidate_id: null, conclusion: null }
    return touchStudy(tx, act, id, change)
  },
})
