import { formatNumber } from "#kernel/format.ts"
import type { Text } from "#kernel/text.ts"

const count = (value: number): Text => ({ th: formatNumber(value, "th"), en: formatNumber(value, "en") })

/** Words about tables of relations; what is the same for all tables stands in `sheets/pages/words.ts`. */
export const relationSheetWords = {
  title: { th: "นำเข้าจากตาราง Excel หรือ CSV", en: "Bring in a spreadsheet" },
  lead: {
    th: "ส่งตารางความสัมพันธ์ของจังหวัด ระบบจะแสดงทุกแถวที่อ่านได้ก่อน ยังไม่บันทึกสิ่งใดจนกว่าจะกดนำเข้า",
    en: "Send your province’s table of relations. Every row is shown as it was understood; nothing is recorded until you say so.",
  },
  back: { th: "การนำเข้า", en: "Imports" },
  reading: { th: "กำลังอ่านและจับคู่สถานที่", en: "Reading and matching places" },
  sameRows: (same: number): Text => ({
    th: `${count(same).th} แถวมีอยู่ในทะเบียนแล้วและตรงกัน จะไม่เพิ่มซ้ำ`,
    en: `${count(same).en} ${same === 1 ? "row is" : "rows are"} in the register already and will not be added again.`,
  }),
  doubtfulRows: {
    th: "แถวที่มีข้อสงสัยจะเข้าทะเบียนโดยมีเครื่องหมายข้อสงสัย รอคนตัดสิน",
    en: "Doubtful rows come in marked as in doubt, for a person to decide.",
  },
  mayBe: { th: "อาจเป็น", en: "May be" },
  inRegister: (number: number): Text => ({
    th: `มีแล้ว เลขทะเบียน ${number}`,
    en: `In the register: No. ${number}`,
  }),
} as const
