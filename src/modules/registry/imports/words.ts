import { formatInstant, formatNumber } from "#kernel/format.ts"
import type { Text } from "#kernel/text.ts"
import type { Confidence } from "#modules/places/index.ts"
import type { DecisionState, Meanwhile } from "./decision.ts"
import type { Applied, ReadFile, SideTotals } from "./types.ts"

const count = (value: number): Text => ({ th: formatNumber(value, "th"), en: formatNumber(value, "en") })

const totalsText = ({ relations, provinces }: SideTotals): Text => ({
  th: `${count(relations).th} คู่ ${count(provinces).th} จังหวัด`,
  en: `${count(relations).en} relations in ${count(provinces).en} provinces`,
})

const confidence: Record<Confidence, Text> = {
  high: { th: "มั่นใจ", en: "Sure" },
  medium: { th: "ค่อนข้างมั่นใจ", en: "Fairly sure" },
  low: { th: "ไม่มั่นใจ", en: "A guess" },
  unresolved: { th: "ไม่ทราบ", en: "Not known" },
}

const decision: Record<DecisionState, Text> = {
  open: { th: "รอการตัดสิน", en: "To be decided" },
  confirmed: { th: "ยืนยันแล้ว", en: "Confirmed" },
  corrected: { th: "แก้ไขแล้ว", en: "Corrected" },
  merged: { th: "รวมกับรายการอื่น", en: "Merged with another" },
  set_aside: { th: "วางไว้นอกทะเบียน", en: "Set aside" },
}

