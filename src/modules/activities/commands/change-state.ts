import { command } from "#database/act.ts"
import type { PreciseDate } from "#kernel/dates.ts"
import { conflict, invalid } from "#kernel/errors.ts"
import { activityRights } from "../rights.ts"
import { issuesOfActivity, nextStates, type State } from "../rules.ts"
import { type HeldActivity, holdActivity, touchActivity, type Written } from "../store/activities.ts"
import { refuseWhileReportsAreOverdue } from "../store/gate.ts"
import { settleReport } from "../store/matters.ts"
import { refuseMoved } from "./checks.ts"

type Input = {
  readonly id: string
  readonly revision: number
  readonly state: State
  readonly beginsOn: PreciseDate
  readonly endsOn: PreciseDate | null
  readonly reason: string | null
  readonly outputs: string | null
  readonly outcomes: string | null
}

/** Says what became of an activity: held (and what came of it), postponed, cancelled, or planned anew. */
export const changeState = command<Input, { held: HeldActivity }, Written>({
  right: activityRights["activity.record"],
  find: async (tx, { id }) => {
    const held = await holdActivity(tx, id)
    return { held, subject: { units: held.homeUnits } }
  },
  run: async (tx, act, input, { held }) => {
    const { id, state, beginsOn, endsOn, reason } = input
    refuseMoved(held, input.revision)
    if (!nextStates[held.state].includes(state)) throw conflict(notFromThere)
    const issues = issuesOfActivity({ state, beginsOn, endsOn, stateReason: reason }, act.today)
    if (issues.length > 0) throw invalid(issues)
    if (state === "planned") await refuseWhileReportsAreOverdue(tx, act, held.relationId, "activity")
    const written = await touchActivity(tx, act, id, {
      state,
      begins_on: beginsOn,
      ends_on: endsOn,
      state_reason: state === "held" || state === "planned" ? null : reason,
      ...(state === "held" ? { outputs: input.outputs, outcomes: input.outcomes } : {}),
    })
    await settleReport(tx, act, id)
    return written
  },
})

const notFromThere = {
  th: "สถานะของกิจกรรมเปลี่ยนไปแล้ว จึงเปลี่ยนเป็นสถานะนี้ไม่ได้ เปิดหน้ากิจกรรมดูอีกครั้ง",
  en: "The activity’s state does not allow this change; look at its page again",
}
