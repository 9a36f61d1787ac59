import type { Tx } from "#database/act.ts"
import { conflict, invalid, type Issue, MovedOn } from "#kernel/errors.ts"
import { changesSince } from "../queries/history.ts"
import type { Candidate, Study } from "../queries/study.ts"
import type { CandidateEntry } from "../studies/rules.ts"
import { obstacleTo, type StudyAct } from "../studies/rules.ts"

/** @throws Refusal (conflict) where the study's state does not allow the act */
export const refuseObstacle = (act: StudyAct, { state }: Study): void => {
  const obstacle = obstacleTo(act, state)
  if (obstacle) throw conflict(obstacle)
}

/** @throws MovedOn where somebody changed the study after the version that the sender saw */
export const refuseMoved = async (tx: Tx, study: Study, revision: number): Promise<void> => {
  if (study.revision === revision) return
  throw new MovedOn(study.revision, await changesSince(tx, study, { table: "study", id: study.id }, revision))
}

/** @throws MovedOn where somebody changed the candidate after the version that the sender saw */
export const refuseMovedCandidate = async (
  tx: Tx,
  study: Study,
  candidate: Candidate,
  revision: number,
): Promise<void> => {
  if (candidate.revision === revision) return
  const changes = await changesSince(tx, study, { table: "candidate", id: candidate.id }, revision)
  throw new MovedOn(candidate.revision, changes)
}

/** @throws Refusal (conflict) where the candidate was withdrawn from the study */
export const refuseWithdrawn = ({ withdrawnAt }: Candidate): void => {
  if (withdrawnAt)
    throw conflict({
      th: "หน่วยนี้ถอนออกจากการศึกษาแล้ว",
      en: "This candidate was withdrawn from the study",
    })
}

/** @throws Refusal (invalid) with what is wrong with a candidate */
export const refuseEntry = async (
  tx: Tx,
  { candidates }: Pick<Study, "candidates">,
  entry: CandidateEntry,
  except?: string,
): Promise<void> => {
  const issues = await issuesOfEntry(tx, entry)
  const twice = candidates.some(
    ({ id, unit, withdrawnAt }) => id !== except && !withdrawnAt && unit !== null && unit.code === entry.unit,
  )
  if (twice) issues.push({ path: "place", text: studiedAlready })
  if (issues.length > 0) throw invalid(issues)
}

const issuesOfEntry = async (tx: Tx, { unit, written, origin, originNote }: CandidateEntry) => {
  const issues: Issue[] = []
  const found = unit
    ? await tx.selectFrom("unit").select(["country", "valid_to"]).where("code", "=", unit).executeTakeFirst()
    : undefined
  if (unit && !found) issues.push({ path: "place", text: noPlace })
  if (!unit && !written) issues.push({ path: "place", text: placeNeeded })
  if (found?.country === "TH") issues.push({ path: "place", text: abroad })
  if (found?.valid_to) issues.push({ path: "place", text: ended })
  if (origin === "other" && !originNote) issues.push({ path: "originNote", text: sayWhere })
  return issues
}

const studiedAlready = { th: "การศึกษานี้มีหน่วยนี้อยู่แล้ว", en: "This study has this place already" }
const noPlace = { th: "ไม่พบสถานที่นี้", en: "There is no such place" }
const placeNeeded = { th: "ต้องระบุหน่วยการปกครองที่จะศึกษา", en: "Say which place is to be studied" }
const abroad = {
  th: "หน่วยที่ศึกษาต้องอยู่ต่างประเทศ",
  en: "A candidate lies abroad",
}
const ended = {
  th: "หน่วยการปกครองนี้สิ้นสุดไปแล้ว โปรดเลือกหน่วยที่รับช่วงต่อ",
  en: "This unit is no more; choose the one that took its place",
}
const sayWhere = { th: "โปรดบอกที่มาของแนวคิด", en: "Say where the idea came from" }

export const reasonNeeded: Issue = {
  path: "reason",
  text: { th: "ต้องบอกเหตุผล", en: "Say why" },
}
