import type { Variant } from "./indicators/definitions.ts"
import type { Text } from "#kernel/text.ts"

const variants: Record<Variant, Text> = {
  province_fiscal: { th: "รายจังหวัด ปีงบประมาณ", en: "By province, fiscal year" },
  province_calendar: { th: "รายจังหวัด ปีปฏิทิน", en: "By province, calendar year" },
  relation_fiscal: { th: "รายคู่ ปีงบประมาณ", en: "By relation, fiscal year" },
  relation_calendar: { th: "รายคู่ ปีปฏิทิน", en: "By relation, calendar year" },
}

const names: Readonly<Record<string, Text>> = {
  "1.1": { th: "มีคู่มือการดำเนินความสัมพันธ์ใช้บังคับ", en: "A handbook is in force" },
  "1.2": { th: "จังหวัดมีเจ้าหน้าที่ที่ผ่านการอบรม", en: "Provinces have trained officers" },
  "1.2b": { th: "ส่งเรื่องถูกต้องตามแนวทางปฏิบัติ", en: "Submissions not returned for a fault of procedure" },
  "2.1": { th: "มีกิจกรรมร่วมกันอย่างน้อยปีละ 1 กิจกรรม", en: "At least one joint activity a year" },
  "2.2": { th: "คู่ความสัมพันธ์ใหม่", en: "New relations" },
  "2.2b": { th: "คู่ใหม่ของจังหวัดที่ไม่เคยมีมาก่อน", en: "New relations of provinces that had none" },
  "3.1": { th: "มีคณะทำงานส่วนกลาง", en: "A central working group is set up" },
  "3.1b": { th: "จังหวัดมีคณะทำงาน", en: "Provinces have a working group" },
  "3.2": { th: "คณะทำงานประชุมในปีนั้น", en: "Working groups met" },
  "3.2b": { th: "งานที่มอบหมายเสร็จภายในกำหนด", en: "Tasks done in time" },
  tangible_share: { th: "กิจกรรมที่เป็นรูปธรรม", en: "Tangible activities" },
  local_share: { th: "กิจกรรมที่องค์กรในพื้นที่จัด", en: "Activities organised locally" },
  sleeping: { th: "คู่ที่หลับ", en: "Sleeping relations" },
  herfindahl_country: { th: "การกระจุกตัวรายประเทศ", en: "Concentration by country" },
  herfindahl_region: { th: "การกระจุกตัวรายภูมิภาค", en: "Concentration by region" },
  asean_share: { th: "สัดส่วนคู่ในอาเซียน", en: "Share of ASEAN" },
  budget_planned: { th: "งบประมาณตามแผน ทุกแหล่ง", en: "Budget planned, all sources" },
  budget_planned_province: { th: "งบประมาณตามแผน จังหวัด", en: "Budget planned, province" },
  budget_planned_local: { th: "งบประมาณตามแผน ท้องถิ่น", en: "Budget planned, local" },
  budget_planned_central: { th: "งบประมาณตามแผน ส่วนกลาง", en: "Budget planned, central" },
  budget_planned_partner: { th: "งบประมาณตามแผน คู่ความสัมพันธ์", en: "Budget planned, partner" },
  budget_planned_private: { th: "งบประมาณตามแผน เอกชน", en: "Budget planned, private" },
  budget_spent: { th: "งบประมาณที่ใช้จริง ทุกแหล่ง", en: "Budget spent, all sources" },
  budget_spent_province: { th: "งบประมาณที่ใช้จริง จังหวัด", en: "Budget spent, province" },
  budget_spent_local: { th: "งบประมาณที่ใช้จริง ท้องถิ่น", en: "Budget spent, local" },
  budget_spent_central: { th: "งบประมาณที่ใช้จริง ส่วนกลาง", en: "Budget spent, central" },
  budget_spent_partner: { th: "งบประมาณที่ใช้จริง คู่ความสัมพันธ์", en: "Budget spent, partner" },
  budget_spent_private: { th: "งบประมาณที่ใช้จริง เอกชน", en: "Budget spent, private" },
}

