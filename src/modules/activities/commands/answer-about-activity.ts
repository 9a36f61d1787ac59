import { command } from "#database/act.ts"
import { conflict, forbidden, invalid } from "#kernel/errors.ts"
import { activityRights } from "../rights.ts"
import {
  addMessage,
  type HeldActivity,
  holdActivity,
  touchActivity,
  type Written,
} from "../store/activities.ts"
import { askToConfirm, settleAnswer } from "../store/matters.ts"
import { relationFor } from "../store/relations.ts"

type Input = { readonly id: string; readonly answer: string }

/** The organisation that reported answers the province; the report waits for confirmation again. */
export const answerAboutActivity = command<Input, { held: HeldActivity }, Written>({
  right: activityRights["activity.report"],
  find: async (tx, { id }) => {
    const held = await holdActivity(tx, id)
    return { held, subject: { units: held.homeUnits } }
  },
  run: async (tx, act, { id, answer }, { held }) => {
    if (!held.reporterOrganisationId || act.by?.organisationId !== held.reporterOrganisationId)
      throw forbidden(notYours)
    if (held.confirmation !== "asked") throw conflict(nothingAsked)
    if (!answer.trim()) throw invalid([{ path: "answer", text: needed }])
    await addMessage(tx, act, id, "answer", answer.trim())
    await settleAnswer(tx, act, id)
    const { pair } = await relationFor(tx, held.relationId)
    const written = await touchActivity(tx, act, id, { confirmation: "waiting" })
    await askToConfirm(tx, act, { ...held, pair }, act.by?.organisation?.th ?? "")
    return written
  },
})

const notYours = { th: "รายงานนี้เป็นของหน่วยงานอื่น", en: "This report belongs to another organisation" }
const nothingAsked = { th: "ไม่มีข้อซักถามที่รอคำตอบ", en: "No question waits for an answer" }
const needed = { th: "เขียนคำตอบ", en: "Write the answer" }
