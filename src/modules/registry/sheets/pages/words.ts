import { formatNumber } from "#kernel/format.ts"
import type { Text } from "#kernel/text.ts"

const count = (value: number): Text => ({ th: formatNumber(value, "th"), en: formatNumber(value, "en") })

/** Words of the pages on which spreadsheets come in. */
export const sheetWords = {
  file: { th: "ไฟล์ตาราง", en: "The file" },
  fileHint: {
    th: ".xlsx .csv หรือ .tsv ไม่เกิน 20 MB และ 20,000 แถว",
    en: ".xlsx, .csv or .tsv, at most 20 MB and 20,000 rows",
  },
  tooLarge: { th: "ไฟล์ใหญ่เกิน 20 MB", en: "The file is larger than 20 MB" },
  drop: { th: "หรือลากไฟล์มาวางที่นี่", en: "or drop the file here" },
  send: { th: "อ่านไฟล์", en: "Read the file" },
  noneChosen: { th: "เลือกไฟล์ที่จะอ่าน", en: "Choose a file to read" },
  oneFile: { th: "ส่งได้ครั้งละหนึ่งไฟล์", en: "Send one file at a time" },
  template: { th: "ยังไม่มีตาราง? เริ่มจากแบบที่กรอกได้ทันที", en: "No table yet? Begin with the template" },
  templateBook: { th: "แบบ Excel", en: "Template for Excel" },
  templateCsv: { th: "แบบ CSV", en: "Template as CSV" },
  begun: { th: "ไฟล์ที่ค้างอยู่", en: "Begun and not finished" },
  goOn: (name: string): Text => ({ th: `ทำต่อ: ${name}`, en: `Go on with ${name}` }),
  discard: { th: "ทิ้งไฟล์นี้", en: "Throw this file away" },
  discarded: { th: "ทิ้งไฟล์แล้ว ไม่มีสิ่งใดถูกบันทึก", en: "The file was thrown away; nothing was recorded" },

  sheet: { th: "แผ่นงาน", en: "Sheet" },
  sheetOption: (name: string, rows: number, hidden: boolean): Text => ({
    th: `${name || "ตาราง"} (${count(rows).th} แถว${hidden ? ", ซ่อนอยู่" : ""})`,
    en: `${name || "Table"} (${count(rows).en} rows${hidden ? ", hidden" : ""})`,
  }),
  headRow: { th: "แถวที่เป็นหัวตาราง", en: "The row with the headings" },
  headRowOption: (row: number, text: string): Text => ({
    th: `แถว ${row}: ${text}`,
    en: `Row ${row}: ${text}`,
  }),
  noHeadRow: { th: "ไม่มีหัวตาราง ข้อมูลเริ่มแถวแรก", en: "No headings; data begin in the first row" },
  otherSheet: { th: "ดูแผ่นงานหรือหัวตารางอื่น", en: "Show this sheet and row" },
  whatColumns: { th: "แต่ละคอลัมน์คืออะไร", en: "What each column is" },
  columnsLead: {
    th: "ระบบเดาจากหัวตาราง ตรวจและแก้ให้ถูก คอลัมน์ที่ไม่ได้เลือกจะไม่ถูกอ่าน",
    en: "Guessed from the headings: check and correct. Columns that are not chosen are not read.",
  },
  remembered: {
    th: "ใช้คอลัมน์ตามที่คุณเลือกไว้ครั้งก่อนกับตารางแบบเดียวกัน",
    en: "The columns are as you chose them last time for such a table.",
  },
  notInFile: { th: "ไม่มีในตารางนี้", en: "Not in this table" },
  columnOption: (name: string, head: string): Text => ({
    th: head ? `${name}: ${head}` : `คอลัมน์ ${name}`,
    en: head ? `${name}: ${head}` : `Column ${name}`,
  }),
  firstRows: { th: "แถวแรกของแผ่นงาน", en: "The first rows of the sheet" },
  rowNumber: { th: "แถว", en: "Row" },
  check: { th: "อ่านและตรวจทุกแถว", en: "Read and check every row" },
  columnTwice: { th: "เลือกคอลัมน์นี้ไว้สองครั้ง", en: "This column is chosen twice" },
  columnNeeded: { th: "ต้องเลือกคอลัมน์นี้", en: "Choose the column for this" },

  readingLead: {
    th: "ออกจากหน้านี้ได้ ระบบทำต่อและเก็บผลไว้ให้",
    en: "You may leave this page: the work goes on and its result is kept.",
  },
  progress: (done: number, of: number): Text =>
    of > 0
      ? {
          th: `อ่านแล้ว ${count(done).th} จาก ${count(of).th} แถว`,
          en: `${count(done).en} of ${count(of).en} rows read`,
        }
      : { th: "กำลังเปิดไฟล์", en: "Opening the file" },
  look: { th: "ดูความคืบหน้าล่าสุด", en: "See how far it is" },
  refused: { th: "อ่านไฟล์นี้ไม่สำเร็จ", en: "This file could not be read" },

  checkTitle: { th: "ตรวจก่อนนำเข้า", en: "Check before it comes in" },
  figures: {
    all: { th: "ทั้งหมด", en: "All" },
    good: { th: "พร้อมนำเข้า", en: "Ready" },
    doubtful: { th: "มีข้อสงสัย", en: "In doubt" },
    wrong: { th: "ต้องแก้", en: "To correct" },
  },
  withCount: (label: Text, value: number): Text => ({
    th: `${label.th} ${count(value).th}`,
    en: `${label.en} ${count(value).en}`,
  }),
  show: { th: "แสดง", en: "Show" },
  wrongRows: {
    th: "แถวที่ต้องแก้จะไม่ถูกนำเข้า ดาวน์โหลดไปแก้แล้วส่งใหม่ได้",
    en: "Rows to correct are left out; download them, correct them and send them again.",
  },
  errorsFile: { th: "ดาวน์โหลดแถวที่ต้องแก้ (.xlsx)", en: "Download the rows to correct (.xlsx)" },
  apply: (rows: number): Text => ({
    th: `นำเข้า ${count(rows).th} แถว`,
    en: `Bring in ${count(rows).en} ${rows === 1 ? "row" : "rows"}`,
  }),
  nothing: {
    th: "ไม่มีแถวที่นำเข้าได้ แก้ไฟล์หรือเลือกคอลัมน์ใหม่",
    en: "No row can be brought in; correct the file or choose other columns",
  },
  again: { th: "เลือกคอลัมน์ใหม่", en: "Choose the columns again" },
  understood: { th: "แถวที่อ่านได้", en: "Rows as they were understood" },
  none: { th: "ไม่มีแถวในกลุ่มนี้", en: "No rows of this kind" },
} as const
