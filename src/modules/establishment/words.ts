import { formatNumber } from "#kernel/format.ts"
import type { Text } from "#kernel/text.ts"
import type { CaseKind, Opinion } from "./procedures/table/rules.ts"
import type { CaseState } from "./schema.ts"

const kind: Record<CaseKind, Text> = {
  establish: { th: "สถาปนา", en: "Establish" },
  renew: { th: "ต่ออายุ", en: "Renew" },
  amend: { th: "แก้ไขบันทึกความเข้าใจ", en: "Amend" },
}
const state: Record<CaseState, Text> = {
  open: { th: "กำลังดำเนินการ", en: "Under way" },
  completed: { th: "เสร็จสิ้น", en: "Completed" },
  rejected: { th: "ไม่ได้รับความเห็นชอบ", en: "Rejected" },
  withdrawn: { th: "ถอนเรื่อง", en: "Withdrawn" },
}
const opinion: Record<Opinion, Text> = {
  agree: { th: "เห็นชอบ", en: "Agree" },
  agree_with_conditions: { th: "เห็นชอบโดยมีเงื่อนไข", en: "Agree with conditions" },
  object: { th: "ไม่เห็นชอบ", en: "Object" },
}
const counted = (value: number): Text => ({ th: formatNumber(value, "th"), en: formatNumber(value, "en") })

/** Words of cases. */
export const words = {
  cases: { th: "เรื่องการสถาปนา", en: "Cases" },
  casesLead: {
    th: "ทุกเรื่องตั้งแต่แนวคิดจนถึงการลงนาม อยู่ที่ใคร และต้องเสร็จเมื่อใด",
    en: "Every case from the idea to the signature: with whom it is, and until when",
  },
  newCase: { th: "เปิดเรื่องใหม่", en: "Open a case" },
  board: { th: "ภาพรวมทั้งประเทศ", en: "The whole country" },
  kind,
  state,
  opinion,
  number: (number: number): Text => ({ th: `เรื่องที่ ${number}`, en: `Case No. ${number}` }),
  round: (round: number): Text => ({ th: `รอบที่ ${round}`, en: `Round ${round}` }),
  notStated: { th: "ยังไม่ระบุขั้นตอน", en: "Step not stated" },
  listed: {
    awaiting_signature: { th: "บัญชีรายชื่อระบุว่า รอลงนาม", en: "The list says: awaiting signature" },
    minister_approved: { th: "บัญชีรายชื่อระบุว่า มท.๑ อนุมัติแล้ว", en: "The list says: the Minister has approved" },
    not_stated: { th: "บัญชีรายชื่อไม่ได้ระบุขั้นตอน", en: "The list does not say at which step" },
    signed: { th: "บัญชีรายชื่อระบุว่า ลงนามแล้ว", en: "The list says: signed" },
  } as Readonly<Record<string, Text>>,
  stepNumber: (number: string): Text => ({ th: `ขั้นตอนที่ ${number}`, en: `Step ${number}` }),
  step: { th: "ขั้นตอน", en: "Step" },
  office: { th: "หน่วยงาน", en: "Office" },
  province: { th: "จังหวัด", en: "Province" },
  partner: { th: "เมืองที่เสนอ", en: "Partner" },
  waitsFor: { th: "อยู่ที่", en: "Waits for" },
  due: { th: "กำหนด", en: "Due" },
  stateLabel: { th: "สถานะ", en: "State" },
  kindLabel: { th: "ประเภท", en: "Kind" },
  lateLabel: { th: "กำหนดเวลา", en: "Deadline" },
  lateness: {
    late: { th: "เลยกำหนด", en: "Late" },
    soon: { th: "ใกล้ครบกำหนด", en: "Due soon" },
  },
  all: { th: "ทั้งหมด", en: "All" },
  searchIn: { th: "ค้นชื่อจังหวัดหรือเมือง", en: "Name of a province or partner" },
  filter: { th: "กรอง", en: "Filter" },
  clear: { th: "ล้างตัวกรอง", en: "Clear" },
  found: (total: number): Text => ({
    th: `พบ ${counted(total).th} เรื่อง`,
    en: `${counted(total).en} ${total === 1 ? "case" : "cases"}`,
  }),
  underWay: (total: number): Text => ({
    th: `กำลังดำเนินการ ${counted(total).th} เรื่อง`,
    en: `${counted(total).en} under way`,
  }),
  allOfProvince: { th: "ทุกเรื่องของจังหวัด", en: "All cases of the province" },
  none: {
    th: "ยังไม่มีเรื่องที่ตรงกับที่เลือก เรื่องใหม่เริ่มจากปุ่ม “เปิดเรื่องใหม่”",
    en: "No case fits. A new one begins with “Open a case”",
  },
  updated: { th: "ดำเนินการล่าสุด", en: "Last done" },
  chooseMeeting: { th: "เลือกการประชุม", en: "Choose a meeting" },
  yes: { th: "ใช่", en: "Yes" },
  no: { th: "ไม่ใช่", en: "No" },
  which: { th: "หมายถึงแห่งใด", en: "Which of these?" },
  placeNumber: (number: number): Text => ({ th: `แห่งที่ ${number}`, en: `Place ${number}` }),
  nothing: { th: "ยังไม่ได้กรอก", en: "Not entered yet" },
  printed: { th: "พิมพ์หน้านี้ได้", en: "This page can be printed" },
} as const
