import type { Act, Tx } from "#database/act.ts"
import { conflict, invalid } from "#kernel/errors.ts"
import type { Appointment } from "#kernel/rights.ts"
import { type Candidate, holdStudyForCase, type Study } from "#modules/selection/index.ts"
import { partnersIn } from "../commands/sides.ts"
import { asksOf } from "../procedures/filling/rules.ts"
import { touchCase, type Written } from "../store/cases.ts"
import { addEvent } from "../store/events.ts"
import type { HeldCase } from "../store/hold.ts"
import { contentWith } from "./rules.ts"
import { takenFrom, tellStudy } from "./store.ts"

export type TakeUp = {
  readonly studyId: string
  /** The candidate to be proposed: null for none yet; the one that the study chose when absent. */
  readonly candidateId?: string | null | undefined
  /** Only what was concluded may be taken up, but where a search goes on with what a study has left. */
  readonly goesOn?: boolean
}

/**
 * Lets a case take up a study: its places, the candidate it proposes and what was found of it. The study is told, and what
 * the offices see from now on has its result beside it.
 * @throws Refusal (not found, conflict, invalid)
 */
export const takeUp = async (
  tx: Tx,
  act: Act,
  held: HeldCase,
  by: Appointment | undefined,
  { studyId, candidateId, goesOn = false }: TakeUp,
): Promise<Written> => {
  const { study, left } = await holdStudyForCase(tx, studyId, act.today)
  if (!held.standing.units.includes(study.home.code)) throw invalid([{ path: "studyId", text: notOwn }])
  if (!goesOn && study.state !== "concluded") throw conflict(notConcluded)
  const candidate = chosenOf(
    held,
    study,
    left.map(({ candidate: one }) => one),
    candidateId,
  )
  const linked = { id: held.id, studyId, candidateId: candidate?.id ?? null }
  if (held.candidateId !== linked.candidateId) await tellStudy(tx, act, held, null)
  await tellStudy(tx, act, linked, "in_case")
  const before = held.standing.content
  const asked = new Set(asksOf(held.procedure.steps).map(({ field }) => field))
  const content = contentWith(before, asked, takenFrom(study, candidate))
  const filled = Object.keys(content).filter((field) => content[field] !== before[field])
  const written = await touchCase(tx, act, held.id, {
    content,
    partner_unit: await partnersIn(tx, content),
    study_id: studyId,
    candidate_id: linked.candidateId,
  })
  await addEvent(tx, act, held.id, {
    kind: "study_taken",
    revision: written.revision,
    round: held.round,
    step: held.standing.step,
    by,
    filled,
    answers: { study: studyId, ...Object.fromEntries(filled.map((field) => [field, content[field] ?? ""])) },
  })
  return written
}

const chosenOf = (
  held: HeldCase,
  study: Study,
  left: readonly Candidate[],
  wanted: string | null | undefined,
): Candidate | undefined => {
  const id = wanted === undefined ? study.chosenId : wanted
  if (id === null) {
    if (wanted === undefined) throw conflict(noneChosen)
    return undefined
  }
  const found = [...left, ...study.candidates.filter((one) => one.id === held.candidateId)].find(
    (one) => one.id === id,
  )
  if (!found) throw invalid([{ path: "candidateId", text: notLeft }])
  return found
}

const notOwn = {
  th: "การศึกษานี้ไม่ใช่ของจังหวัดเจ้าของเรื่อง",
  en: "This study is not one of the case’s own province",
}
const notConcluded = {
  th: "การศึกษานี้ยังไม่สรุปผล สรุปผลก่อนจึงนำมาใช้ในเรื่องได้",
  en: "This study has not been concluded; conclude it first",
}
const noneChosen = {
  th: "การศึกษานี้สรุปว่ายังไม่เสนอหน่วยใด",
  en: "This study concluded that none is proposed",
}
const notLeft = {
  th: "หน่วยนี้เสนอไม่ได้ เพราะไม่ผ่านเงื่อนไข ถูกปฏิเสธ หรืออยู่ในเรื่องอื่นแล้ว",
  en: "This candidate cannot be proposed: it fails a condition, was refused, or is in another case",
}
