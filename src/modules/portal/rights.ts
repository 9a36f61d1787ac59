import { defineRights } from "#kernel/rights.ts"

/** What everybody may read of the register and of the program itself. */
export const portalRights = defineRights(
  { "portal.read": [{ who: "anyone" }] },
  { "portal.read": { th: "อ่านหน้าเกี่ยวกับระบบและคู่มือ API", en: "read about the system and its API" } },
)
