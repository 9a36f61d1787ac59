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

export const secondFactorFor = defineSetting({
  key: "access.second_factor_for",
  label: { th: "ผู้ที่ต้องยืนยันตัวตนสองขั้นตอน", en: "Who must prove a second factor" },
  hint: {
    th: "ผู้ตัดสินใจและผู้ดูแลระบบต้องใช้เสมอ เลือกทุกคนเพื่อให้ตรงกับ OWASP ASVS ระดับ 2 ข้อ 6.3.3",
    en: "Those who decide or administer always must; everybody meets OWASP ASVS level 2, 6.3.3",
  },
  schema: z.enum(["deciding", "everybody"]),
  usual: "deciding",
  control: {
    kind: "choice",
    options: [
      { value: "deciding", label: { th: "ผู้ตัดสินใจและผู้ดูแลระบบ", en: "Those who decide or administer" } },
      { value: "everybody", label: { th: "ทุกคนที่ดำรงตำแหน่ง", en: "Everybody who holds a post" } },
    ],
  },
})

/** SQL: whether everybody must; read along with who somebody is, since the answer decides what they may do. */
export const everybodyProves = `exists (select from setting where key = '${secondFactorFor.key}' and value = '"everybody"')`

/** Settings of this module. */
export const accessSettings = [secondFactorFor, invitationDays, helpContact]
