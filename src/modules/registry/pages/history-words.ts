import type { Text } from "#kernel/text.ts"
import type { HistoryAct } from "../queries/history.ts"

const acts: Readonly<Record<string, Text>> = {
  "relation.create": { th: "ลงทะเบียน", en: "Registered" },
  "relation.correct": { th: "แก้ไขข้อมูล", en: "Corrected" },
  "relation.end": { th: "บันทึกการสิ้นสุด", en: "End recorded" },
  "relation.renew": { th: "บันทึกการต่ออายุ", en: "Renewal recorded" },
  "relation.merge": { th: "รวมรายการที่ซ้ำกัน", en: "Merged" },
  "import.apply": { th: "นำเข้าจากบัญชี", en: "Imported from a list" },
  "import.decide": { th: "ตัดสินข้อสงสัย", en: "Doubt decided" },
  "import.undo": { th: "ยกเลิกการนำเข้า", en: "Import undone" },
}

/** What an act is called in the history. */
export const actName = (name: string): Text => acts[name] ?? { th: "ดำเนินการ", en: "Changed" }

/** Who did it: a person by name, the program by its own. */
export const actorName = ({ kind, name }: HistoryAct["by"]): string => (kind === "system" ? "Maitri" : name)

export const historyWords = {
  title: { th: "ประวัติ", en: "History" },
  lead: {
    th: "ทุกการเปลี่ยนแปลงของรายการนี้ ใหม่ก่อน ประวัติเพิ่มได้แต่แก้ไขและลบไม่ได้",
    en: "Every change of this record, newest first. The history can be added to, never changed or deleted",
  },
  reason: { th: "เหตุผล", en: "Reason" },
  noReason: { th: "ไม่ได้ระบุเหตุผล", en: "No reason was given" },
  field: { th: "ข้อมูล", en: "Field" },
  before: { th: "เดิม", en: "Before" },
  after: { th: "เป็น", en: "After" },
  nothing: { th: "ไม่มี", en: "nothing" },
  noFields: { th: "ไม่มีข้อมูลในรายการนี้เปลี่ยน", en: "No field of this record changed" },
  byProgram: { th: "ทำโดยระบบ", en: "Done by the program" },
  mergedHere: { th: "รายการที่รวมเข้ามา", en: "Records merged into this one" },
} as const
