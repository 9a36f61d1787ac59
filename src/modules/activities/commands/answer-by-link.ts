import { command } from "#database/act.ts"
import { conflict, invalid } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import { activityRights } from "../rights.ts"
import { addMessage, touchActivity } from "../store/activities.ts"
import { type HeldLink, linkByToken } from "../store/links.ts"
import { askToConfirm } from "../store/matters.ts"
import { type HeldRelation, relationFor } from "../store/relations.ts"

type Input = { readonly token: string; readonly activityId: string; readonly answer: string }
type Found = { readonly link: HeldLink; readonly relation: HeldRelation }

/** Whoever reported by a link answers what the province asked; the report waits for confirmation again. */
export const answerByLink = command<Input, Found, object>({
  right: activityRights["activity.report_by_link"],
  find: async (tx, { token }, act) => {
    const link = await linkByToken(tx, act, token, "report")
    return { link, relation: await relationFor(tx, link.relationId), subject: {} }
  },
  run: async (tx, act, { activityId, answer }, { link, relation }) => {
    const row = isUuid(activityId)
      ? await tx
          .selectFrom("activity")
          .select(["id", "title", "confirmation"])
          .where("id", "=", activityId)
          .where("report_link_id", "=", link.id)
          .forUpdate()
          .executeTakeFirst()
      : undefined
    if (row?.confirmation !== "asked") throw conflict(nothingAsked)
    const text = answer.trim().slice(0, 4000)
    if (!text) throw invalid([{ path: "answer", text: { th: "เขียนคำตอบ", en: "Write the answer" } }])
    await addMessage(tx, act, row.id, "answer", text, link.organisationName)
    await touchActivity(tx, act, row.id, { confirmation: "waiting" })
    await askToConfirm(tx, act, { ...relation, id: row.id, title: row.title }, link.organisationName)
    return {}
  },
})

const nothingAsked = { th: "ไม่มีข้อซักถามที่รอคำตอบ", en: "No question waits for an answer" }
