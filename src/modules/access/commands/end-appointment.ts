import { command } from "#database/act.ts"
import type { Day } from "#kernel/dates.ts"
import { conflict, invalid, notFound } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import { accessRights } from "../rights.ts"
import { lockPost, organisationSubject } from "../subjects.ts"

type Input = { readonly id: string; readonly until: Day }
type Found = { heldFrom: string; role: string }

/** Sets the last day of somebody's term. Rights end the day after. */
export const endAppointment = command<Input, Found, undefined>({
  right: accessRights["person.end_appointment"],
  find: async (tx, { id }) => {
    const found = isUuid(id)
      ? await tx.selectFrom("appointment").selectAll().where("id", "=", id).forUpdate().executeTakeFirst()
      : undefined
    if (!found) throw notFound({ th: "ไม่พบการดำรงตำแหน่งนี้", en: "There is no such appointment" })
    const post = await lockPost(tx, found.post_id)
    return { heldFrom: found.held_from, role: post.role, subject: organisationSubject(post.organisation) }
  },
  run: async (tx, act, { id, until }, { heldFrom, role }) => {
    if (until < heldFrom) throw invalid([{ path: "until", text: beforeItBegan }])
    await tx.updateTable("appointment").set({ held_until: until }).where("id", "=", id).execute()
    if (role === "administrator") {
      const left = await tx
        .selectFrom("appointment as h")
        .innerJoin("post as p", "p.id", "h.post_id")
        .innerJoin("account as a", "a.id", "h.account_id")
        .select("h.id")
        .where("p.role", "=", "administrator")
        .where("a.suspended_at", "is", null)
        .where("h.held_from", "<=", act.today)
        .where((eb) => eb.or([eb("h.held_until", "is", null), eb("h.held_until", ">", until)]))
        .executeTakeFirst()
      if (!left) throw conflict(lastAdministrator)
    }
    return undefined
  },
})

const beforeItBegan = { th: "วันสิ้นสุดต้องไม่ก่อนวันเริ่ม", en: "The last day cannot come before the first" }
const lastAdministrator = {
  th: "ไม่มีผู้ดูแลระบบคนอื่นเหลืออยู่ แต่งตั้งผู้ดูแลระบบอีกคนก่อน",
  en: "No other administrator would be left; appoint another first",
}
