import { formatNumber } from "#kernel/format.ts"
import type { Text } from "#kernel/text.ts"
import type { Certainty, Stage, Status, Term } from "./rules.ts"

const count = (value: number): Text => ({ th: formatNumber(value, "th"), en: formatNumber(value, "en") })

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
  side: { th: "ฝ่าย", en: "Side" },
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
    th: `พบ ${count(total).th} คู่${doubt > 0 ? ` ในจำนวนนี้มีข้อสงสัย ${count(doubt).th} คู่` : ""}`,
    en: `${count(total).en} ${total === 1 ? "relation" : "relations"}${doubt > 0 ? `, of which ${count(doubt).en} in doubt` : ""}`,
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
  asOfHint: {
    th: "เว้นว่างไว้คือวันนี้ ถ้ากรอกเพียงปีคือวันสุดท้ายของปีนั้น",
    en: "Empty means today; a year alone means its last day",
  },
  knownOn: { th: "ตามที่บันทึกไว้เมื่อ", en: "As recorded on" },
  knownOnHint: {
    th: "ทะเบียนตามที่บันทึกไว้ ณ สิ้นวันนั้น ไม่รวมการแก้ไขภายหลัง",
    en: "What the register said at the end of that day, without later corrections",
  },
  knownOnSays: (date: string): Text => ({
    th: `ตามที่บันทึกไว้ในทะเบียน ณ สิ้นวันที่ ${date} ไม่รวมการแก้ไขภายหลัง`,
    en: `What the register said at the end of ${date}, without later corrections`,
  }),
  asOfOther: { th: "ดู ณ วันอื่น", en: "See another day" },
  show: { th: "แสดง", en: "Show" },
  toToday: { th: "กลับเป็นวันนี้", en: "Back to today" },
  sort: { th: "เรียงตาม", en: "Sort by" },
  sorts: {
    "-signed": { th: "ใหม่ก่อน", en: "Newest first" },
    signed: { th: "เก่าก่อน", en: "Oldest first" },
    home: { th: "ชื่อฝ่ายไทย", en: "Thai side" },
    "-home": { th: "ชื่อฝ่ายไทย ย้อนกลับ", en: "Thai side, backwards" },
    partner: { th: "ชื่อคู่ความสัมพันธ์", en: "Partner" },
    "-partner": { th: "ชื่อคู่ความสัมพันธ์ ย้อนกลับ", en: "Partner, backwards" },
    number: { th: "เลขทะเบียน", en: "Register number" },
    "-number": { th: "เลขทะเบียน ย้อนกลับ", en: "Register number, backwards" },
  },
  moreFilters: { th: "เงื่อนไขเพิ่มเติมและวันที่", en: "More filters and date" },
  homeFilter: { th: "จังหวัด", en: "Province" },
  began: { th: "ตั้งแต่", en: "Since" },
  showDoubts: { th: "ดูเฉพาะที่มีข้อสงสัย", en: "Show those in doubt" },
  addRelation: { th: "ลงทะเบียนความสัมพันธ์", en: "Register a relation" },
  history: { th: "ประวัติ", en: "History" },
  searchIn: { th: "ค้นในรายการ", en: "Search in the list" },
  nothingFound: {
    th: "ไม่พบความสัมพันธ์ที่ตรงกับเงื่อนไข ลองลดเงื่อนไข หรือค้นด้วยชื่ออื่น",
    en: "No relation matches; try fewer filters or another name",
  },
  notMatched: { th: "ยังไม่ทราบว่าเป็นที่ใด", en: "Place not known yet" },
} as const
