import { command } from "#database/act.ts"
import { conflict, invalid } from "#kernel/errors.ts"
import { same } from "#kernel/text.ts"
import { officesOf } from "#modules/access/index.ts"
import { tell } from "#modules/work/index.ts"
import { matterKinds } from "../matter-kinds.ts"
import { paths } from "../paths.ts"
import { activityRights } from "../rights.ts"
import { addMessage, type HeldActivity, holdActivity, touchActivity } from "../store/activities.ts"
import { type HeldLink, linkByToken } from "../store/links.ts"

type Input = {
  readonly token: string
  readonly agrees: boolean
  /** The post or name of whoever answers for the partner. */
  readonly by: string
  readonly remark: string
}

/** The partner abroad confirms an activity, or says what is not right; the province is told. */
export const confirmAsPartner = command<Input, { link: HeldLink; held: HeldActivity }, object>({
  right: activityRights["activity.confirm_as_partner"],
  find: async (tx, { token }, act) => {
    const link = await linkByToken(tx, act, token, "confirm")
    return { link, held: await holdActivity(tx, link.activityId ?? ""), subject: {} }
  },
  run: async (tx, act, { agrees, by, remark }, { link, held }) => {
    if (held.state !== "held") throw conflict(notHeld)
    if (!agrees && !remark.trim()) throw invalid([{ path: "remark", text: remarkNeeded }])
    const who = [link.organisationName, by.trim()].filter(Boolean).join(" · ").slice(0, 300)
    if (remark.trim()) await addMessage(tx, act, held.id, "partner_answer", remark.trim().slice(0, 4000), who)
    if (agrees)
      await touchActivity(tx, act, held.id, { partner_confirmed_on: act.today, partner_confirmed_by: who })
    await tx.updateTable("report_link").set({ used_at: act.at }).where("id", "=", link.id).execute()
    const offices = await officesOf(tx, held.homeUnits)
    await tell(tx, act, {
      key: `activity:${held.id}:partner:${link.id}:${agrees ? "yes" : "no"}`,
      kind: matterKinds.confirm,
      to: offices.map((organisation) => ({ organisation, role: "officer" as const })),
      title: agrees
        ? { th: `คู่ความสัมพันธ์รับรอง “${held.title}”`, en: `The partner confirmed “${held.title}”` }
        : { th: `คู่ความสัมพันธ์ทักท้วง “${held.title}”`, en: `The partner objects to “${held.title}”` },
      note: same(remark.trim() || link.organisationName),
      path: paths.activity(held.id),
    })
    return {}
  },
})

const notHeld = { th: "กิจกรรมนี้ยังไม่ได้จัด", en: "This has not been held" }
const remarkNeeded = { th: "บอกว่าอะไรไม่ถูกต้อง", en: "Say what is not right" }
