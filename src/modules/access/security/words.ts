import type { Text } from "#kernel/text.ts"

/** What each kind of note is called. */
export const noteNames: Readonly<Record<string, Text>> = {
  sign_in_refused: { th: "อีเมลหรือรหัสผ่านไม่ถูกต้อง", en: "Wrong address or password" },
  second_factor_refused: { th: "รหัสขั้นที่สองไม่ถูกต้อง", en: "Wrong code of the second factor" },
  confirmation_refused: { th: "ยืนยันตัวตนอีกครั้งไม่ผ่าน", en: "Did not prove again who they are" },
  provider_refused: { th: "ผู้ให้บริการยืนยัน แต่ไม่มีบัญชี", en: "Vouched for by a provider, without an account" },
  token_refused: { th: "โทเคนใช้ไม่ได้", en: "A token that does not work" },
  too_often: { th: "พยายามหลายครั้งเกินไป", en: "Tried too often" },
  act_refused: { th: "ไม่มีสิทธิ", en: "Without the right" },
  foreign_write: { th: "ส่งมาจากเว็บไซต์อื่น", en: "Sent from another site" },
  too_large: { th: "ส่งข้อมูลใหญ่เกินกำหนด", en: "Larger than may be sent" },
}

export const noteWords = {
  lead: {
    th: "สิ่งที่ระบบปฏิเสธ รวมเป็นรายชั่วโมง ไม่เก็บสิ่งที่พิมพ์ เก็บไว้ 180 วัน สิ่งที่ทำสำเร็จอยู่ในประวัติของรายการนั้น",
    en: "What was refused, summed by the hour, without what was typed. Kept for 180 days. What was done stands in the history of its record",
  },
  event: { th: "เหตุการณ์", en: "What happened" },
  anyEvent: { th: "ทุกเหตุการณ์", en: "Anything" },
  last: { th: "ครั้งล่าสุด", en: "Last" },
  count: { th: "จำนวนครั้ง", en: "Times" },
  who: { th: "บัญชี", en: "Account" },
  nobody: { th: "ไม่ทราบ", en: "not known" },
  act: { th: "รายการที่ขอทำ", en: "What was asked" },
  address: { th: "จากที่อยู่ IP", en: "From address" },
  empty: { th: "ยังไม่มีสิ่งใดถูกปฏิเสธ", en: "Nothing was refused" },
  onlyOf: { th: "เฉพาะของบัญชี", en: "Only of the account" },
  all: { th: "แสดงทั้งหมด", en: "Show all" },
  ofPerson: { th: "สิ่งที่ถูกปฏิเสธของบัญชีนี้", en: "What was refused to this account" },
} as const satisfies Record<string, Text>
