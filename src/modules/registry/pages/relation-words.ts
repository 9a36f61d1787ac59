import type { Text } from "#kernel/text.ts"
import type { RelationAct } from "../acts/rules.ts"

const act: Record<RelationAct, Text> = {
  correct: { th: "แก้ไขข้อมูล", en: "Correct" },
  renew: { th: "บันทึกการต่ออายุ", en: "Record a renewal" },
  end: { th: "บันทึกการสิ้นสุด", en: "Record the end" },
  merge: { th: "รวมกับรายการอื่น", en: "Merge with another" },
}

const actWhenProposed: Partial<Record<RelationAct, Text>> = {
  end: { th: "บันทึกว่าจะไม่สถาปนา", en: "Record that it will not be established" },
}
const actWhenEnded: Partial<Record<RelationAct, Text>> = {
  renew: { th: "บันทึกการเริ่มความสัมพันธ์อีกครั้ง", en: "Record that it is taken up again" },
}

export const relationWords = {
  act,
  actWhenProposed,
  actWhenEnded,
  facts: { th: "ข้อเท็จจริง", en: "Facts" },
  timeline: { th: "ลำดับเวลา", en: "Timeline" },
  parties: { th: "ภาคี", en: "Parties" },
  acts: { th: "สิ่งที่ทำได้", en: "What you may do" },
  cannot: { th: "ทำไม่ได้ในตอนนี้", en: "Not possible now" },
  signInToAct: { th: "เข้าสู่ระบบเพื่อแก้ไขรายการนี้", en: "Sign in to change this record" },
  inDoubt: { th: "รายการนี้ยังมีข้อสงสัย", en: "This record is in doubt" },
  inDoubtSays: {
    th: "อ่านมาจากบัญชีหรือแฟ้ม และยังไม่มีเจ้าหน้าที่ยืนยัน ตัวเลขที่นับรายการนี้จึงบอกไว้ด้วยว่ามีข้อสงสัย",
    en: "It was read from a list or file and nobody has confirmed it yet; figures that count it say so",
  },
  unknownPlace: (written: string): Text => ({
    th: `ต้นฉบับเขียนว่า “${written}” ยังไม่ทราบว่าเป็นที่ใด`,
    en: `The source says “${written}”; the place is not known yet`,
  }),
  begun: { th: "เริ่มดำเนินการ", en: "Begun" },
  signed: { th: "ลงนามบันทึกความเข้าใจ", en: "Agreement signed" },
  ended: { th: "สิ้นสุด", en: "Ended" },
  notEstablished: { th: "ยุติโดยไม่ได้สถาปนา", en: "Given up without being established" },
  nowInForce: { th: "มีผลอยู่ในวันนี้", en: "In force today" },
  nowProposed: { th: "อยู่ระหว่างดำเนินการ", en: "In process" },
  noDates: { th: "ยังไม่มีวันที่ในทะเบียน", en: "The register has no date yet" },
  imprecise: { th: "ทราบเพียงปี", en: "only the year is known" },
  validity: { th: "มีผลถึง", en: "Valid until" },
  validityOver: { th: "พ้นกำหนดแล้ว", en: "has passed" },
  yearsOf: (years: number): Text => ({ th: `${years} ปี`, en: years === 1 ? "1 year" : `${years} years` }),
  lastChange: (count: number, by: string, at: Text): Text => ({
    th: `บันทึก ${count} ครั้ง ล่าสุดโดย ${by} เมื่อ ${at.th}`,
    en: `${count} ${count === 1 ? "entry" : "entries"}, the last by ${by} on ${at.en}`,
  }),
  wholeHistory: { th: "ดูประวัติทั้งหมด", en: "See the whole history" },
  mapTitle: { th: "ที่ตั้งของภาคี", en: "Where the parties lie" },
  kind: { th: "ประเภท", en: "Kind" },
  liesIn: { th: "อยู่ใน", en: "Lies in" },
  name: { th: "ชื่อ", en: "Name" },
  ceased: { th: "มีอยู่ถึง", en: "Existed until" },
  withdrawnTitle: { th: "รายการนี้ถูกถอนออกจากทะเบียนแล้ว", en: "This record was withdrawn from the register" },
  withdrawnSays: {
    th: "การนำเข้าที่สร้างรายการนี้ถูกยกเลิก รายการนี้ไม่แสดงในที่อื่นใด และเก็บไว้เพื่อให้ตรวจสอบย้อนหลังได้",
    en: "The import that made it was undone. It is shown nowhere else, and kept so that it can be looked into",
  },
  source: { th: "ที่มา", en: "Source" },
  printedIn: (list: Text): Text => ({ th: `ตามที่พิมพ์ใน${list.th}`, en: `As printed in ${list.en}:` }),
  sourceRow: (row: number): Text => ({ th: `แถวที่ ${row}`, en: `row ${row}` }),
  importUndone: { th: "(การนำเข้านี้ถูกยกเลิก)", en: "(that import was undone)" },
  notIn: (list: Text): Text => ({
    th: `${list.th} ไม่ได้ระบุความสัมพันธ์นี้`,
    en: `This relation is not named in ${list.en}`,
  }),
  openDoubt: { th: "มีข้อสงสัยรอการตัดสิน", en: "A doubt waits for a decision" },
  saysOtherwise: {
    th: "บัญชีฉบับหนึ่งบอกต่างจากทะเบียน ทะเบียนยังคงเดิมจนกว่าเจ้าหน้าที่จะตัดสิน",
    en: "A list says otherwise than the register; the register stays as it is until a person decides",
  },
  decideDoubt: { th: "ดูต้นฉบับและตัดสิน", en: "See the source and decide" },
  stillLooking: { th: "ดูปัจจุบัน", en: "See it today" },
} as const
