import { command } from "#database/act.ts"
import { selectionRights } from "../rights.ts"
import { type HeldStudy, holdStudy } from "../store/hold.ts"
import { touchStudy, type WrittenStudy } from "../store/studies.ts"
import { refuseMoved, refuseObstacle } from "./checks.ts"

export type CorrectStudy = {
  readonly id: string
  readonly revision: number
  readonly title: string
  readonly purpose: string | null
}

/** Changes what a study is called and what it is for. */
export const correctStudy = command<CorrectStudy, HeldStudy, WrittenStudy>({
  right: selectionRights["study.change"],
  find: (tx, { id }, { today }) => holdStudy(tx, id, today),
  run: async (tx, act, { id, revision, title, purpose }, { study }) => {
    refuseObstacle("change", study)
    await refuseMoved(tx, study, revision)
    return touchStudy(tx, act, id, { title, purpose })
  },
})
