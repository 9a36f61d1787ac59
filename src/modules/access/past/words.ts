import type { Text } from "#kernel/text.ts"

export const pastWords = {
  title: { th: "ประวัติของรายการ", en: "History of a record" },
  history: { th: "ประวัติ", en: "History" },
  lead: {
    th: "ทุกการเปลี่ยนแปลง ใครทำ เมื่อใด และเพราะเหตุใด เรียงจากล่าสุด ประวัติเพิ่มได้แต่แก้ไขและลบไม่ได้",
    en: "Every change: who made it, when and why, the newest first. History can be added to, never changed or deleted",
  },
  link: { th: "ประวัติ และดูรายการ ณ วันที่ต้องการ", en: "History, and how it stood on any day" },
  stoodOn: (day: string): Text => ({
    th: `รายการตามที่เป็นอยู่เมื่อสิ้นวันที่ ${day}`,
    en: `The record as it stood at the end of ${day}`,
  }),
  whoMay: { th: "ใครทำอะไรได้กับรายการนี้", en: "Who may do what with this record" },
  toHistory: { th: "กลับไปดูประวัติ", en: "Back to the history" },
  toRecord: { th: "ดูรายการวันนี้", en: "See the record today" },
  chooseDay: { th: "ดูรายการ ณ วันที่", en: "As it stood on" },
  chooseHint: {
    th: "เว้นวันหรือเดือนไว้ได้ จะแสดงตามที่เป็นอยู่ในวันสุดท้ายของเดือนหรือปีนั้น",
    en: "Day or month may be left empty: then it is the last day of that month or year",
  },
  show: { th: "แสดง", en: "Show" },
  notYet: { th: "ยังไม่มีรายการนี้ในวันนั้น", en: "The record was not there yet on that day" },
  thisDay: { th: "ดูตามที่เป็นอยู่เมื่อสิ้นวันนี้", en: "See it at the end of that day" },
  field: { th: "ข้อมูล", en: "Field" },
  before: { th: "เดิม", en: "Before" },
  after: { th: "เป็น", en: "After" },
  nothing: { th: "ไม่มี", en: "nothing" },
  reason: { th: "เหตุผล", en: "Reason" },
  changed: { th: "เปลี่ยนแปลงรายการ", en: "changed the record" },
  nothingShown: { th: "ไม่มีข้อมูลที่แสดงเปลี่ยน", en: "Nothing that is shown here changed" },
  somebody: { th: "ผู้มีสิทธิ", en: "somebody with the right" },
  noActs: { th: "ยังไม่มีประวัติ", en: "There is no history yet" },
  yes: { th: "ใช่", en: "Yes" },
  no: { th: "ไม่ใช่", en: "No" },
  noRecord: { th: "ไม่พบรายการนี้", en: "There is no such record" },
} as const
