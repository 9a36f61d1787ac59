import { command, type Act, type Tx } from "#database/act.ts"
import { forbidden } from "#kernel/errors.ts"
import { accessRights } from "../rights.ts"
import type { SetUpAdministrator } from "../schema.ts"
import { hashToken, openSession } from "../sessions.ts"
import { setPassword } from "../store.ts"

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
  run: async (tx, act, { name, email, password, token, userAgent }) => {
    const created_at = act.at
    const post = await administratorsPost(tx, act)
    const account = { id: act.newId(), name, email, created_at }
    await tx.insertInto("account").values(account).execute()
    await setPassword(tx, act, account, password)
    await tx
      .insertInto("appointment")
      .values({
        id: act.newId(),
        post_id: post,
        account_id: account.id,
        held_from: act.today,
        taken_over_at: act.at,
        created_at,
      })
      .execute()
    await tx
      .updateTable("setup_token")
      .set({ used_at: act.at })
      .where("token_hash", "=", hashToken(token))
      .execute()
    return { token: await openSession(tx, account.id, act.at, userAgent, "single") }
  },
})

/** The administrator's post of the ministry's division; made where the reference set was not installed. */
const administratorsPost = async (tx: Tx, act: Act): Promise<string> => {
  const known = await tx
    .selectFrom("post")
    .innerJoin("organisation", "organisation.id", "post.organisation_id")
    .select("post.id")
    .where("organisation.code", "=", "moi-fad")
    .where("post.role", "=", "administrator")
    .executeTakeFirst()
  if (known) return known.id
  const [organisation, post, created_at] = [act.newId(), act.newId(), act.at]
  await tx
    .insertInto("organisation")
    .values({ id: organisation, code: "moi-fad", kind: "interior", ...division, created_at })
    .execute()
  await tx
    .insertInto("post")
    .values({ id: post, organisation_id: organisation, role: "administrator", ...administrator, created_at })
    .execute()
  return post
}

const division = {
  name_th: "กองการต่างประเทศ กระทรวงมหาดไทย",
  name_en: "Foreign Affairs Division, Ministry of Interior",
}
const administrator = { title_th: "ผู้ดูแลระบบ", title_en: "Administrator" }

const spent = {
  th: "ลิงก์ตั้งค่านี้ใช้ไปแล้วหรือไม่ถูกต้อง เปิดลิงก์ล่าสุดที่แสดงในหน้าต่างที่เริ่มระบบ",
  en: "This set-up link has been used or is not right; open the newest one printed where the system was started",
}
