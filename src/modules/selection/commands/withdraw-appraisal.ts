import { command } from "#database/act.ts"
import { conflict, invalid, notFound } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import { settleMatters } from "#modules/work/index.ts"
import { type Appraisal, findAppraisal } from "../queries/appraisals.ts"
import { selectionRights } from "../rights.ts"
import { type HeldStudy, holdStudy } from "../store/hold.ts"
import { touchStudy, type WrittenStudy } from "../store/studies.ts"
import { reasonNeeded, refuseObstacle } from "./checks.ts"

export type WithdrawAppraisal = { readonly id: string }

/** Lets an appraisal count no more, asked or submitted, with the reason; the post may be asked anew. */
export const withdrawAppraisal = command<
  WithdrawAppraisal,
  HeldStudy & { readonly appraisal: Appraisal },
  WrittenStudy
>({
  right: selectionRights["study.ask"],
  find: async (tx, { id }, { today }) => {
    const first = isUuid(id) ? await findAppraisal(tx, id, today) : undefined
    if (!first) throw notFound({ th: "ไม่พบการประเมินนี้", en: "There is no such appraisal" })
    const held = await holdStudy(tx, first.studyId, today)
    return { ...held, appraisal: held.study.appraisals.find((one) => one.id === id) ?? first }
  },
  run: async (tx, act, { id }, { study, appraisal }) => {
    refuseObstacle("ask", study)
    if (appraisal.state === "withdrawn")
      throw conflict({ th: "การประเมินนี้ถูกยกเลิกแล้ว", en: "This appraisal was withdrawn already" })
    if (!act.reason) throw invalid([reasonNeeded])
    await tx
      .updateTable("appraisal")
      .set({ state: "withdrawn", withdrawn_reason: act.reason })
      .where("id", "=", id)
      .execute()
    await settleMatters(tx, act, { subject: { kind: "appraisal", id }, as: "withdrawn" })
    return touchStudy(tx, act, study.id)
  },
})
