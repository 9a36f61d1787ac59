import type { Act, Tx } from "#database/act.ts"
import type { Reader } from "#database/database.ts"
import type { Day } from "#kernel/dates.ts"
import type { Outcome } from "./outcome/outcome.ts"
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
