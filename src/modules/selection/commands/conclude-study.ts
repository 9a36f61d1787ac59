import { command } from "#database/act.ts"
import { conflict, invalid, type Issue } from "#kernel/errors.ts"
import { settleMatters } from "#modules/work/index.ts"
import { outcomeOfStudy } from "../queries/outcome.ts"
import type { Study } from "../queries/study.ts"
import { selectionRights } from "../rights.ts"
import { keepCopy } from "../store/copies.ts"
import { candidateOf, type HeldStudy, holdStudy } from "../store/hold.ts"
import { touchStudy, type WrittenStudy } from "../store/studies.ts"
import { isStanding } from "../studies/rules.ts"
import { refuseMoved, refuseObstacle } from "./checks.ts"

export type ConcludeStudy = {
  readonly id: string
  readonly revision: number
  /** The candidate to be proposed; null where none is. */
  readonly chosen: string | null
  /** Why this one, or why none. */
  readonly conclusion: string
}

/** Concludes a study and keeps a copy of what the decision rested on. A candidate that fails a gate cannot be chosen. */
export const concludeStudy = command<ConcludeStudy, HeldStudy, WrittenStudy & { readonly copy: string }>({
  right: selectionRights["study.conclude"],
  find: (tx, { id }, { today }) => holdStudy(tx, id, today),
  run: async (tx, act, { id, revision, chosen, conclusion }, { study }) => {
    refuseObstacle("conclude", study)
    await refuseMoved(tx, study, revision)
    if (chosen) refuseChoice(study, chosen)
    for (const appraisal of study.appraisals.filter(({ state }) => state === "asked")) {
      await tx
        .updateTable("appraisal")
        .set({ state: "withdrawn", withdrawn_reason: concluded })
        .where("id", "=", appraisal.id)
        .execute()
      await settleMatters(tx, act, { subject: { kind: "appraisal", id: appraisal.id }, as: "withdrawn" })
    }
    const change = { state: "concluded", concluded_at: act.at, chosen_candidate_id: chosen, conclusion }
    const written = await touchStudy(tx, act, id, change)
    const { study: now } = await holdStudy(tx, id, act.today)
    return { ...written, copy: await keepCopy(tx, act, now) }
  },
})

const concluded = "สรุปผลการศึกษาแล้ว"

const refuseChoice = (study: Study, chosen: string): void => {
  const candidate = candidateOf(study, chosen)
  if (!isStanding(candidate)) throw conflict(notStanding)
  const issues: Issue[] = []
  const outcome = outcomeOfStudy(study)
  const at = (text: Issue["text"]) => issues.push({ path: "chosen", text })
  if (!candidate.unit) at(unknownPlace)
  if (outcome.failed.some(({ id }) => id === chosen)) at(failsGate)
  else if (outcome.scored.length === 0) at(nothingAppraised)
  if (issues.length > 0) throw invalid(issues)
}

const notStanding = {
  th: "หน่วยนี้ถอนหรือไม่ผ่านการพิจารณาแล้ว",
  en: "This candidate was withdrawn or refused",
}
const unknownPlace = {
  th: "ต้องระบุก่อนว่าหน่วยนี้คือที่ใด",
  en: "It must be known first which place this is",
}
const failsGate = {
  th: "หน่วยนี้ไม่ผ่านเงื่อนไขขั้นต้น จึงเสนอไม่ได้",
  en: "This candidate fails a condition, so it cannot be proposed",
}
const nothingAppraised = {
  th: "ยังไม่มีผู้ประเมินส่งผล จึงยังเสนอหน่วยใดไม่ได้",
  en: "Nobody has appraised yet, so none can be proposed",
}
