import { command } from "#database/act.ts"
import { forbidden, invalid } from "#kernel/errors.ts"
import { explain } from "#kernel/explain.ts"
import { decide } from "#kernel/rights.ts"
import { followCase } from "#modules/agreements/index.ts"
import { dropRelation } from "#modules/registry/index.ts"
import { withdrawingOf } from "../procedures/filling/rules.ts"
import { CaseMovedOn, lastDone } from "../queries/meanwhile.ts"
import { establishmentRights } from "../rights.ts"
import { touchCase, type Written } from "../store/cases.ts"
import { closeDesks } from "../store/desks.ts"
import { addEvent } from "../store/events.ts"
import { type HeldCase, holdCase } from "../store/hold.ts"
import { tellStudy } from "../studies/store.ts"

export type WithdrawCase = { readonly id: string; readonly visit?: number | undefined }

/** Withdraws a case, at any step, with the reason; the relation it was to establish is not. */
export const withdrawCase = command<WithdrawCase, { held: HeldCase }, Written>({
  right: establishmentRights["case.withdraw"],
  find: async (tx, { id }) => {
    const held = await holdCase(tx, id)
    return { held, subject: { units: held.standing.units } }
  },
  run: async (tx, act, { visit }, { held }) => {
    const right = withdrawingOf(held.procedure)
    const subject = { units: held.standing.units }
    const verdict = decide(right, act.actor, subject)
    if (!verdict.allowed) throw forbidden(explain(right, act.actor, subject).because)
    if (held.standing.state !== "open" || (visit !== undefined && visit !== held.visit))
      throw new CaseMovedOn(movedOn, await lastDone(tx, held.id, held.procedure))
    if (!act.reason) throw invalid([{ path: "reason", text: reasonNeeded }])
    await closeDesks(tx, act, held.id)
    if (held.relationId && held.kind === "establish") await dropRelation(tx, act, held.relationId, act.reason)
    await tellStudy(tx, act, held, "ended", act.reason)
    const written = await touchCase(tx, act, held.id, { state: "withdrawn", closed_at: act.at })
    await followCase(tx, act, held.id, "dropped")
    await addEvent(tx, act, held.id, {
      kind: "withdrawn",
      revision: written.revision,
      round: held.round,
      step: held.standing.step,
      by: verdict.by,
      reason: act.reason,
    })
    return written
  },
})

const movedOn = { th: "เรื่องเดินหน้าไปแล้ว จึงยังไม่ได้ถอน", en: "The case has moved on; it was not withdrawn" }
const reasonNeeded = { th: "ต้องบอกเหตุผลที่ถอนเรื่อง", en: "Say why the case is withdrawn" }
