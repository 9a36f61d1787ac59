import type { Act, Tx } from "#database/act.ts"
import { type CaseMoment, followCase, lockAgreementOfCase } from "#modules/agreements/index.ts"
import type { Step } from "../procedures/table/rules.ts"
import { answersOfAgreement, isDraftedIn, mergeAnswers } from "../queries/agreement.ts"
import type { HeldCase } from "./hold.ts"

/** A case as its draft has it: the Council of State is asked because the comparison found a departure, not because it was told. */
export const withAgreement = async (tx: Tx, held: HeldCase): Promise<HeldCase> => {
  const { id, procedure, standing } = held
  await lockAgreementOfCase(tx, id)
  const answers = await answersOfAgreement(tx, { id, procedure, step: standing.step })
  return { ...held, standing: { ...standing, content: mergeAnswers(standing.content, answers) } }
}

/** Lets the memorandum know where its case has come to. */
export const takeAgreementAlong = async (tx: Tx, act: Act, caseId: string, step: Step): Promise<void> =>
  followCase(tx, act, caseId, momentOf(step))

const momentOf = (step: Step): CaseMoment => {
  if (isDraftedIn(step)) return "drafting"
  const signs = step.desks.some((desk) => desk.decisions.some(({ effect }) => effect === "sign_relation"))
  return signs ? "approved" : "in_review"
}
