import { command } from "#database/act.ts"
import { invalid } from "#kernel/errors.ts"
import { selectionRights } from "../rights.ts"
import { candidateOf, type HeldStudy, holdStudy } from "../store/hold.ts"
import { touchStudy, updateCandidate, type WrittenStudy } from "../store/studies.ts"
import { reasonNeeded, refuseObstacle, refuseWithdrawn } from "./checks.ts"

export type WithdrawCandidate = { readonly id: string; readonly candidate: string }

/** Takes a candidate out of a study, with the reason; what was found of it stays to be read. */
export const withdrawCandidate = command<WithdrawCandidate, HeldStudy, WrittenStudy>({
  right: selectionRights["study.change"],
  find: (tx, { id }, { today }) => holdStudy(tx, id, today),
  run: async (tx, act, { id, candidate }, { study }) => {
    refuseObstacle("change", study)
    refuseWithdrawn(candidateOf(study, candidate))
    if (!act.reason) throw invalid([reasonNeeded])
    await updateCandidate(tx, act, candidate, { withdrawn_at: act.at, withdrawn_reason: act.reason })
    return touchStudy(tx, act, id)
  },
})
