import type { Mail } from "#database/mail.ts"
import { formatInstant } from "#kernel/format.ts"
import type { Language, Text } from "#kernel/text.ts"

type To = { readonly id: string; readonly name: string; readonly email: string }

const usually = 14 * 86_400_000

const both = (text: Text): string[] => [text.th, text.en]

const product = "ไมตรี Maitri"

const mail = (
  to: To,
  key: string,
  kind: string,
  language: Language,
  subject: string,
  letter: Mail["letter"],
  expiresAt: Date,
): Mail => ({
  key,
  kind,
  accountId: to.id,
  to: { name: to.name, address: to.email },
  language,
  subject,
  letter,
  expiresAt,
})

/** The invitation, in both languages: nobody knows yet which one the person reads. */
export const invitationLetter = (to: To, actId: string, path: string, expiresAt: Date): Mail =>
  mail(
    to,
    `invitation:${actId}:${to.id}`,
    "account.invitation",
    "th",
    `คำเชิญเข้าใช้ระบบ ${product} · Invitation`,
    {
      paragraphs: [
        ...both({
          th: `เรียน ${to.name} ท่านได้รับเชิญให้เข้าใช้ระบบไมตรี ทะเบียนเมืองพี่เมืองน้องของประเทศไทย`,
          en: `You are invited to Maitri, Thailand’s register of sister cities.`,
        }),
        ...both({
          th: `เปิดลิงก์นี้เพื่อตั้งรหัสผ่าน ใช้ได้ครั้งเดียว ถึง ${formatInstant(expiresAt, "th")} น.`,
          en: `Open the link to choose a password. It works once, until ${formatInstant(expiresAt, "en")}.`,
        }),
      ],
      link: { label: "ตอบรับคำเชิญ · Accept the invitation", path },
    },
    expiresAt,
  )

/** The way to a new password. */
export const passwordLetter = (
  to: To,
  actId: string,
  language: Language,
  path: string,
  expiresAt: Date,
): Mail => {
  const words: Record<Language, [string, string[], string]> = {
    th: [
      `ตั้งรหัสผ่านใหม่ ${product}`,
      [
        `มีผู้ขอตั้งรหัสผ่านใหม่ของบัญชีนี้ เปิดลิงก์เพื่อตั้งรหัสผ่าน ใช้ได้ครั้งเดียว ถึง ${formatInstant(expiresAt, "th")} น.`,
        "ถ้าท่านไม่ได้ขอ ไม่ต้องทำอะไร รหัสผ่านเดิมยังใช้ได้",
      ],
      "ตั้งรหัสผ่านใหม่",
    ],
    en: [
      `A new password for ${product}`,
      [
        `Somebody asked for a new password for this account. Open the link to choose one. It works once, until ${formatInstant(expiresAt, "en")}.`,
        "If it was not you, do nothing: the password stays as it is.",
      ],
      "Choose a new password",
    ],
  }
  const [subject, paragraphs, label] = words[language]
  const letter = { paragraphs, link: { label, path } }
  return mail(to, `password:${actId}`, "account.password", language, subject, letter, expiresAt)
}

/** Tells the person that something about how they sign in was changed. */
export const changedLetter = (to: To, actId: string, at: Date, what: Text): Mail =>
  mail(
    to,
    `changed:${actId}:${to.email}`,
    "account.changed",
    "th",
    `แจ้งการเปลี่ยนแปลงบัญชี ${product} · Your account was changed`,
    {
      paragraphs: [
        ...both({
          th: `${what.th} เมื่อ ${formatInstant(at, "th")} น.`,
          en: `${what.en}, on ${formatInstant(at, "en")}.`,
        }),
        ...both({
          th: "ถ้าไม่ใช่ท่าน โปรดติดต่อผู้ดูแลระบบทันที",
          en: "If this was not you, tell the administrator at once.",
        }),
      ],
    },
    new Date(at.getTime() + usually),
  )
