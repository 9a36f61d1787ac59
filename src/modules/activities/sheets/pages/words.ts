import { formatNumber } from "#kernel/format.ts"
import { type Text } from "#kernel/text.ts"

const count = (value: number): Text => ({ th: formatNumber(value, "th"), en: formatNumber(value, "en") })

/** Words about tables of activities that come in. */
export const importWords = {
  title: { th: "นำเข้ากิจกรรมจากตาราง Excel หรือ CSV", en: "Bring in a table of activities" },
  lead: {
    th: "ส่งตารางกิจกรรมที่จังหวัดเก็บไว้ ระบบจะแสดงทุกแถวที่อ่านได้ก่อน ยังไม่บันทึกสิ่งใดจนกว่าจะกดนำเข้า",
    en: "Send the table of activities that your office keeps. Every row is shown as it was understood; nothing is recorded until you say so.",
  },
  back: { th: "การนำเข้ากิจกรรม", en: "Imports of activities" },
  reading: { th: "กำลังอ่านตารางกิจกรรม", en: "Reading the table of activities" },
  sameRows: (same: number): Text => ({
    th: `${count(same).th} แถวมีอยู่แล้ว จะไม่เพิ่มซ้ำ`,
    en: `${count(same).en} ${same === 1 ? "row is" : "rows are"} here already and will not be added again.`,
  }),
  doubtfulRows: {
    th: "แถวที่มีข้อสงสัยจะเข้ามาโดยรอจังหวัดยืนยัน และยังไม่นับในตัวชี้วัด",
    en: "Doubtful rows come in waiting for the province to confirm them, and count in no figure until then.",
  },
  here: { th: "มีอยู่แล้ว", en: "Here already" },
  like: { th: "ดูรายการที่คล้ายกัน", en: "See the one that is like it" },
  found: { th: "ความสัมพันธ์", en: "Relation" },
  imports: { th: "การนำเข้ากิจกรรม", en: "Imports of activities" },
  importsLead: {
    th: "ตารางกิจกรรมที่นำเข้าแล้ว ดูผลและยกเลิกทั้งหมดได้",
    en: "Tables of activities that were brought in; each can be looked at and undone whole.",
  },
  notes: { th: "สิ่งที่ต้องดู", en: "To look at" },
  none: {
    th: "ยังไม่มีการนำเข้า ส่งตารางที่มีอยู่ได้เลย",
    en: "Nothing was brought in yet; send the table that you have",
  },
  file: { th: "ไฟล์", en: "File" },
  when: { th: "นำเข้าเมื่อ", en: "Brought in" },
  brought: { th: "กิจกรรมที่นำเข้า", en: "Activities brought in" },
  doubtful: { th: "รอจังหวัดยืนยัน", en: "Waiting for the province" },
  others: (already: number, leftOut: number): Text => ({
    th: `มีอยู่แล้วและไม่เพิ่มซ้ำ ${count(already).th} แถว ต้องแก้และไม่ได้นำเข้า ${count(leftOut).th} แถว`,
    en: `${count(already).en} were here already; ${count(leftOut).en} had to be corrected and were left out.`,
  }),
  undone: { th: "ยกเลิกแล้ว", en: "Undone" },
  errorsFile: { th: "ดาวน์โหลดแถวที่ต้องแก้ (.xlsx)", en: "Download the rows to correct (.xlsx)" },
  done: (rows: number): Text => ({
    th: `นำเข้าแล้ว ${count(rows).th} กิจกรรม`,
    en: `${count(rows).en} ${rows === 1 ? "activity was" : "activities were"} brought in`,
  }),
  undo: { th: "ยกเลิกการนำเข้านี้ทั้งหมด", en: "Undo this import whole" },
  undoLead: (withdrawn: number, staying: number): Text => ({
    th: `${count(withdrawn).th} กิจกรรมจะถูกถอน${staying > 0 ? ` ${count(staying).th} กิจกรรมที่มีคนทำงานต่อแล้วจะคงอยู่` : ""}`,
    en: `${count(withdrawn).en} activities will be withdrawn${staying > 0 ? `; ${count(staying).en} that people have worked on since will stay` : ""}.`,
  }),
  reason: { th: "เหตุผลที่ยกเลิก", en: "Why it is undone" },
  undoDone: { th: "ยกเลิกการนำเข้าแล้ว", en: "The import was undone" },
} as const
