import type { Text } from "#kernel/text.ts"

/** Words on and beside the picture of a procedure. */
export const pictureWords = {
  title: { th: "แผนภาพแนวทางปฏิบัติ", en: "The procedure as a picture" },
  ownTitle: { th: "เส้นทางของเรื่องนี้", en: "The way of this case" },
  done: { th: "ผ่านแล้ว", en: "passed" },
  now: { th: "อยู่ที่นี่", en: "is here" },
  ahead: { th: "ยังไม่ถึง", en: "still to come" },
  back: { th: "ส่งคืนให้แก้ไข", en: "returned for correction" },
  rejects: { th: "ไม่เห็นชอบได้ที่ขั้นตอนนี้ เรื่องจะปิด", en: "may be rejected here, which closes the case" },
  conditional: { th: "หน่วยงานในวงเล็บพิจารณาเมื่อมีเงื่อนไข", en: "offices in brackets act under a condition" },
  visits: (times: number): Text => ({ th: `มาถึง ${times} ครั้ง`, en: `came ${times} times` }),
  times: (times: number): Text => ({ th: `×${times}`, en: `×${times}` }),
} as const
