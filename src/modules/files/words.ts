import type { Text } from "#kernel/text.ts"

const megabyte = 1_000_000

/** "2.4 MB", "18 kB". */
export const sizeText = (bytes: number): Text => {
  const large = bytes >= megabyte
  const value = large
    ? String(Math.round((bytes / megabyte) * 10) / 10)
    : String(Math.max(1, Math.round(bytes / 1000)))
  const unit = large ? "MB" : "kB"
  return { th: `${value} ${unit}`, en: `${value} ${unit}` }
}

/** Words of this module's pages. */
export const words = {
  files: { th: "เอกสารแนบ", en: "Files" },
  none: {
    th: "ยังไม่มีเอกสารแนบ หนังสือ ภาพถ่าย และรายงานที่แนบจะแสดงที่นี่",
    en: "No files yet. Letters, photographs and reports that are attached will stand here",
  },
  attach: { th: "แนบไฟล์", en: "Attach files" },
  choose: { th: "ไฟล์", en: "Files" },
  chooseHint: (most: string): Text => ({
    th: `PDF Word Excel PowerPoint OpenDocument ภาพ CSV หรือข้อความ ไม่เกิน ${most} ต่อไฟล์ ครั้งละไม่เกิน 10 ไฟล์ พิกัดและข้อมูลกล้องในภาพจะถูกลบก่อนเก็บ`,
    en: `PDF, Word, Excel, PowerPoint, OpenDocument, pictures, CSV or text, up to ${most} each and ten at a time. Place and camera data are taken out of pictures before they are kept`,
  }),
  description: { th: "คำอธิบาย", en: "What it is" },
  descriptionHint: {
    th: "เช่น หนังสือที่ มท 0204.1/ว 1413 ลงวันที่ 4 มีนาคม 2562",
    en: "For example: letter MT 0204.1/W 1413 of 4 March 2019",
  },
  attached: (count: number): Text => ({
    th: `แนบไฟล์แล้ว ${count} ไฟล์`,
    en: count === 1 ? "One file is attached" : `${count} files are attached`,
  }),
  mayNotAttach: {
    th: "บัญชีนี้แนบหรือถอนไฟล์ของรายการนี้ไม่ได้ เพราะไม่มีสิทธิแก้ไขรายการ",
    en: "This account may not attach files here or withdraw them, since it may not change the record",
  },
  noneChosen: { th: "ยังไม่ได้เลือกไฟล์", en: "No file was chosen" },
  thereAlready: (names: readonly string[]): Text => ({
    th: `ไฟล์เดียวกันนี้แนบไว้แล้ว: ${names.join(", ")}`,
    en: `The same file is attached already: ${names.join(", ")}`,
  }),
  refusedFile: (name: string, why: Text): Text => ({ th: `${name}: ${why.th}`, en: `${name}: ${why.en}` }),
  tooLarge: { th: "ไฟล์ใหญ่เกินกำหนด", en: "This file is too large" },
  dropHere: { th: "หรือลากไฟล์มาวางที่นี่", en: "or drop files here" },
  download: { th: "ดาวน์โหลด", en: "Download" },
  view: { th: "เปิดดู", en: "Open" },
  addedBy: { th: "แนบโดย", en: "Attached by" },
  withdraw: { th: "ถอนไฟล์", en: "Withdraw" },
  withdrawLead: (name: string): Text => ({
    th: `ถอน “${name}” ออกจากรายการ ไฟล์ไม่ถูกลบ ประวัติยังแสดงว่าเคยแนบและเหตุผลที่ถอน`,
    en: `Withdraw “${name}” from the record. It is not deleted: the history keeps that it was there, and why it was withdrawn`,
  }),
  reason: { th: "เหตุผล", en: "Reason" },
  fileName: { th: "ชื่อไฟล์", en: "Name" },
  withdrawnAt: { th: "ถอนเมื่อ", en: "Withdrawn on" },
  withdrawnReason: { th: "เหตุผลที่ถอน", en: "Why it was withdrawn" },
  withdrawn: { th: "ถอนแล้ว", en: "Withdrawn" },
  withdrawnDone: { th: "ถอนไฟล์แล้ว", en: "The file is withdrawn" },
  withdrawnAlready: { th: "ไฟล์นี้ถูกถอนไปแล้ว", en: "This file was withdrawn already" },
  erase: { th: "ทำลายเนื้อหา", en: "Destroy the content" },
  erased: { th: "เนื้อหาถูกทำลายแล้ว", en: "Its content was destroyed" },
  erasedDone: {
    th: "ทำลายเนื้อหาไฟล์แล้ว ประวัติและรหัสตรวจสอบยังอยู่",
    en: "The content is destroyed; the history and its checksum stay",
  },
  stillStands: {
    th: "ยังมีรายการอื่นใช้ไฟล์เดียวกัน ต้องถอนออกจากทุกรายการก่อน",
    en: "Another record still holds the same file; withdraw it there first",
  },
  noFile: { th: "ไม่พบไฟล์นี้ อาจถูกถอนไปแล้ว", en: "There is no such file; it may have been withdrawn" },
  back: { th: "กลับไปที่รายการ", en: "Back to the record" },
  templates: { th: "แม่แบบเอกสารของหน่วยงาน", en: "The office’s templates" },
} as const
