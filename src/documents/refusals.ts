import { invalid, type Refusal } from "#kernel/errors.ts"
import type { Text } from "#kernel/text.ts"
import { most } from "./table.ts"

/** A refusal of a file: `file` is the field that a form sends it in. */
export const refuseFile = (text: Text): Refusal => invalid([{ path: "file", text }], text)

/** Every reason for which a document is not read: what it is, and what to do. */
export const fileRefusals = {
  nothingInIt: {
    th: "ไม่พบข้อมูลในไฟล์นี้ ทุกแผ่นงานว่างหรือไฟล์เสีย เปิดตรวจใน Excel แล้วบันทึกใหม่",
    en: "Nothing was found in this file: every sheet is empty, or it is damaged; open it in Excel and save it again",
  },
  empty: { th: "ไฟล์นี้ว่างเปล่า เลือกไฟล์อื่น", en: "This file is empty; choose another" },
  tooLarge: {
    th: `ไฟล์นี้ใหญ่เกิน ${most.bytes / 1e6} MB แบ่งเป็นหลายไฟล์ หรือส่งเฉพาะตารางโดยไม่มีรูปภาพ`,
    en: `This file is larger than ${most.bytes / 1e6} MB; divide it, or send the table alone without pictures`,
  },
  unknown: {
    th: "เปิดไฟล์ชนิดนี้ไม่ได้ ส่งเป็น .xlsx .csv .tsv หรือข้อความ .txt",
    en: "This kind of file cannot be opened; send .xlsx, .csv, .tsv or text (.txt)",
  },
  document: {
    th: "ไฟล์ Word และ PDF ใช้ที่นี่ไม่ได้ บันทึกเป็นข้อความ (.txt) หรือคัดลอกตารางลงใน .xlsx แล้วส่งใหม่",
    en: "Word and PDF files cannot be used here; save the file as text (.txt), or copy its table into an .xlsx, and send that",
  },
  untagged: {
    th: "PDF นี้ไม่มีโครงสร้าง (เช่น เอกสารสแกน) จึงอ่านตารางให้ถูกต้องไม่ได้ ส่งไฟล์ Word หรือ Excel ต้นฉบับแทน",
    en: "This PDF has no structure (it may be a scan), so its tables cannot be read reliably; send the original Word or Excel file",
  },
  old: {
    th: "ไฟล์ Excel ชนิดอื่น (.xls .xlsb) หรือไฟล์ที่ใส่รหัสผ่าน เปิดใน Excel แล้วบันทึกเป็น .xlsx ที่ไม่ใส่รหัสผ่าน",
    en: "Another kind of Excel file (.xls, .xlsb) or one with a password; open it in Excel and save it as .xlsx without a password",
  },
  markup: {
    th: "ไฟล์นี้เป็นหน้าเว็บหรือ XML บางระบบตั้งชื่อให้เป็น .xls เปิดใน Excel แล้วบันทึกเป็น .xlsx",
    en: "This is a web page or XML, which some programs name .xls; open it in Excel and save it as .xlsx",
  },
  openDocument: {
    th: "ไฟล์ OpenDocument (.ods) เปิดแล้วบันทึกเป็น .xlsx หรือ .csv ก่อนส่ง",
    en: "An OpenDocument file (.ods); open it and save it as .xlsx or .csv first",
  },
  macros: {
    th: "ไฟล์มีมาโคร ซึ่งอาจเป็นอันตราย บันทึกเป็น .xlsx แบบไม่มีมาโครแล้วส่งใหม่",
    en: "The file holds macros, which can do harm; save it as .xlsx without macros",
  },
  bomb: {
    th: "ไฟล์บีบอัดผิดปกติ เมื่อคลายแล้วใหญ่เกินกว่าจะเป็นตารางของสำนักงาน จึงไม่เปิด",
    en: "The file is packed in an unusual way and would become far too large; it was not opened",
  },
  damaged: {
    th: "ไฟล์เสียหรือไม่สมบูรณ์ เปิดใน Excel แล้วบันทึกใหม่ หรือขอไฟล์จากผู้ส่งอีกครั้ง",
    en: "The file is damaged or incomplete; open it in Excel and save it again, or ask its sender for it",
  },
  tooWide: {
    th: `ตารางมีคอลัมน์เกิน ${most.columns} คอลัมน์ ลบคอลัมน์ที่ไม่ใช้แล้วส่งใหม่`,
    en: `The table has more than ${most.columns} columns; take out those that are not needed`,
  },
  tooLong: {
    th: `ตารางมีเกิน ${most.rows.toLocaleString("en")} แถว แบ่งเป็นหลายไฟล์`,
    en: `The table has more than ${most.rows.toLocaleString("en")} rows; divide it into several files`,
  },
  tooHard: {
    th: "อ่านไฟล์นี้ไม่สำเร็จ ไฟล์ใหญ่หรือซับซ้อนเกินไป ระบบหยุดอ่านแล้วและไม่มีสิ่งใดถูกบันทึก ตรวจไฟล์ แล้วลองใหม่หรือแบ่งเป็นหลายไฟล์",
    en: "This file could not be read: it is too large or too complicated. Reading was stopped and nothing was recorded. Check it, then try again or divide it",
  },
  stopped: {
    th: "การอ่านไฟล์หยุดกลางคัน ไม่มีสิ่งใดถูกบันทึก ลองใหม่อีกครั้ง",
    en: "Reading the file was cut short; nothing was recorded. Try again",
  },
} as const satisfies Record<string, Text>
