import { command } from "#database/act.ts"
import { conflict, forbidden } from "#kernel/errors.ts"
import { agreementRights, beginAgreement } from "#modules/agreements/index.ts"
import { listOf } from "../procedures/answers/rules.ts"
import { fillingOf } from "../procedures/filling/rules.ts"
import { stepOf } from "../procedures/table/rules.ts"
import { asAgreementArea, isDraftedIn } from "../queries/agreement.ts"
import { type HeldCase, holdCase } from "../store/hold.ts"

/** Begins the memorandum of a case, while the case lies where it is drafted. */
export const beginCaseAgreement = command<
  { readonly id: string },
  { held: HeldCase },
  { readonly agreementId: string }
>({
  right: agreementRights["agreement.begin"],
  find: async (tx, { id }) => {
    const held = await holdCase(tx, id)
    return { held, subject: { units: held.standing.units } }
  },
  run: async (tx, act, { id }, { held }) => {
    const filling = fillingOf(held.procedure, held.standing, act.actor)
    if (!filling.allowed) throw (filling.kind === "forbidden" ? forbidden : conflict)(filling.why)
    const step = stepOf(held.procedure, held.standing.step ?? "")
    if (!isDraftedIn(step) || !held.homeUnit) throw conflict(notThere)
    const { homeUnit, partnerUnit, partnerWritten, kind, relationId } = held
    const areas = listOf(held.standing.content["areas"]).map(asAgreementArea)
    const begun = { caseId: id, kind, relationId, homeUnit, partnerUnit, partnerWritten, areas }
    return { agreementId: await beginAgreement(tx, act, begun) }
  },
})

const notThere = {
  th: "เรื่องยังไม่ถึงขั้นร่างบันทึกความเข้าใจ",
  en: "The case has not come to the step in which the memorandum is drafted",
}
