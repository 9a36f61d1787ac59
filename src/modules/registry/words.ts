import type { Text } from "#kernel/text.ts"
import type { Certainty, Stage, Status, Term } from "./rules.ts"

const term: Record<Term, Text> = {
  sister_city: { th: "เมืองพี่เมืองน้อง", en: "Sister city" },
  twin_city: { th: "เมืองคู่แฝด", en: "Twin city" },
  friendship_city: { th: "เมืองมิตรภาพ", en: "Friendship city" },
}
const status: Record<Status, Text> = {
  proposed: { th: "อยู่ระหว่างดำเนินการ", en: "In process" },
  in_force: { th: "มีผลอยู่", en: "In force" },
  ended: { th: "สิ้นสุดแล้ว", en: "Ended" },
  not_established: { th: "ไม่ได้สถาปนา", en: "Not established" },
}
const stage: Record<Stage, Text> = {
  awaiting_signature: { th: "รอลงนาม", en: "Awaiting signature" },
  minister_approved: { th: "มท.๑ อนุมัติแล้ว", en: "Minister approved" },
}
const certainty: Record<Certainty, Text> = {
  certain: { th: "ยืนยันแล้ว", en: "Confirmed" },
  in_doubt: { th: "มีข้อสงสัย", en: "In doubt" },
}

const event = {
  renewed: { th: "ต่ออายุ", en: "Renewed" },
  amended: { th: "แก้ไขบันทึกความเข้าใจ", en: "Agreement amended" },
  ended: { th: "สิ้นสุด", en: "Ended" },
  note: { th: "บันทึกเหตุการณ์", en: "Noted" },
} as const

export const words = {
  term,
  status,
  stage,
  certainty,
  event,
  relations: { th: "ความสัมพันธ์", en: "Relations" },
  relation: { th: "ความสัมพันธ์", en: "Relation" },
  number: (number: number): Text => ({ th: `เลขทะเบียน ${number}`, en: `No. ${number}` }),
  home: { th: "ฝ่ายไทย", en: "Thai side" },
  partner: { th: "คู่ความสัมพันธ์", en: "Partner" },
  country: { th: "ประเทศ", en: "Country" },
  since: { th: "ลงนามเมื่อ", en: "Signed" },
  proposedSince: { th: "เริ่มดำเนินการ", en: "Begun" },
  endedOn: { th: "สิ้นสุดเมื่อ", en: "Ended" },
  state: { th: "สถานะ", en: "Status" },
  stageLabel: { th: "ขั้นตอน", en: "Stage" },
  endReason: { th: "เหตุผลที่สิ้นสุด", en: "Reason of the end" },
  note: { th: "หมายเหตุ", en: "Note" },
  mergedInto: { th: "รวมเข้ากับ", en: "Merged into" },
  withdrawn: { th: "ถอนออกจากทะเบียน", en: "Withdrawn" },
  withdrawnSays: { th: "ถอนแล้ว", en: "withdrawn" },
  validUntil: (date: Text): Text => ({ th: `มีผลถึง ${date.th}`, en: `valid until ${date.en}` }),
  termLabel: { th: "คำเรียก", en: "Term" },
  found: (total: number, doubt: number): Text => ({
    th: `พบ ${total} คู่${doubt > 0 ? ` ในจำนวนนี้มีข้อสงสัย ${doubt} คู่` : ""}`,
    en: `${total} ${total === 1 ? "relation" : "relations"}${doubt > 0 ? `, of which ${doubt} in doubt` : ""}`,
  }),
  certaintyLabel: { th: "ความแน่ชัด", en: "Certainty" },
  clear: { th: "ล้างเงื่อนไข", en: "Clear" },
  filter: { th: "กรองรายการ", en: "Filter" },
  all: { th: "ทั้งหมด", en: "All" },
  asOf: { th: "ณ วันที่", en: "As of" },
  asOfSays: (date: string): Text => ({
    th: `ทะเบียนตามที่เป็นอยู่ ณ ${date}`,
    en: `The register as it stood on ${date}`,
  }),
  sort: { th: "เรียงตาม", en: "Sort by" },
  searchIn: { th: "ค้นในรายการ", en: "Search in the list" },
  nothingFound: {
    th: "ไม่พบความสัมพันธ์ที่ตรงกับเงื่อนไข ลองลดเงื่อนไข หรือค้นด้วยชื่ออื่น",
    en: "No relation matches; try fewer filters or another name",
  },
  notMatched: { th: "ยังไม่ทราบว่าเป็นที่ใด", en: "Place not known yet" },
} as const
