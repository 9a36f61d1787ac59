import { formatNumber } from "#kernel/format.ts"
import type { Text } from "#kernel/text.ts"

const days = (value: number): Text => ({
  th: `${formatNumber(value, "th")} วันทำการ`,
  en: `${formatNumber(value, "en")} working ${value === 1 ? "day" : "days"}`,
})

/** Words of the page of a case. */
export const caseWords = {
  stands: { th: "เรื่องอยู่ที่ใด", en: "Where it stands" },
  todo: { th: "สิ่งที่ต้องทำ", en: "What is to be done" },
  since: { th: "ตั้งแต่", en: "since" },
  noDeadline: { th: "ไม่มีกำหนด", en: "no deadline" },
  dueOn: (day: string): Text => ({ th: `ภายใน ${day}`, en: `by ${day}` }),
  lateBy: (value: number): Text => ({ th: `เลยกำหนด ${days(value).th}`, en: `${days(value).en} late` }),
  leftOf: (value: number): Text => ({ th: `เหลือ ${days(value).th}`, en: `${days(value).en} left` }),
  given: { th: "ตัดสินใจแล้ว", en: "has decided" },
  mayNot: { th: "บัญชีนี้ทำขั้นตอนนี้ไม่ได้", en: "This account may not act here" },
  nobody: {
    th: "ยังไม่มีตำแหน่งใดในระบบที่ทำหน้าที่นี้ ผู้ดูแลระบบต้องเพิ่มตำแหน่งก่อน เรื่องจึงจะเดินต่อได้",
    en: "No post in the system does this. An administrator must add one before the case can go on",
  },
  missingTitle: (count: number): Text => ({
    th: `ต้องกรอกอีก ${count} ข้อก่อนส่งต่อ`,
    en: `${count} more ${count === 1 ? "answer is" : "answers are"} needed before it can be passed on`,
  }),
  withOthers: { th: "ยังไม่มีอะไรให้คุณทำ", en: "Nothing here waits for you" },
  otherActs: { th: "ทำอย่างอื่นกับเรื่องนี้", en: "Other things that can be done" },
  content: { th: "ข้อมูลของเรื่อง", en: "What the case holds" },
  fill: { th: "กรอก", en: "Fill in" },
  mend: { th: "แก้ไข", en: "Change" },
  way: { th: "เส้นทาง", en: "The way" },
  draftDone: {
    th: "เมื่อร่างครบแล้ว ส่งได้จากที่นี่ ระบบเก็บร่างที่ส่งไว้เป็นฉบับ",
    en: "Once the draft is complete it is sent from here; what is sent is kept as a version",
  },
  seeCase: (number: number): Text => ({ th: `เรื่องที่ ${number}`, en: `Case No. ${number}` }),
  inRound: (round: number): Text => ({ th: `รอบที่ ${round}`, en: `round ${round}` }),
  rounds: { th: "รอบการพิจารณาและความเห็น", en: "Rounds and opinions" },
  noRounds: {
    th: "ความเห็นของหน่วยงานจะอยู่ที่นี่เมื่อเรื่องถูกส่งพิจารณา ทุกรอบเก็บสำเนาที่แต่ละหน่วยงานเห็น",
    en: "Opinions will stand here once the case is under review; each round keeps the copy that the offices saw",
  },
  sawCopy: { th: "สำเนาที่พิจารณา", en: "The copy that was considered" },
  decision: { th: "การตัดสินใจ", en: "Decision" },
  why: { th: "เหตุผล", en: "Reason" },
  comments: { th: "ข้อสังเกตและคำชี้แจง", en: "Remarks and answers" },
  noComments: {
    th: "ยังไม่มีข้อสังเกต ข้อสังเกตผูกกับข้อที่กล่าวถึง และเจ้าของเรื่องจะเห็นในงานของตน",
    en: "No remarks yet. A remark belongs to the field it speaks of, and its owner finds it under their work",
  },
  remark: { th: "ให้ข้อสังเกต", en: "Make a remark" },
  toAnswer: { th: "ชี้แจง", en: "Answer" },
  onField: (label: Text): Text => ({ th: `ข้อ “${label.th}”`, en: `on “${label.en}”` }),
  events: { th: "ลำดับการดำเนินการ", en: "What was done" },
  letters: { th: "หนังสือ", en: "Letters" },
  noLetters: { th: "ยังไม่มีหนังสือของเรื่องนี้ในทะเบียน", en: "The register holds no letter of this case yet" },
  registerLetter: { th: "ลงทะเบียนหนังสือของเรื่องนี้", en: "Register a letter of this case" },
  files: { th: "เอกสารแนบ", en: "Files" },
  times: { th: "เวลาของแต่ละหน่วยงาน", en: "Time with each office" },
  timesSays: {
    th: "นับเป็นวันทำการ เวลาที่อยู่กับจังหวัดไม่นับรวมกับเวลาของส่วนกลาง",
    en: "In working days; time with the province is not counted against the ministries",
  },
  missingYears: (years: string): Text => ({
    th: `ยังไม่มีรายการวันหยุดราชการของปี ${years} จึงนับเฉพาะเสาร์อาทิตย์`,
    en: `The holidays of ${years} have not been entered, so only weekends are left out`,
  }),
  days,
  search: { th: "เรื่องอื่นในการค้นหาเดียวกัน", en: "Other cases of the same search" },
  relation: { th: "ในทะเบียน", en: "In the register" },
  seeRelation: { th: "ดูความสัมพันธ์", en: "See the relation" },
  procedure: { th: "แนวทางปฏิบัติ", en: "Procedure" },
  parity: { th: "ระดับของหน่วยการปกครอง", en: "Level of the units" },
  parityEqual: { th: "ระดับเดียวกัน", en: "of one level" },
  parityDiffers: {
    th: "ระดับไม่เท่ากัน หลักการคือจังหวัดกับหน่วยการปกครองระดับเดียวกันหรือเทียบเคียงกันได้",
    en: "not of one level: the principle is a province with a unit of the same or a comparable level",
  },
  levels: {
    first_level: { th: "ระดับจังหวัด มณฑล หรือรัฐ", en: "first level (province, state, prefecture)" },
    second_level: { th: "ระดับรองจากจังหวัดหรือมณฑล", en: "second level" },
    municipality: { th: "เมืองหรือเทศบาล", en: "city or town" },
    special: { th: "เขตพิเศษ", en: "special area" },
  } as Readonly<Record<string, Text>>,
  origin: { th: "ที่มาของแนวคิด", en: "Origin of the idea" },
  copyTitle: (round: number): Text => ({ th: `สำเนารอบที่ ${round}`, en: `The copy of round ${round}` }),
  copyAnswers: { th: "ข้อมูลที่กรอกไว้", en: "What was filled in" },
  copySays: {
    th: "ข้อมูลตามที่หน่วยงานเห็นในวันนั้น แก้ไขไม่ได้",
    en: "What the offices saw on that day; it cannot be changed",
  },
  frozen: { th: "บันทึกไว้เมื่อ", en: "Kept on" },
  who: { th: "โดย", en: "by" },
  led: { th: "ไปที่", en: "on to" },
  fields: { th: "ข้อที่กรอก", en: "Fields" },
} as const
