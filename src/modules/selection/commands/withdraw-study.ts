import { command } from "#database/act.ts"
import { invalid } from "#kernel/errors.ts"
import { settleMatters } from "#modules/work/index.ts"
import { selectionRights } from "../rights.ts"
import { type HeldStudy, holdStudy } from "../store/hold.ts"
import { touchStudy, type WrittenStudy } from "../store/studies.ts"
import { reasonNeeded, refuseMoved, refuseObstacle } from "./checks.ts"

export type WithdrawStudy = { readonly id: string; readonly revision: number }

/** Gives a study up, with the reason; nothing of it is deleted. */
export const withdrawStudy = command<WithdrawStudy, HeldStudy, WrittenStudy>({
  right: selectionRights["study.withdraw"],
  find: (tx, { id }, { today }) => holdStudy(tx, id, today),
  run: async (tx, act, { id, revision }, { study }) => {
    refuseObstacle("withdraw", study)
    await refuseMoved(tx, study, revision)
    if (!act.reason) throw invalid([reasonNeeded])
    for (const appraisal of study.appraisals.filter(({ state }) => state === "asked"))
      await settleMatters(tx, act, { subject: { kind: "appraisal", id: appraisal.id }, as: "withdrawn" })
    await tx
      .updateTable("appraisal")
      .set({ state: "withdrawn", withdrawn_reason: act.reason })
      .where("study_id", "=", id)
      .where("state", "=", "asked")
      .execute()
    return touchStudy(tx, act, id, { state: "withdrawn", conclusion: act.reason })
  },
})
