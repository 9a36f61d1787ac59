import type { Act, Tx } from "#database/act.ts"
import type { Reader } from "#database/database.ts"
import type { Day } from "#kernel/dates.ts"
import type { Outcome } from "./outcome/outcome.ts"
import { outcomeOfStudy } from "./queries/outcome.ts"
import { getStudy, type Study } from "./queries/study.ts"
import { keepCopy } from "./store/copies.ts"
import { holdStudy } from "./store/hold.ts"

/**
 * A study with its candidates and what follows from its appraisals now.
 * @throws Refusal (not found)
 */
export const readStudy = async (
  reader: Reader,
  id: string,
  today: Day,
): Promise<{ readonly study: Study; readonly outcome: Outcome }> => {
  const study = await getStudy(reader, id, today)
  return { study, outcome: outcomeOfStudy(study) }
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
