import { z } from "zod"
import { defineSetting } from "./setting.ts"

export const invitationDays = defineSetting({
  key: "access.invitation_days",
  label: { th: "อายุของลิงก์คำเชิญ (วัน)", en: "Days that an invitation stays open" },
  hint: { th: "1 ถึง 30 วัน", en: "1 to 30 days" },
  schema: z.coerce.number().int().min(1).max(30),
  usual: 7,
  control: { kind: "number" },
})

export const helpContact = defineSetting({
  key: "access.help_contact",
  label: { th: "ผู้ที่ติดต่อได้เมื่อเข้าระบบไม่ได้", en: "Whom to ask when signing in does not work" },
  hint: {
    th: "แสดงในหน้าเข้าสู่ระบบ เช่น หมายเลขโทรศัพท์ของกอง",
    en: "Shown on the sign-in page, for example the telephone number of the division",
  },
  schema: z.string().trim().max(300),
  usual: "",
  control: { kind: "text" },
})

/** Settings of this module. */
export const accessSettings = [invitationDays, helpContact]
