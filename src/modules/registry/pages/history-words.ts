import { same, type Text } from "#kernel/text.ts"
import type { HistoryAct } from "../queries/history.ts"

const acts: Readonly<Record<string, Text>> = {
  "relation.create": { th: "ลงทะเบียน", en: "Registered" },
  "relation.correct": { th: "แก้ไขข้อมูล", en: "Corrected" },
  "relation.end": { th: "บันทึกการสิ้นสุด", en: "End recorded" },
  "relation.renew": { th: "บันทึกการต่ออายุ", en: "Renewal recorded" },
  "relation.merge": { th: "รวมรายการที่ซ้ำกัน", en: "Merged" },
  "import.apply": { th: "นำเข้าจากบัญชี", en: "Imported from a list" },
  "import.first_list": { th: "นำเข้าบัญชีของกระทรวงมหาดไทย", en: "The ministry’s list imported" },
  "import.reopen": { th: "เพิกถอนคำตัดสินข้อสงสัย", en: "Decision on a doubt taken back" },
  "import.decide": { th: "ตัดสินข้อสงสัย", en: "Doubt decided" },
  "import.undo": { th: "ยกเลิกการนำเข้า", en: "Import undone" },
}

/** What an act is called in the history. */
export const actName = (name: string): Text => acts[name] ?? { th: "ดำเนินการ", en: "Changed" }

/** Who did it: a person by name where the reader may know it, else by the post; the program by its own. */
export const actorName = ({ kind, name, post }: HistoryAct["by"]): Text =>
  kind === "system" ? same("Maitri") : name ? same(name) : (post ?? somebody)

const somebody: Text = { th: "ผู้มีสิทธิ", en: "somebody with the right" }

export const historyWords = {
  title: { th: "ประวัติ", en: "History" },
  lead: {
    th: "ทุกการเปลี่ยนแปลงของรายการนี้ ใหม่ก่อน ประวัติเพิ่มได้แต่แก้ไขและลบไม่ได้",
    en: "Every change of this record, newest first. The history can be added to, never changed or deleted",
  },
  allChanges: { th: "ความเปลี่ยนแปลงทั้งทะเบียน", en: "Changes of the whole register" },
  changesTitle: { th: "สิ่งที่เปลี่ยนในทะเบียน", en: "What changed in the register" },
  changesLead: {
    th: "ทุกการเปลี่ยนแปลงระหว่างสองวัน พร้อมเหตุผลและค่าเดิม ใหม่ก่อน",
    en: "Every change between two days, with its reason and what stood before, newest first",
  },
  from: { th: "ตั้งแต่", en: "From" },
  until: { th: "ถึง", en: "Until" },
  changesFound: (total: number): Text => ({
    th: `พบ ${total} การเปลี่ยนแปลง`,
    en: total === 1 ? "1 change" : `${total} changes`,
  }),
  noChanges: { th: "ไม่มีการเปลี่ยนแปลงในช่วงนี้", en: "Nothing changed in this time" },
  wrongOrder: { th: "วันสิ้นสุดต้องไม่มาก่อนวันเริ่ม", en: "The last day must not come before the first" },
  compare: { th: "ดูทะเบียนก่อนและหลัง", en: "See the register before and after" },
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
