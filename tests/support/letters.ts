import type { Mail } from "#database/mail.ts"

/** A letter for tests. */
export const testMail = (key: string, changes: Partial<Mail> = {}): Mail => ({
  key,
  kind: "test",
  accountId: undefined,
  to: { name: "สมชาย ใจดี", address: `${key}@example.go.th` },
  language: "th",
  subject: "ทดสอบ",
  letter: { paragraphs: ["เรียนท่านผู้รับ"], link: { label: "เปิด", path: "/work" } },
  expiresAt: new Date(Date.now() + 3_600_000),
  ...changes,
})
