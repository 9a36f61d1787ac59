import type { Act, Tx } from "#database/act.ts"
import type { Reader } from "#database/database.ts"
import type { Block } from "#documents/papers/paper.ts"
import type { Day } from "#kernel/dates.ts"
import type { Outcome } from "./outcome/outcome.ts"
import { appraisalBlocks } from "./papers/appraisal.ts"
import { type CandidateLeft, candidatesLeft, outcomeForPages, outcomeOfStudy } from "./queries/outcome.ts"
import { getStudy, type Study } from "./queries/study.ts"
import { keepCopy } from "./store/copies.ts"
import { holdStudy } from "./store/hold.ts"

/**
 * A study with its candidates and what follows from its appraisals now; for pages, not for acts.
 * @throws Refusal (not found)
 */
export const readStudy = async (
  reader: Reader,
  id: string,
  today: Day,
): Promise<{ readonly study: Study; readonly outcome: Outcome }> => {
  const study = await getStudy(reader, id, today)
  return { study, outcome: outcomeForPages(study) }
}

/**
 * Freezes a study for a round, in the transaction of the act that begins it; read back with `findCopy`.
 * @returns the id of the copy
 * @throws Refusal (not found)
 */
export const freezeStudy = async (tx: Tx, act: Act, id: string): Promise<string> => {
  const { study } = await holdStudy(tx, id, act.today)
  return keepCopy(tx, act, study)
}

/**
 * A study held by the transaction of a case that takes it up, with the candidates that it may propose, the best first.
 * @throws Refusal (not found)
 */
export const holdStudyForCase = async (
  tx: Tx,
  id: string,
  today: Day,
): Promise<{ readonly study: Study; readonly left: readonly CandidateLeft[] }> => {
  const { study } = await holdStudy(tx, id, today)
  return { study, left: candidatesLeft(study, outcomeOfStudy(study)) }
}

/**
 * The latest concluded study of a province in which a place was a candidate, as blocks of a committee's paper; none where
 * there is no such study.
 */
export const appraisalOf = async (
  reader: Reader,
  home: string,
  partner: string,
  today: Day,
): Promise<readonly Block[]> => {
  const found = await reader
    .selectFrom("study as s")
    .innerJoin("candidate as c", "c.study_id", "s.id")
    .select("s.id")
    .where("s.home_unit", "=", home)
    .where("c.unit", "=", partner)
    .where("c.withdrawn_at", "is", null)
    .where("s.state", "=", "concluded")
    .orderBy("s.concluded_at", "desc")
    .limit(1)
    .executeTakeFirst()
  if (!found) return []
  const { study, outcome } = await readStudy(reader, found.id, today)
  return appraisalBlocks(study, outcome)
}