const evidence: readonly Text[] = [
  { th: "ทุกกิจกรรมที่บันทึก", en: "Every recorded activity" },
  { th: "มีรายงานผล", en: "With a report" },
  { th: "มีรายงานพร้อมภาพหรือเอกสาร", en: "With a report and documents" },
  { th: "คู่ความสัมพันธ์ยืนยันด้วย", en: "Confirmed by the partner too" },
]

/** Texts of this module. */
export const monitoringWords = {
  indicators: { th: "ตัวชี้วัด", en: "Indicators" },
  title: (year: number): Text => ({
    th: `ตัวชี้วัด ปีงบประมาณ พ.ศ. ${year}`,
    en: `Indicators, fiscal year ${year - 543} (B.E. ${year})`,
  }),
  lead: {
    th: "ตัวชี้วัดตามแผนขับเคลื่อนความสัมพันธ์เมืองพี่เมืองน้อง คำนวณจากรายการในระบบ เปิดดูได้ถึงรายการที่ใช้นับ",
    en: "Indicators of the drive plan, computed from the records; each opens down to what was counted",
  },
  names,
  variants,
  evidence,
  year: { th: "ปีงบประมาณ พ.ศ.", en: "Fiscal year, B.E." },
  evidenceLabel: { th: "นับกิจกรรมที่", en: "Count activities" },
  show: { th: "แสดง", en: "Show" },
  number: { th: "ตัวชี้วัด", en: "Indicator" },
  figure: { th: "ผล", en: "Figure" },
  countedOf: { th: "ผ่าน / นับทั้งหมด", en: "Met / counted" },
  rule: { th: "วิธีนับ", en: "How it is counted" },
  notApplicable: { th: "ไม่มีสิ่งที่ต้องนับ", en: "Not applicable" },
  headline: { th: "ตัวเลขหลัก", en: "Headline" },
  outOf: (number: string): Text => ({ th: `จาก ${number}`, en: `of ${number}` }),
  before: (number: string): Text => ({ th: `ปีก่อน ${number}`, en: `${number} the year before` }),
  yes: { th: "มี", en: "Yes" },
  no: { th: "ไม่มี", en: "No" },
  withMark: (imprecise: number, inDoubt: number): Text => ({
    th: [imprecise && `ทราบเพียงปีที่ลงนาม ${imprecise} คู่`, inDoubt && `มีข้อสงสัย ${inDoubt} คู่`]
      .filter(Boolean)
      .join(" · "),
    en: [imprecise && `${imprecise} signed on a day not known`, inDoubt && `${inDoubt} in doubt`]
      .filter(Boolean)
      .join(" · "),
  }),
  baht: (number: string): Text => ({ th: `${number} บาท`, en: `${number} baht` }),
  ofThePlan: { th: "ตัวชี้วัดของแผนขับเคลื่อน", en: "Indicators of the drive plan" },
  besideThem: { th: "ตัวเลขประกอบ", en: "Beside them" },
  budget: { th: "งบประมาณตามแหล่ง (บาท)", en: "Budget by source (baht)" },
  source: { th: "แหล่ง", en: "Source" },
  sources: {
    province: { th: "จังหวัด", en: "Province" },
    local: { th: "ท้องถิ่น", en: "Local" },
    central: { th: "ส่วนกลาง", en: "Central" },
    partner: { th: "คู่ความสัมพันธ์", en: "Partner" },
    private: { th: "เอกชน", en: "Private" },
  },
  allSources: { th: "ทุกแหล่ง", en: "All sources" },
  planned: { th: "ตามแผน", en: "Planned" },
  spent: { th: "ใช้จริง", en: "Spent" },
  parts: { th: "ประกอบด้วย", en: "Made of" },
  share: { th: "สัดส่วน", en: "Share" },
  whole: { th: "ทั้งประเทศ", en: "The whole country" },
  ofProvince: (name: string): Text => ({ th: `จังหวัด${name}`, en: name }),
  without: { th: "ยังไม่ผ่าน", en: "Without" },
  met: { th: "ผ่าน", en: "Met" },
  counted: { th: "รายการที่นับ", en: "Counted" },
  firstOf: (number: string): Text => ({
    th: `แสดง ${number} รายการแรก`,
    en: `The first ${number} are shown`,
  }),
  notReported: { th: "ยังไม่มีรายงานใด ๆ", en: "Nothing was reported" },
  nothingJoint: { th: "มีรายงาน แต่ไม่มีกิจกรรมร่วมที่นับได้", en: "Reported, and nothing joint that counts" },
  imprecise: { th: "ทราบเพียงปีที่ลงนาม", en: "Day of signing not known" },
  inDoubt: { th: "มีข้อสงสัย", en: "In doubt" },
  state: { th: "สถานะ", en: "State" },
  row: { th: "รายการ", en: "Item" },
  province: { th: "จังหวัด", en: "Province" },
  none: { th: "ไม่มีรายการ", en: "There are none" },
  backToAll: { th: "ตัวชี้วัดทั้งหมด", en: "All indicators" },
  closed: (day: string): Text => ({
    th: `ปีนี้ปิดแล้วเมื่อ ${day} ตัวเลขที่ปิดไว้แสดงในตาราง ตัวเลขที่เปลี่ยนเพราะการแก้ไขภายหลังแสดงไว้ข้างกัน`,
    en: `This year was closed on ${day}. Its figures stand; what later corrections made of them is shown beside`,
  }),
  closedAt: { th: "ปิดเมื่อ", en: "Closed on" },
  closeTitle: { th: "ปิดปีงบประมาณ", en: "Close the year" },
  closeLead: {
    th: "เมื่อปิดแล้ว ตัวเลขของปีนี้จะคงไว้ตามที่เห็น การแก้ไขภายหลังแสดงไว้ข้างกัน ปิดแล้วเปิดใหม่ไม่ได้",
    en: "The figures of this year are then kept as they are; later corrections show beside them. It cannot be opened again",
  },
  close: { th: "ปิดปีและเก็บตัวเลข", en: "Close the year and keep its figures" },
  closedNotice: (year: number): Text => ({
    th: `ปิดปีงบประมาณ ${year} แล้ว`,
    en: `Fiscal year ${year} is closed`,
  }),
  now: (figure: string): Text => ({ th: `ขณะนี้ ${figure}`, en: `now ${figure}` }),
  alreadyClosed: (year: number): Text => ({
    th: `ปีงบประมาณ ${year} ปิดไปแล้ว`,
    en: `Fiscal year ${year} is already closed`,
  }),
  notOver: (year: number): Text => ({
    th: `ปีงบประมาณ ${year} ยังไม่สิ้นสุด ปิดได้หลังวันที่ 30 กันยายน ${year}`,
    en: `Fiscal year ${year} is not over; it can be closed after 30 September ${year - 543}`,
  }),
  wrongYear: {
    th: "ปีต้องเป็นพุทธศักราช 2500 ถึง 2700 เช่น 2566",
    en: "The year must be of the Buddhist era, 2500 to 2700, such as 2566",
  },
  noSuch: { th: "ไม่มีตัวชี้วัดนี้", en: "There is no such indicator" },
  cliSummary: { th: "ตัวชี้วัดของแผนขับเคลื่อนในปีหนึ่ง", en: "The drive plan's indicators for one year" },
  cliYear: { th: "ปี พ.ศ.", en: "the year, B.E." },
  cliProvince: { th: "รหัสจังหวัด เช่น TH-50", en: "code of a province, such as TH-50" },
  cliEvidence: { th: "ระดับหลักฐานขั้นต่ำ 0 ถึง 3", en: "least grade of evidence, 0 to 3" },
}
