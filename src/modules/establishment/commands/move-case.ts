import { command } from "#database/act.ts"
import { conflict, invalid } from "#kernel/errors.ts"
import { getProcedure } from "../procedures/queries.ts"
import { stepOf } from "../procedures/table/rules.ts"
import { CaseMovedOn, lastDone } from "../queries/meanwhile.ts"
import { establishmentRights } from "../rights.ts"
import { enter, tellOwners } from "../store/advance.ts"
import { touchCase, type Written } from "../store/cases.ts"
import { closeDesks } from "../store/desks.ts"
import { addEvent } from "../store/events.ts"
import { type HeldCase, holdCase } from "../store/hold.ts"

export type MoveCase = {
  readonly id: string
  readonly procedureId: string
  readonly step: string
  readonly visit?: number | undefined
}

/** Moves a running case to another version of the procedure, with the reason; nothing that it holds is lost. */
export const moveCase = command<MoveCase, { held: HeldCase }, Written>({
  right: establishmentRights["case.move"],
  find: async (tx, { id }) => {
    const held = await holdCase(tx, id)
    return { held, subject: { units: held.standing.units } }
  },
  run: async (tx, act, { procedureId, step: id, visit }, { held }) => {
    if (held.standing.state !== "open") throw conflict(closed)
    if (visit !== undefined && visit !== held.visit)
      throw new CaseMovedOn(movedOn, await lastDone(tx, held.id, held.procedure))
    const procedure = await getProcedure(tx, procedureId)
    if (procedure.id === held.procedure.id) throw invalid([{ path: "procedureId", text: sameOne }])
    const step = stepOf(procedure, id)
    if (!step) throw invalid([{ path: "step", text: noSuchStep }])
    if (!act.reason) throw invalid([{ path: "reason", text: reasonNeeded }])
    await closeDesks(tx, act, held.id)
    await touchCase(tx, act, held.id, { procedure_id: procedure.id })
    await addEvent(tx, act, held.id, {
      kind: "moved",
      revision: held.revision + 2,
      round: held.round,
      step: held.standing.step,
      by: act.by,
      reason: act.reason,
      answers: { from: held.procedure.id, to: procedure.id },
      toStep: step.id,
    })
    const because = {
      th: `ย้ายไปใช้ “${procedure.name.th}”: ${act.reason}`,
      en: `Moved to “${procedure.name.en}”: ${act.reason}`,
    }
    const moved = { ...held, procedure, standing: { ...held.standing, step: step.id } }
    const written = await enter(tx, act, moved, { step, round: held.round, because })
    await tellOwners(tx, act, moved, written.revision, movedTitle, because)
    return written
  },
})

const movedTitle = { th: "เรื่องย้ายไปใช้แนวทางปฏิบัติอื่น", en: "A case was moved to another procedure" }
const closed = { th: "เรื่องนี้ปิดแล้ว จึงย้ายไม่ได้", en: "This case is closed and is not moved" }
const movedOn = { th: "เรื่องเดินหน้าไปแล้ว จึงยังไม่ได้ย้าย", en: "The case has moved on; it was not moved" }
const sameOne = { th: "เรื่องใช้ฉบับนี้อยู่แล้ว", en: "The case follows this version already" }
const noSuchStep = { th: "เลือกขั้นตอนของแนวทางปฏิบัติฉบับใหม่", en: "Choose a step of the new procedure" }
const reasonNeeded = { th: "ต้องบอกเหตุผลที่ย้าย", en: "Say why it is moved" }
