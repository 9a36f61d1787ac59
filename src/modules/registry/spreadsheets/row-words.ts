import type { Text } from "#kernel/text.ts"
import { cellWords } from "#documents/cells/notes.ts"

const shown = (written: string): string => (written.length > 60 ? `${written.slice(0, 60)}…` : written)

/** What is said of rows that cannot be taken, or not as they stand. */
export const rowWords = {
  noHome: { th: "ไม่มีชื่อจังหวัดหรือฝ่ายไทย", en: "The Thai province is missing" },
  noPartner: { th: "ไม่มีชื่อคู่ความสัมพันธ์", en: "The partner is missing" },
  unknownHome: (written: string): Text => ({
    th: `ไม่พบ “${shown(written)}” ในประเทศไทย ตรวจตัวสะกดชื่อจังหวัด`,
    en: `No place in Thailand is called “${shown(written)}”; check the spelling`,
  }),
  likelyHome: (written: string, name: Text): Text => ({
    th: `อ่าน “${shown(written)}” เป็น ${name.th}`,
    en: `“${shown(written)}” was read as ${name.en}`,
  }),
  notYours: (name: Text): Text => ({
    th: `${name.th}ไม่ใช่หน่วยงานของคุณ นำเข้าได้เฉพาะแถวของจังหวัดตนเอง`,
    en: `${name.en} is not yours; only rows of your own province may be brought in`,
  }),
  unknownCountry: (written: string): Text => ({
    th: `ไม่รู้จักประเทศ “${shown(written)}”`,
    en: `The country “${shown(written)}” is not known`,
  }),
  codeDiffers: (code: string): Text => ({
    th: `รหัส ${shown(code)} ไม่ตรงกับชื่อในแถวนี้ จึงอ่านจากชื่อ`,
    en: `The code ${shown(code)} does not fit the name in this row, so the name was read`,
  }),
  noState: {
    th: "ต้องบอกวันที่ลงนาม (อย่างน้อยปี) หรือสถานะ",
    en: "The date of signing, at least the year, or the status is needed",
  },
  fault: cellWords.fault,
  partner: {
    medium: (name: Text): Text => ({
      th: `น่าจะเป็น ${name.th} แต่ยังไม่แน่`,
      en: `Most likely ${name.en}, but not certain`,
    }),
    low: (name: Text): Text => ({
      th: `เดาว่าเป็น ${name.th} อาจเป็นที่อื่น`,
      en: `A guess: ${name.en}; it may be another place`,
    }),
    unresolved: {
      th: "ยังไม่ทราบว่าเป็นที่ใด จะเก็บไว้ตามที่เขียน",
      en: "It is not known which place this is; it is kept as written",
    },
  },
  sameAsRow: cellWords.sameAsRow,
  likeRow: (row: number): Text => ({
    th: `เป็นคู่เดียวกับแถว ${row} แต่ข้อมูลต่างกัน`,
    en: `The same pair as row ${row}, with other details`,
  }),
  differs: (number: number): Text => ({
    th: `มีคู่นี้ในทะเบียนแล้ว (เลขทะเบียน ${number}) แต่ข้อมูลต่างกัน`,
    en: `The register has this pair already (No. ${number}), with other details`,
  }),
  tooManyPartners: {
    th: "มีคู่ความสัมพันธ์ในช่องเดียวมากเกินไป แยกเป็นหลายแถว",
    en: "Too many partners in one cell; use several rows",
  },
} as const
