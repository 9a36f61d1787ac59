import type { Kind } from "#modules/work/index.ts"

/** A memorandum is about to expire. */
export const expires: Kind = {
  name: "agreement.expires",
  label: { th: "บันทึกความเข้าใจที่ใกล้หมดอายุ", en: "Memoranda about to expire" },
}

export const agreementKindsOfWork: readonly Kind[] = [expires]
