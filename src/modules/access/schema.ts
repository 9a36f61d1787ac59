import { z } from "zod"
import { RequiredDateFields, DateFields, requiredText } from "#http/fields.ts"
import { say } from "#http/zod-issues.ts"
import type { Day } from "#kernel/dates.ts"
import { organisationKinds, roles } from "#kernel/rights.ts"

export const NewPassword = z
  .string()
  .min(12, say({ th: "รหัสผ่านต้องยาวอย่างน้อย 12 ตัวอักษร", en: "A password needs at least 12 characters" }))
  .max(200)

/** One line without signs that a mail's header or a page could take for something else. */
export const PersonName = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}<>]*$/u, say({ th: "ชื่อมีอักขระที่ใช้ไม่ได้", en: "The name holds signs that cannot be used" }))

export const Email = z
  .email(
    say({
      th: "ต้องเป็นที่อยู่อีเมล เช่น somchai@example.go.th",
      en: "Must be an e-mail address such as somchai@example.go.th",
    }),
  )
  .max(200)
  .transform((email) => email.toLowerCase())

export const SetUpAdministrator = z.object({ name: PersonName, email: Email, password: NewPassword })
export type SetUpAdministrator = z.infer<typeof SetUpAdministrator>

export const SignIn = z.object({
  email: z.string().trim().toLowerCase().min(1).max(200),
  password: z.string().min(1).max(200),
})
export type SignIn = z.infer<typeof SignIn>

export const Code = z.object({ code: z.string().trim().min(1).max(40) })
export const AskNewPassword = z.object({ email: z.string().trim().toLowerCase().min(1).max(200) })
export const SetPassword = z.object({ password: NewPassword })
export const AcceptInvitation = z.object({ name: PersonName, password: NewPassword })
export const ChangePassword = z.object({ present: z.string().min(1).max(200), password: NewPassword })
export const Confirm = z.object({ proof: z.string().min(1).max(200) })

const tokenDays = ["30", "90", "365"] as const
export const tokenScopes = ["read", "read_write"] as const
export const MakeToken = z.object({
  name: requiredText(100),
  scope: z.enum(tokenScopes),
  days: z.enum(tokenDays).transform(Number),
})
export type MakeToken = z.infer<typeof MakeToken>
export { tokenDays }

const wholeDay = say({ th: "ต้องกรอกวัน เดือน และปี", en: "Day, month and year are needed" })
const DayFields = RequiredDateFields.refine((date) => date?.length === 10, wholeDay).transform(
  (date) => date as unknown as Day,
)
const OptionalDayFields = DateFields.refine(
  (date) => date === undefined || date.length === 10,
  wholeDay,
).transform((date) => date as Day | undefined)

const Checkbox = z
  .enum(["yes", "no"])
  .optional()
  .transform((value) => value === "yes")

const Term = { from: DayFields, until: OptionalDayFields, acting: Checkbox }

export const InvitePerson = z.object({ name: PersonName, email: Email, post: z.uuid(), ...Term })
export type InvitePerson = z.infer<typeof InvitePerson>
export const Appoint = z.object({ post: z.uuid(), ...Term })
export type Appoint = z.infer<typeof Appoint>
export const EndAppointment = z.object({ until: DayFields })
export const CorrectPerson = z.object({ name: PersonName, email: Email })
export const WithReason = z.object({ reason: requiredText(1000) })

export const AddOrganisation = z.object({
  kind: z.enum(organisationKinds),
  nameTh: requiredText(300),
  nameEn: requiredText(300),
  unit: z
    .string()
    .max(40)
    .optional()
    .transform((unit) => unit || undefined),
  parent: z
    .union([z.uuid(), z.literal("")])
    .optional()
    .transform((parent) => parent || undefined),
  origin: z
    .string()
    .trim()
    .max(300)
    .optional()
    .transform((origin) => origin || undefined),
})
export type AddOrganisation = z.infer<typeof AddOrganisation>

export const ChangeOrganisation = z.object({
  nameTh: requiredText(300),
  nameEn: requiredText(300),
  validUntil: OptionalDayFields,
  reason: requiredText(1000),
})
export type ChangeOrganisation = z.infer<typeof ChangeOrganisation>

export const AddPost = z.object({
  role: z.enum(roles),
  titleTh: requiredText(200),
  titleEn: requiredText(200),
})
export type AddPost = z.infer<typeof AddPost>
