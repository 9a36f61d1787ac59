import type { Kind } from "#modules/work/index.ts"

/** A memorandum is about to expire. */
export const expires: Kind = {
  name: "agreement.expires",
  label: { th: "บันทึกความเข้าใจที่ใกล้หมดอายุ", en: "Memoranda about to expire" },
}

/** A memorandum was signed, and its signed copy is not attached yet. */
export const lacksCopy: Kind = {
  name: "agreement.lacks_copy",
  label: { th: "บันทึกความเข้าใจที่ยังไม่ได้แนบสำเนาฉบับลงนาม", en: "Memoranda without their signed copy" },
}

export const agreementKindsOfWork: readonly Kind[] = [expires, lacksCopy]
