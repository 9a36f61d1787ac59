import { command } from "#database/act.ts"
import { activityRights } from "../rights.ts"
import type { ActivityEntry } from "../schema.ts"
import { type HeldActivity, holdActivity, updateActivity, type Written } from "../store/activities.ts"
import { settleReport } from "../store/matters.ts"
import { refuseMoved } from "./checks.ts"
import { refuseWrong } from "./record-activity.ts"

type Input = { readonly id: string; readonly revision: number; readonly entry: ActivityEntry }

/** Corrects what is said of an activity, or files its report. */
export const correctActivity = command<Input, { held: HeldActivity }, Written>({
  right: activityRights["activity.record"],
  find: async (tx, { id }) => {
    const held = await holdActivity(tx, id)
    return { held, subject: { units: held.homeUnits } }
  },
  run: async (tx, act, { id, revision, entry }, { held }) => {
    refuseMoved(held, revision)
    await refuseWrong(tx, act, held.relationId, entry)
    const written = await updateActivity(tx, act, id, entry)
    await settleReport(tx, act, id)
    return written
  },
})
