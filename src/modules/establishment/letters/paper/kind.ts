import type { PaperKind, Place } from "#modules/files/index.ts"
import { letterFiles } from "../../files.ts"
import { paths } from "../../paths.ts"
import { establishmentRights } from "../../rights.ts"
import { composeLetter, fillLetter } from "./compose.ts"

const place = (name: string, en: string, needed = false): Place => ({ name, says: { th: name, en }, needed })

/** Places that a template of an office for letters may have. */
const places: readonly Place[] = [
  place("เลขที่หนังสือ", "The letter's number", true),
  place("วันที่", "Its date", true),
  place("เรื่อง", "Its subject", true),
  place("เรียน", "To whom it goes", true),
  place("เนื้อความ", "Its paragraphs", true),
  place("ผู้ลงนาม", "Who signs", true),
  place("ตำแหน่ง", "The post of who signs"),
  place("ส่วนราชการ", "The office"),
  place("ที่อยู่", "The office's address"),
  place("ส่วนราชการเจ้าของเรื่อง", "The division that deals with it"),
  place("โทรศัพท์", "Telephone"),
  place("ไปรษณีย์อิเล็กทรอนิกส์", "E-mail"),
  place("ชั้นความเร็ว", "Urgency"),
  place("ชั้นความลับ", "Secrecy"),
  place("อ้างถึง", "Letters that it refers to"),
  place("สิ่งที่ส่งมาด้วย", "What is sent with it"),
  place("คำลงท้าย", "How it closes"),
]

/** Letters out as papers. */
export const letterPaper: PaperKind = {
  kind: "letter",
  label: { th: "หนังสือราชการ", en: "Official letter" },
  read: establishmentRights["letter.read"],
  find: letterFiles.find,
  path: paths.letter,
  compose: composeLetter,
  template: { places, fill: fillLetter },
}
