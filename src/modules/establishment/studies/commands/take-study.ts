import { command } from "#database/act.ts"
import { conflict, forbidden } from "#kernel/errors.ts"
import { decide } from "#kernel/rights.ts"
import { rightOf } from "../../procedures/engine/rules.ts"
import { fillingOf } from "../../procedures/filling/rules.ts"
import { establishmentRights } from "../../rights.ts"
import type { Written } from "../../store/cases.ts"
import { type HeldCase, holdCase } from "../../store/hold.ts"
import { takesStudy } from "../../procedures/table/rules.ts"
import { takeUp } from "../take-up.ts"

export type TakeStudy = {
  readonly id: string
  readonly studyId: string
  readonly candidateId?: string | undefined
}

/** Takes a concluded study up in a case, while it lies with the office that prepares it and before the study's step is passed. */
export const takeStudy = command<TakeStudy, { held: HeldCase }, Written>({
  right: establishmentRights["case.fill"],
  find: async (tx, { id }) => {
    const held = await holdCase(tx, id)
    return { held, subject: { units: held.standing.units } }
  },
  run: async (tx, act, { studyId, candidateId }, { held }) => {
    const filling = fillingOf(held.procedure, held.standing, act.actor)
    if (!filling.allowed) throw (filling.kind === "forbidden" ? forbidden : conflict)(filling.why)
    if (!takesStudy(held.procedure, held.standing.step) || held.kind !== "establish") throw conflict(tooLate)
    const verdict = decide(rightOf(filling.by), act.actor, { units: held.standing.units })
    return takeUp(tx, act, held, verdict.allowed ? verdict.by : undefined, { studyId, candidateId })
  },
})

const tooLate = {
  th: "เรื่องนี้พ้นขั้นตอนการศึกษาแล้ว หรือไม่มีขั้นตอนการศึกษา",
  en: "This case has passed the step of the study, or has none",
}
