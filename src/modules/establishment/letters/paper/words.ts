import type { Text } from "#kernel/text.ts"
import type { secrecies } from "../rules.ts"
import type { LetterText } from "./schema.ts"

/** As they stand on letters; nothing stands there where there is none. */
export const urgencyWords: Record<LetterText["urgency"], Text> = {
  none: { th: "", en: "" },
  urgent: { th: "ด่วน", en: "Urgent" },
  very_urgent: { th: "ด่วนมาก", en: "Very urgent" },
  most_urgent: { th: "ด่วนที่สุด", en: "Most urgent" },
}
export const secrecyWords: Record<(typeof secrecies)[number], Text> = {
  none: { th: "", en: "" },
  confidential: { th: "ลับ", en: "Confidential" },
  secret: { th: "ลับมาก", en: "Secret" },
  top_secret: { th: "ลับที่สุด", en: "Top secret" },
}

/** Words of the pages on which letters are written. */
export const letterPaperWords = {
  write: { th: "เขียนเนื้อความ", en: "Write the letter" },
  rewrite: { th: "แก้ไขเนื้อความ", en: "Change the text" },
  writeLead: {
    th: "บันทึกได้ทุกเมื่อแล้วกลับมาเขียนต่อ เลข วันที่ เรื่อง และผู้รับมาจากทะเบียนหนังสือ",
    en: "Save at any time and go on later. Number, date, subject and addressee come from the register",
  },
  print: { th: "พิมพ์หนังสือ", en: "Print the letter" },
  notWritten: {
    th: "เขียนเนื้อความแล้วจึงพิมพ์เป็น PDF หรือ Word ได้ที่นี่",
    en: "Once its text is written, the letter is printed here as PDF or Word",
  },
  form: { th: "แบบหนังสือ", en: "Form" },
  forms: {
    external: { th: "หนังสือภายนอก", en: "External letter" },
    memorandum: { th: "บันทึกข้อความ", en: "Memorandum" },
  },
  urgency: { th: "ชั้นความเร็ว", en: "Urgency" },
  secrecy: { th: "ชั้นความลับ", en: "Secrecy" },
  secrecyHint: {
    th: "เรื่องลับเห็นได้เฉพาะผู้ที่รับส่งหนังสือและผู้บริหารของหน่วยงานเจ้าของทะเบียน",
    en: "What is secret is seen only by those who deal with letters in the office whose register it is, and by its executives",
  },
  ordinary: { th: "ปกติ", en: "Ordinary" },
  open: { th: "ไม่ลับ", en: "Not secret" },
  refers: { th: "อ้างถึง", en: "Refers to" },
  enclosures: { th: "สิ่งที่ส่งมาด้วย", en: "Enclosures" },
  perLine: { th: "บรรทัดละหนึ่งรายการ", en: "One on a line" },
  body: { th: "เนื้อความ", en: "Text" },
  bodyHint: {
    th: "ขึ้นบรรทัดใหม่คือขึ้นย่อหน้าใหม่ เลขอารบิกจะพิมพ์เป็นเลขไทย",
    en: "A new line begins a new paragraph; figures are printed as Thai numerals",
  },
  closing: { th: "คำลงท้าย", en: "Closing" },
  closingHint: {
    th: "เว้นว่างไว้คือ ขอแสดงความนับถือ (หนังสือภายนอก)",
    en: "Empty: the usual words, on an external letter",
  },
  signerName: { th: "ผู้ลงนาม", en: "Signed by" },
  signerPosition: { th: "ตำแหน่ง", en: "Post" },
  save: { th: "บันทึกเนื้อความ", en: "Save the text" },
  saved: { th: "บันทึกเนื้อความแล้ว", en: "The text is saved" },
  head: { th: "หัวหนังสือของหน่วยงาน", en: "Head of the office’s letters" },
  headLead: {
    th: "ใช้กับหนังสือทุกฉบับที่หน่วยงานพิมพ์ ตราครุฑหรือตราของหน่วยงานให้แนบเป็นภาพ PNG หรือ JPEG ถ้าไม่แนบ ระบบเว้นที่ว่าง 3 เซนติเมตรไว้",
    en: "For every letter that the office prints. Attach the emblem as a PNG or JPEG picture; without one its place of 3 cm is left free",
  },
  address: { th: "ที่อยู่", en: "Address" },
  addressHint: {
    th: "ตามที่พิมพ์ใต้ชื่อส่วนราชการ เช่น ศาลากลางจังหวัด ถนนโชตนา",
    en: "As it is printed under the office’s name",
  },
  division: { th: "ส่วนราชการเจ้าของเรื่อง", en: "Division that deals with it" },
  phone: { th: "โทรศัพท์", en: "Telephone" },
  email: { th: "ไปรษณีย์อิเล็กทรอนิกส์", en: "E-mail" },
  saveHead: { th: "บันทึกหัวหนังสือ", en: "Save the head" },
  savedHead: { th: "บันทึกหัวหนังสือแล้ว", en: "The head is saved" },
  emblem: { th: "ตรา", en: "Emblem" },
} as const
