import type { Text } from "#kernel/text.ts"

/** Why a file is not read as a Word document: what it is, and what to do. */
export const wordRefusals = {
  empty: { th: "ไฟล์นี้ว่างเปล่า เลือกไฟล์อื่น", en: "This file is empty; choose another" },
  tooLarge: {
    th: "ไฟล์ใหญ่เกิน 20 MB ลดขนาดรูปภาพหรือเอารูปที่ไม่ใช้ออก แล้วบันทึกใหม่",
    en: "The file is larger than 20 MB; make its pictures smaller or take them out, and save it again",
  },
  old: {
    th: "เป็นไฟล์ Word รุ่นเก่า (.doc) หรือใส่รหัสผ่านไว้ เปิดใน Word แล้วบันทึกเป็น .docx ที่ไม่มีรหัสผ่าน",
    en: "An old Word file (.doc) or one with a password; open it in Word and save it as .docx without a password",
  },
  pdf: {
    th: "เป็นไฟล์ PDF ซึ่งเทียบทีละข้อไม่ได้ ขอไฟล์ Word (.docx) จากผู้จัดทำ",
    en: "This is a PDF, which cannot be compared clause by clause; ask for the Word file (.docx)",
  },
  rtf: {
    th: "เป็นไฟล์ RTF หรือหน้าเว็บที่ตั้งชื่อเป็น Word เปิดใน Word แล้วบันทึกเป็น .docx",
    en: "An RTF file or a web page named like Word; open it in Word and save it as .docx",
  },
  openDocument: {
    th: "เป็นไฟล์ OpenDocument (.odt) บันทึกเป็น .docx ก่อนส่ง",
    en: "An OpenDocument file (.odt); save it as .docx first",
  },
  otherOffice: {
    th: "ไฟล์นี้ไม่ใช่เอกสาร Word อาจเป็น Excel หรือ PowerPoint เลือกไฟล์ .docx",
    en: "This is no Word document but perhaps Excel or PowerPoint; choose a .docx file",
  },
  unknown: {
    th: "เปิดไฟล์ชนิดนี้ไม่ได้ ส่งเป็น Word (.docx)",
    en: "This kind of file cannot be opened; send Word (.docx)",
  },
  macros: {
    th: "ไฟล์มีมาโครหรือส่วนที่ทำงานได้เอง ซึ่งอาจเป็นอันตราย บันทึกเป็น .docx แบบไม่มีมาโครแล้วส่งใหม่",
    en: "The file holds macros or parts that run by themselves, which can do harm; save it as .docx without macros",
  },
  external: {
    th: "ไฟล์ดึงข้อความหรือแม่แบบจากที่อื่นมาแสดง จึงไม่รู้ว่าผู้อ่านจะเห็นอะไร เอาลิงก์ออกใน Word แล้วบันทึกใหม่",
    en: "The file takes text or a template from elsewhere, so nobody can say what a reader sees; break the links in Word and save it again",
  },
  damaged: {
    th: "ไฟล์เสียหรือไม่สมบูรณ์ เปิดใน Word แล้วบันทึกใหม่ หรือขอไฟล์จากผู้ส่งอีกครั้ง",
    en: "The file is damaged or incomplete; open it in Word and save it again, or ask its sender for it",
  },
  tooLong: {
    th: "เอกสารยาวเกินกว่าจะเป็นบันทึกความเข้าใจ ตรวจว่าเลือกไฟล์ถูกต้อง",
    en: "The document is longer than any memorandum; check that it is the right file",
  },
} as const satisfies Record<string, Text>
