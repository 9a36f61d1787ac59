import { command } from "#database/act.ts"
import { conflict } from "#kernel/errors.ts"
import { activityRights } from "../rights.ts"
import { type HeldActivity, holdActivity, touchActivity, type Written } from "../store/activities.ts"
import { bringEvidence } from "../store/merge.ts"
import { settleAnswer, settleConfirming, settleReport } from "../store/matters.ts"

type Input = { readonly id: string; readonly into: string }
type Found = { readonly held: HeldActivity; readonly kept: HeldActivity }

/** Two reports of the same activity become one: this one is shown no more, its photographs and words stand at the other. */
export const mergeActivity = command<Input, Found, Written>({
  right: activityRights["activity.confirm"],
  find: async (tx, { id, into }) => {
    // always in the same order, so that two people who merge the same pair do not wait for each other
    const [first, second] = [id, into].toSorted() as [string, string]
    const one = await holdActivity(tx, first)
    const other = first === second ? one : await holdActivity(tx, second)
    const [held, kept] = one.id === id ? [one, other] : [other, one]
    return { held, kept, subject: [{ units: held.homeUnits }, { units: kept.homeUnits }] }
  },
  run: async (tx, act, { id, into }, { held, kept }) => {
    if (id === into) throw conflict(itself)
    if (held.relationId !== kept.relationId) throw conflict(others)
    await touchActivity(tx, act, id, {
      merged_into: into,
      withdrawn_at: act.at,
      withdrawn_reason: act.reason ?? null,
    })
    await tx.updateTable("activity").set({ merged_into: into }).where("merged_into", "=", id).execute()
    await bringEvidence(tx, act, id, into)
    await settleConfirming(tx, act, id)
    await settleAnswer(tx, act, id)
    await settleReport(tx, act, id)
    await settleReport(tx, act, into)
    return touchActivity(tx, act, into, {})
  },
})

const itself = { th: "เลือกกิจกรรมอื่นที่เป็นเรื่องเดียวกัน", en: "Choose another activity that is the same" }
const others = {
  th: "กิจกรรมทั้งสองเป็นของคนละความสัมพันธ์",
  en: "The two belong to different relations",
}
