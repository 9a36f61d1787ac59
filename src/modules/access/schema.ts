import { z } from "zod"
import { say } from "#http/zod-issues.ts"

export const Password = z
  .string()
  .min(12, say({ th: "รหัสผ่านต้องยาวอย่างน้อย 12 ตัวอักษร", en: "A password needs at least 12 characters" }))
  .max(200)

export const Email = z
  .email(
    say({
      th: "ต้องเป็นที่อยู่อีเมล เช่น somchai@example.go.th",
      en: "Must be an e-mail address such as somchai@example.go.th",
    }),
  )
  .max(200)
  .transform((email) => email.toLowerCase())

export const SetUpAdministrator = z.object({
  name: z.string().trim().min(1).max(200),
  email: Email,
  password: Password,
})
export type SetUpAdministrator = z.infer<typeof SetUpAdministrator>

export const SignIn = z.object({
  email: z.string().trim().toLowerCase().min(1).max(200),
  password: z.string().min(1).max(200),
})
export type SignIn = z.infer<typeof SignIn>