/** Words of imports: lists and spreadsheets on their way into the register. */
export const importWords = {
  confidence,
  decision,
  totalsText,
  noSuchDraft: {
    th: "ไม่พบไฟล์ที่ส่งมานี้ อาจนำเข้าหรือทิ้งไปแล้ว ดูที่หน้าการนำเข้า",
    en: "This file is not here any more: it was imported or thrown away. See the page of imports",
  },
  notRead: { th: "ไฟล์นี้ยังอ่านไม่เสร็จ", en: "This file has not been read yet" },
  noSuchRow: { th: "ไม่พบแถวนี้ในรายการนำเข้า", en: "There is no such row in an import" },
  noSuchImport: { th: "ไม่พบการนำเข้านี้", en: "There is no such import" },
  wasUndone: {
    th: "การนำเข้านี้ถูกยกเลิกแล้ว จึงไม่มีสิ่งใดให้ตัดสิน",
    en: "This import was undone, so there is nothing to decide",
  },
  nothingToDecide: { th: "แถวนี้ไม่มีข้อสงสัยให้ตัดสิน", en: "There is no doubt to decide in this row" },
  decidedAlready: ({ decision: state, by, at, reason }: Meanwhile): Text => ({
    th: `${by} ตัดสินแถวนี้แล้วเมื่อ ${formatInstant(at, "th")}: ${decision[state].th}${reason ? ` (${reason})` : ""}`,
    en: `${by} decided this row on ${formatInstant(at, "en")}: ${decision[state].en}${reason ? ` (${reason})` : ""}`,
  }),
  reopenedAlready: {
    th: "มีผู้อื่นเพิกถอนหรือตัดสินแถวนี้ใหม่แล้ว เปิดหน้านี้อีกครั้งเพื่อดูล่าสุด",
    en: "Somebody took this back or decided anew meanwhile; open the page again to see how it stands",
  },
  decidedByHand: {
    th: "ข้อสงสัยนี้สิ้นไปเพราะมีผู้แก้ไขหรือรวมรายการในทะเบียนโดยตรง ถ้าไม่ถูกต้องให้แก้ไขที่หน้าความสัมพันธ์",
    en: "This doubt was settled by correcting or merging the relation itself; if that is wrong, correct it on the relation’s page",
  },
  changedSince: {
    th: "มีผู้แก้ไขความสัมพันธ์นี้หลังการตัดสิน จึงเพิกถอนคำตัดสินไม่ได้ ถ้าไม่ถูกต้องให้แก้ไขที่หน้าความสัมพันธ์",
    en: "The relation was changed after the decision, so the decision cannot be taken back; if it is wrong, correct the relation on its page",
  },
  undoneAlready: { th: "การนำเข้านี้ถูกยกเลิกไปแล้ว", en: "This import was undone already" },
  sameRelation: {
    th: "แถวนี้คือรายการนั้นอยู่แล้ว เลือกอีกรายการหนึ่ง",
    en: "This row is that relation already; choose another",
  },
  signed: { th: "ลงนามแล้ว", en: "Signed" },
  inProcess: { th: "อยู่ระหว่างดำเนินการ", en: "In process" },
  totals: (
    which: "signed" | "inProcess",
    { counted, declared }: Pick<ReadFile, "counted" | "declared">,
  ): Text => {
    const [has, says] = [totalsText(counted[which]), declared?.[which] && totalsText(declared[which])]
    const label = importWords[which]
    return {
      th: `${label.th} ${has.th}${says ? ` (รายการแจ้งไว้ ${says.th})` : ""}`,
      en: `${label.en}: ${has.en}${says ? ` (the list declares ${says.en})` : ""}`,
    }
  },
  brought: ({ rows, new: added, same, changed }: Applied): Text => ({
    th: `นำเข้า ${count(rows).th} แถว: ใหม่ ${count(added).th} ตรงกับทะเบียน ${count(same).th} ต่างจากทะเบียน ${count(changed).th}`,
    en: `${count(rows).en} rows came in: ${count(added).en} new, ${count(same).en} as in the register, ${count(changed).en} otherwise`,
  }),
  waiting: (open: number): Text => ({
    th: open > 0 ? `รอการตัดสินข้อสงสัย ${count(open).th} แถว` : "ไม่มีข้อสงสัยที่รอการตัดสิน",
    en:
      open > 0
        ? `${count(open).en} ${open === 1 ? "row waits" : "rows wait"} for a decision`
        : "Nothing waits for a decision",
  }),
  noFile: (path: string): Text => ({ th: `ไม่พบไฟล์ ${path}`, en: `There is no file ${path}` }),
  mayNotRead: (path: string): Text => ({
    th: `ไม่มีสิทธิอ่านไฟล์ ${path}`,
    en: `The file ${path} may not be read`,
  }),
  cliRead: {
    th: "อ่านบัญชีทางการและจับคู่กับสถานที่ โดยไม่บันทึกสิ่งใด",
    en: "Read an official list and match it to places, writing nothing",
  },
  cliImport: { th: "นำบัญชีทางการเข้าทะเบียน", en: "Bring an official list into the register" },
  cliAsOf: {
    th: "วันที่ที่บัญชีนี้เป็นข้อมูล แทนวันที่ที่พิมพ์ไว้",
    en: "The day that the list speaks for, over the one that it prints",
  },
  cliOneFile: { th: "ระบุไฟล์หนึ่งไฟล์", en: "Name one file" },
  cliNoDay: (text: string): Text => ({
    th: `“${text}” ไม่ใช่วันที่ ต้องเป็นเช่น 2019-01-04`,
    en: `“${text}” is no day; it must be such as 2019-01-04`,
  }),
  alreadyImported: {
    th: "ไฟล์นี้นำเข้าทะเบียนแล้ว จึงไม่นำเข้าซ้ำ",
    en: "This very file is in the register already, so it is not imported again",
  },
  emptyFile: { th: "ไฟล์นี้ว่างเปล่า ไม่มีข้อความให้อ่าน", en: "This file is empty: there is no text to read" },
  tooLargeFile: (bytes: number): Text => ({
    th: `ไฟล์นี้ใหญ่เกิน ${bytes / 1_000_000} MB จึงไม่ใช่บัญชีรายชื่อ ส่งเฉพาะส่วนที่เป็นบัญชี`,
    en: `This file has more than ${bytes / 1_000_000} MB, too much for a list: send only the part that holds the list`,
  }),
  notText: {
    th: "ไฟล์นี้ไม่ใช่ข้อความหรือเอกสารที่อ่านได้ ส่งบัญชีเป็นไฟล์ .docx .pdf .xlsx หรือข้อความ (.txt)",
    en: "This file is neither text nor a document that can be read: send the list as .docx, .pdf, .xlsx or text (.txt)",
  },
  isZip: {
    th: "ไฟล์นี้เป็นไฟล์บีบอัด (zip) ที่ไม่มีเอกสาร Word หรือ Excel ส่งบัญชีเป็นไฟล์ .docx .pdf .xlsx หรือข้อความ (.txt)",
    en: "This file is a zip archive that holds neither a Word document nor a workbook: send the list as .docx, .pdf, .xlsx or text (.txt)",
  },
  isPdf: {
    th: "ไฟล์ PDF นี้เสียหรือไม่ครบ ส่งใหม่ หรือส่งเป็น .docx หรือข้อความ (.txt)",
    en: "This PDF is damaged or not whole: send it again, or send .docx or text (.txt)",
  },
  isOldOffice: {
    th: "ไฟล์นี้เป็นเอกสาร Office รุ่นเก่า บันทึกเป็น .docx หรือ .xlsx แล้วส่งใหม่",
    en: "This file is a document of an older Office: save it as .docx or .xlsx and send that",
  },
  isPicture: {
    th: "ไฟล์นี้เป็นรูปภาพ ต้องแปลงเป็นข้อความก่อนจึงจะอ่านได้",
    en: "This file is a picture: turn it into text first",
  },
  unreadable: {
    th: "อ่านไฟล์นี้ไม่สำเร็จภายในเวลาและหน่วยความจำที่กำหนด ส่งเฉพาะส่วนที่เป็นบัญชี",
    en: "This file could not be read within the time and memory allowed: send only the part that holds the list",
  },
  noLongerListed: (number: number): Text => ({
    th: `ทะเบียนมีความสัมพันธ์ ${count(number).th} คู่ที่รายการนี้ไม่ได้ระบุไว้ ตรวจว่าสิ้นสุดแล้วหรือตกหล่น`,
    en: `The register has ${count(number).en} ${number === 1 ? "relation" : "relations"} that this list does not name. Check whether they have ended or were left out`,
  }),
} as const
