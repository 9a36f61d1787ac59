import { command } from "#database/act.ts"
import { forbidden } from "#kernel/errors.ts"
import { hashPassword } from "../passwords.ts"
import { accessRights } from "../rights.ts"
import type { SetUpAdministrator } from "../schema.ts"
import { hashToken, openSession } from "../sessions.ts"

type Input = SetUpAdministrator & { readonly token: string; readonly userAgent: string | undefined }

/** Makes the first administrator, by the one-time address that was printed at first start. Opens a session. */
export const setUpAdministrator = command<Input, object, { token: string }>({
  right: accessRights["access.set_up"],
  find: async (tx, { token }) => {
    const found = await tx
      .selectFrom("setup_token")
      .select("token_hash")
      .where("token_hash", "=", hashToken(token))
      .where("used_at", "is", null)
      .forUpdate()
      .executeTakeFirst()
    if (!found) throw forbidden(spent)
    return { subject: {} }
  },
  run: async (tx, act, input) => {
    const created_at = act.at
    const [organisation, post, account] = [act.newId(), act.newId(), act.newId()]
    await tx
      .insertInto("organisation")
      .values({ id: organisation, kind: "interior", ...division, created_at })
      .execute()
    await tx
      .insertInto("post")
      .values({
        id: post,
        organisation_id: organisation,
        role: "administrator",
        ...administrator,
        created_at,
      })
      .execute()
    const password_hash = await hashPassword(input.password)
    await tx
      .insertInto("account")
      .values({ id: account, name: input.name, email: input.email, password_hash, created_at })
      .execute()
    await tx
      .insertInto("appointment")
      .values({ id: act.newId(), post_id: post, account_id: account, held_from: act.today, created_at })
      .execute()
    await tx
      .updateTable("setup_token")
      .set({ used_at: act.at })
      .where("token_hash", "=", hashToken(input.token))
      .execute()
    return { token: await openSession(tx, account, act.at, input.userAgent) }
  },
})

const division = {
  name_th: "กระทรวงมหาดไทย กองการต่างประเทศ",
  name_en: "Ministry of Interior, Foreign Affairs Division",
}
const administrator = { title_th: "ผู้ดูแลระบบ", title_en: "Administrator" }

const spent = {
  th: "ลิงก์ตั้งค่านี้ใช้ไปแล้วหรือไม่ถูกต้อง เปิดลิงก์ล่าสุดที่แสดงในหน้าต่างที่เริ่มระบบ",
  en: "This set-up link has been used or is not right; open the newest one printed where the system was started",
}
