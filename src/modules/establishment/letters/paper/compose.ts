import type { Services } from "#database/act.ts"
import type { Paper } from "#documents/papers/paper.ts"
import { conflict } from "#kernel/errors.ts"
import { toThaiNumerals } from "#kernel/numerals.ts"
import type { Composed, Filling, Keeping } from "#modules/files/index.ts"
import { getLetter } from "../queries.ts"
import { externalLetter } from "./external.ts"
import { memorandum } from "./memorandum.ts"
import { emblemOf, headOfOffice, textOfLetter } from "./queries.ts"
import type { LetterHead } from "./schema.ts"
import { dateOn, type WholeLetter } from "./whole.ts"
import { secrecyWords, urgencyWords } from "./words.ts"

const noHead: LetterHead = { prefix: null, address: null, division: null, phone: null, email: null }

const read = async ({ database: { pool } }: Services, id: string) => {
  const letter = await getLetter(pool, id)
  const [text] = await textOfLetter(pool, [id])
  if (!text) throw conflict(notWritten)
  const [head = noHead] = await headOfOffice(pool, [letter.organisationId])
  return { letter, text, head }
}

const notWritten = {
  th: "หนังสือนี้ยังไม่มีเนื้อความ เขียนเนื้อความก่อนพิมพ์",
  en: "This letter has no text yet; write it before printing",
}

/** "หนังสือ มท ๐๒๐๔.๑/๑๔๑๓": a letter's file by its number. */
const nameOf = ({ letter }: Pick<WholeLetter, "letter">): string =>
  `หนังสือ ${letter.number.replaceAll("/", "-")}`

export const composeLetter = async (
  services: Services,
  id: string,
  { content }: Keeping,
): Promise<Composed> => {
  const whole = await read(services, id)
  const [emblem] = await emblemOf(services.database.pool, [whole.letter.organisationId])
  const type = emblem?.mediaType === "image/png" ? "png" : "jpeg"
  const letter: WholeLetter = {
    ...whole,
    emblem: emblem && { content: new Uint8Array(await content(emblem.sha256)), type },
  }
  const paper: Paper = whole.text.form === "memorandum" ? memorandum(letter) : externalLetter(letter)
  return { name: nameOf(whole), paper }
}

/** What stands in the places of an office's own template. */
export const fillLetter = async (
  services: Services,
  id: string,
): Promise<{ name: string; values: Filling }> => {
  const whole = await read(services, id)
  const { letter, text, head } = whole
  return {
    name: nameOf(whole),
    values: {
      เลขที่หนังสือ: toThaiNumerals(letter.number),
      วันที่: dateOn(letter.dated),
      เรื่อง: letter.subject,
      เรียน: letter.addressee,
      ส่วนราชการ: letter.sender,
      ที่อยู่: head.address ?? "",
      ส่วนราชการเจ้าของเรื่อง: head.division ?? "",
      โทรศัพท์: toThaiNumerals(head.phone ?? ""),
      ไปรษณีย์อิเล็กทรอนิกส์: head.email ?? "",
      ชั้นความเร็ว: urgencyWords[text.urgency].th,
      ชั้นความลับ: secrecyWords[text.secrecy].th,
      อ้างถึง: text.refers.join("\n"),
      สิ่งที่ส่งมาด้วย: text.enclosures.join("\n"),
      เนื้อความ: text.body,
      คำลงท้าย: text.closing ?? "",
      ผู้ลงนาม: text.signerName ?? "",
      ตำแหน่ง: text.signerPosition ?? "",
    },
  }
}
