import { command } from "#database/act.ts"
import { forbidden } from "#kernel/errors.ts"
import { needsSecondFactor } from "#kernel/rights.ts"
import { appointTo } from "../appointing.ts"
import { accessRights } from "../rights.ts"
import type { Appoint } from "../schema.ts"
import { lockAccount } from "../store.ts"
import { lockPost, organisationSubject } from "../subjects.ts"

type Input = Appoint & { readonly accountId: string }
type Found = { target: Awaited<ReturnType<typeof lockPost>> }

/** Appoints somebody who has an account to one more post. */
export const appointPerson = command<Input, Found, { id: string }>({
  right: accessRights["person.appoint"],
  find: async (tx, { post, accountId }) => {
    const target = await lockPost(tx, post)
    const account = await lockAccount(tx, accountId)
    if (account.erased_at) throw forbidden(erased)
    return { target, subject: organisationSubject(target.organisation) }
  },
  run: async (tx, act, { accountId, ...term }, { target }) => {
    if (needsSecondFactor(target.role) && act.by?.role !== "administrator") throw forbidden(administratorOnly)
    return { id: await appointTo(tx, act, target, accountId, term) }
  },
})

const erased = { th: "บัญชีนี้ลบข้อมูลไปแล้ว", en: "This account was erased" }
const administratorOnly = {
  th: "ตำแหน่งที่ตัดสินใจหรือดูแลระบบ ให้ผู้ดูแลระบบเป็นผู้แต่งตั้ง",
  en: "Only an administrator may appoint to posts that decide or administer",
}
