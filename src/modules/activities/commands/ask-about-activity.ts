import { command } from "#database/act.ts"
import { conflict, invalid } from "#kernel/errors.ts"
import { activityRights } from "../rights.ts"
import {
  addMessage,
  type HeldActivity,
  holdActivity,
  touchActivity,
  type Written,
} from "../store/activities.ts"
import { askBack, settleConfirming } from "../store/matters.ts"
import { relationFor } from "../store/relations.ts"

type Input = { readonly id: string; readonly question: string }

/** The province asks whoever reported; an organisation finds it in its work, whoever has a link on the page of the link. */
export const askAboutActivity = command<Input, { held: HeldActivity }, Written>({
  right: activityRights["activity.confirm"],
  find: async (tx, { id }) => {
    const held = await holdActivity(tx, id)
    return { held, subject: { units: held.homeUnits } }
  },
  run: async (tx, act, { id, question }, { held }) => {
    if (held.confirmation === "confirmed") throw conflict(already)
    if (!question.trim()) throw invalid([{ path: "question", text: needed }])
    await addMessage(tx, act, id, "question", question.trim())
    const { pair } = await relationFor(tx, held.relationId)
    await settleConfirming(tx, act, id)
    if (held.reporterOrganisationId)
      await askBack(tx, act, { ...held, pair }, held.reporterOrganisationId, question.trim())
    return touchActivity(tx, act, id, { confirmation: "asked" })
  },
})

const already = { th: "รายงานนี้ยืนยันไปแล้ว", en: "This report has been confirmed already" }
const needed = { th: "เขียนสิ่งที่ต้องการถาม", en: "Write what you want to ask" }
