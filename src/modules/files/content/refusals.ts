import type { Text } from "#kernel/text.ts"

/** Why a file is not taken: a code for programs, and words for people. */
export class FileRefused extends Error {
  readonly text: Text

  constructor(text: Text) {
    super(text.en)
    this.text = text
  }
}

const list =
  "PDF, JPEG, PNG, WebP, Word (.docx), Excel (.xlsx), PowerPoint (.pptx), OpenDocument (.odt, .ods), CSV, TXT"

/** Every reason for which a file is not taken. */
export const refusals = {
  unknown: {
    th: `รับเฉพาะไฟล์ ${list} และเนื้อในต้องเป็นไฟล์ชนิดนั้นจริง`,
    en: `Only these are taken, and what is inside must be what it says: ${list}`,
  },
  empty: { th: "ไฟล์ว่างเปล่า", en: "The file is empty" },
  old: {
    th: "ไฟล์ Office รุ่นเก่า (.doc .xls .ppt) หรือไฟล์ที่ใส่รหัสผ่าน เปิดในโปรแกรมแล้วบันทึกเป็น .docx .xlsx หรือ PDF ที่ไม่ใส่รหัสผ่าน",
    en: "An old Office file (.doc, .xls, .ppt) or one with a password; open it and save it as .docx, .xlsx or PDF without a password",
  },
  heic: {
    th: "ภาพ HEIC จากโทรศัพท์ ตั้งให้กล้องบันทึกเป็น JPEG หรือส่งจากแอปรูปภาพซึ่งจะแปลงให้",
    en: "A HEIC picture; let the telephone save JPEG, or send it from the photo application, which converts it",
  },
  macros: {
    th: "ไฟล์มีมาโครหรือแม่แบบจากภายนอก ซึ่งอาจเป็นอันตราย บันทึกใหม่โดยไม่มีมาโคร",
    en: "The file holds macros or an outside template, which can do harm; save it without them",
  },
  bomb: {
    th: "ไฟล์บีบอัดผิดปกติ เมื่อคลายแล้วใหญ่เกินไปหรือซ้อนทับกัน",
    en: "The file is packed in an unusual way: too large when unpacked, or with parts that overlap",
  },
  damaged: { th: "ไฟล์เสียหรือไม่สมบูรณ์", en: "The file is damaged or incomplete" },
  encoding: {
    th: "ข้อความต้องเป็นรหัส UTF-8 เปิดในโปรแกรมแล้วบันทึกเป็น UTF-8",
    en: "Text must be in UTF-8; open it and save it as UTF-8",
  },
  tooManyPixels: { th: "ภาพใหญ่เกิน 50 ล้านพิกเซล", en: "The picture has more than 50 million pixels" },
} as const satisfies Record<string, Text>
