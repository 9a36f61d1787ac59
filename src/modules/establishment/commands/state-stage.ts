import { command } from "#database/act.ts"
import { conflict, invalid } from "#kernel/errors.ts"
import { stepOf } from "../procedures/table/rules.ts"
import { lastDone, CaseMovedOn } from "../queries/meanwhile.ts"
import { establishmentRights } from "../rights.ts"
import { enter } from "../store/advance.ts"
import type { Written } from "../store/cases.ts"
import { closeDesks } from "../store/desks.ts"
import { addEvent } from "../store/events.ts"
import { type HeldCase, holdCase } from "../store/hold.ts"
import { settleMatters } from "#modules/work/index.ts"

export type StateStage = { readonly id: string; readonly step: string }

/** Says where a case stands that a list named without its stage; with what it is known from. */
export const stateStage = command<StateStage, { held: HeldCase }, Written>({
  right: establishmentRights["case.state_stage"],
  find: async (tx, { id }) => {
    const held = await holdCase(tx, id)
    return { held, subject: { units: held.standing.units } }
  },
  run: async (tx, act, { step: id }, { held }) => {
    if (held.standing.state !== "open") throw conflict(closed)
    if (held.standing.step !== null) throw new CaseMovedOn(known, await lastDone(tx, held.id, held.procedure))
    const step = stepOf(held.procedure, id)
    if (!step) throw invalid([{ path: "step", text: noSuchStep }])
    if (!act.reason) throw invalid([{ path: "reason", text: reasonNeeded }])
    await closeDesks(tx, act, held.id)
    await settleMatters(tx, act, { subject: { kind: "case", id: held.id }, as: "done" })
    await addEvent(tx, act, held.id, {
      kind: "stage_stated",
      revision: held.revision + 1,
      round: held.round,
      step: null,
      by: act.by,
      reason: act.reason,
      toStep: step.id,
    })
    const because = { th: `ระบุขั้นตอนแล้ว: ${act.reason}`, en: `The step was stated: ${act.reason}` }
    return enter(tx, act, held, { step, round: held.round, because })
  },
})

const closed = { th: "เรื่องนี้ปิดแล้ว", en: "This case is closed" }
const known = { th: "มีผู้ระบุขั้นตอนของเรื่องนี้แล้ว", en: "Somebody has stated the step already" }
const noSuchStep = { th: "เลือกขั้นตอนจากรายการ", en: "Choose one of the steps" }
const reasonNeeded = { th: "ต้องบอกว่าทราบจากอะไร", en: "Say what it is known from" }
