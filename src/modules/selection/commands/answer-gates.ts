import { type Act, command, type Tx } from "#database/act.ts"
import { invalid } from "#kernel/errors.ts"
import type { GateState } from "../outcome/outcome.ts"
import { selectionRights } from "../rights.ts"
import { candidateOf, type HeldStudy, holdStudy } from "../store/hold.ts"
import { touchStudy, updateCandidate, type WrittenStudy } from "../store/studies.ts"
import { refuseMovedCandidate, refuseObstacle, refuseWithdrawn } from "./checks.ts"

export type GateEntry = {
  readonly gate: string
  readonly answer: GateState
  readonly reason: string | null
  readonly evidence: string | null
}

export type AnswerGates = {
  readonly id: string
  readonly candidate: string
  /** The candidate's version. */
  readonly revision: number
  readonly answers: readonly GateEntry[]
}

/** Says whether a candidate meets the conditions without which it is not scored, with reason and evidence. */
export const answerGates = command<AnswerGates, HeldStudy, WrittenStudy>({
  right: selectionRights["study.change"],
  find: (tx, { id }, { today }) => holdStudy(tx, id, today),
  run: async (tx, act, { id, candidate, revision, answers }, { study }) => {
    refuseObstacle("change", study)
    const found = candidateOf(study, candidate)
    refuseWithdrawn(found)
    await refuseMovedCandidate(tx, study, found, revision)
    const known = new Set(study.criteria.definition.gates.map(({ code }) => code))
    const issues = answers.flatMap(({ gate, answer, reason }) => [
      ...(known.has(gate) ? [] : [{ path: `gates.${gate}`, text: noGate }]),
      ...(answer === "unknown" || reason ? [] : [{ path: `gates.${gate}.reason`, text: sayWhy }]),
    ])
    if (issues.length > 0) throw invalid(issues)
    for (const answer of answers) await keepAnswer(tx, act, id, candidate, answer)
    await updateCandidate(tx, act, candidate, {})
    return touchStudy(tx, act, id)
  },
})

const keepAnswer = (tx: Tx, act: Act, studyId: string, candidate: string, entry: GateEntry) => {
  const { gate, answer, reason, evidence } = entry
  const says = { answer, reason, evidence }
  return tx
    .insertInto("gate_answer")
    .values({
      id: act.newId(),
      study_id: studyId,
      candidate_id: candidate,
      gate,
      ...says,
      answered_at: act.at,
    })
    .onConflict((on) =>
      on
        .columns(["candidate_id", "gate"])
        .doUpdateSet({ ...says, answered_at: act.at })
        // an answer that stays keeps the day on which it was given
        .where((eb) =>
          eb.or([
            eb("gate_answer.answer", "<>", answer),
            eb("gate_answer.reason", "is distinct from", reason),
            eb("gate_answer.evidence", "is distinct from", evidence),
          ]),
        ),
    )
    .execute()
}

const noGate = { th: "ชุดเกณฑ์นี้ไม่มีเงื่อนไขนี้", en: "These criteria have no such condition" }
const sayWhy = {
  th: "ต้องบอกเหตุผลหรือหลักฐานของคำตอบ",
  en: "Say what the answer rests on",
}
