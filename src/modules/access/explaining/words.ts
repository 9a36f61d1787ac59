import type { Text } from "#kernel/text.ts"

/** What the states are called that rights depend on. */
export const stateNames: Readonly<Record<string, Text>> = {
  published: { th: "เผยแพร่แล้ว", en: "published" },
  government: { th: "ใช้ภายในราชการ", en: "inside government" },
  local: { th: "องค์กรในพื้นที่", en: "a local organisation" },
  partner: { th: "หน่วยงานของคู่ความสัมพันธ์", en: "an office of the partner" },
}
