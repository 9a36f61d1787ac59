import { command } from "#database/act.ts"
import { selectionRights } from "../rights.ts"
import { type HeldStudy, holdStudy } from "../store/hold.ts"
import { insertCandidate, touchStudy, type WrittenStudy } from "../store/studies.ts"
import type { CandidateEntry } from "../studies/rules.ts"
import { refuseEntry, refuseObstacle } from "./checks.ts"

export type AddCandidate = { readonly id: string; readonly entry: CandidateEntry }

/** Adds a place to a study. What was appraised before it came says nothing of it: there it is unknown. */
export const addCandidate = command<AddCandidate, HeldStudy, WrittenStudy & { readonly candidate: string }>({
  right: selectionRights["study.change"],
  find: (tx, { id }, { today }) => holdStudy(tx, id, today),
  run: async (tx, act, { id, entry }, { study }) => {
    refuseObstacle("change", study)
    await refuseEntry(tx, study, entry)
    const position = 1 + Math.max(-1, ...study.candidates.map((candidate) => candidate.position))
    const candidate = await insertCandidate(tx, act, id, position, entry)
    return { ...(await touchStudy(tx, act, id)), candidate }
  },
})
