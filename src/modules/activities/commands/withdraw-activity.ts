import { command } from "#database/act.ts"
import { invalid } from "#kernel/errors.ts"
import { activityRights } from "../rights.ts"
import { type HeldActivity, holdActivity, touchActivity, type Written } from "../store/activities.ts"
import { settleAnswer, settleConfirming, settleReport } from "../store/matters.ts"

type Input = { readonly id: string }

/** Takes out an activity that was entered in error, with the reason. It stays in the history and is shown no more. */
export const withdrawActivity = command<Input, { held: HeldActivity }, Written>({
  right: activityRights["activity.record"],
  find: async (tx, { id }) => {
    const held = await holdActivity(tx, id)
    return { held, subject: { units: held.homeUnits } }
  },
  run: async (tx, act, { id }) => {
    if (!act.reason) throw invalid([{ path: "reason", text: { th: "ต้องบอกเหตุผล", en: "Say why" } }])
    const written = await touchActivity(tx, act, id, {
      withdrawn_at: act.at,
      withdrawn_reason: act.reason,
    })
    await settleConfirming(tx, act, id)
    await settleAnswer(tx, act, id)
    await settleReport(tx, act, id)
    return written
  },
})
