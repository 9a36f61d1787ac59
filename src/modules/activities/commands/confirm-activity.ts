import { command } from "#database/act.ts"
import { conflict } from "#kernel/errors.ts"
import { activityRights } from "../rights.ts"
import { type HeldActivity, holdActivity, touchActivity, type Written } from "../store/activities.ts"
import { settleAnswer, settleConfirming } from "../store/matters.ts"
import { refuseMoved } from "./checks.ts"

type Input = { readonly id: string; readonly revision: number; readonly publish: boolean }

/** The province stands behind a report from the ground, and says whether the public sees it. */
export const confirmActivity = command<Input, { held: HeldActivity }, Written>({
  right: activityRights["activity.confirm"],
  find: async (tx, { id }) => {
    const held = await holdActivity(tx, id)
    return { held, subject: { units: held.homeUnits } }
  },
  run: async (tx, act, { id, revision, publish }, { held }) => {
    refuseMoved(held, revision)
    if (held.confirmation === "confirmed") throw conflict(already)
    await settleConfirming(tx, act, id)
    await settleAnswer(tx, act, id)
    return touchActivity(tx, act, id, { confirmation: "confirmed", published: publish })
  },
})

const already = { th: "รายงานนี้ยืนยันไปแล้ว", en: "This report has been confirmed already" }
