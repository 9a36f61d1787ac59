import type { Text } from "#kernel/text.ts"

/** Words of the page for templates of offices. */
export const templateWords = {
  title: { th: "แม่แบบเอกสารของหน่วยงาน", en: "The office’s templates" },
  lead: {
    th: "ไฟล์ Word ที่หน่วยงานจัดหน้าเอง มีชื่อช่องในวงเล็บปีกกา เช่น {เรื่อง} ระบบเติมข้อความจากทะเบียนลงในช่องเมื่อพิมพ์ ไม่มีคำสั่งใดในไฟล์ถูกทำงาน",
    en: "Word files that the office lays out itself, with the Thai names below between braces. When something is printed the places are filled from the register; nothing in the file is carried out",
  },
  none: {
    th: "ยังไม่มีแม่แบบ แม่แบบที่เพิ่มจะให้เลือกเมื่อพิมพ์หนังสือ",
    en: "No templates yet. Those that are added can be chosen when a letter is printed",
  },
  name: { th: "ชื่อแม่แบบ", en: "Name" },
  nameHint: {
    th: "ชื่อเดิมจะกลายเป็นรุ่นถัดไปของแม่แบบนั้น",
    en: "A name that is there already becomes its next version",
  },
  version: { th: "รุ่น", en: "Version" },
  kind: { th: "ใช้กับ", en: "For" },
  places: { th: "ช่องในไฟล์", en: "Places in it" },
  addedAt: { th: "เพิ่มเมื่อ", en: "Added" },
  withdraw: { th: "เลิกใช้", en: "Withdraw" },
  withdrawn: { th: "เลิกใช้แม่แบบรุ่นนี้แล้ว", en: "This version is withdrawn" },
  add: { th: "เพิ่มแม่แบบ", en: "Add a template" },
  file: { th: "ไฟล์ Word", en: "Word file" },
  fileHint: { th: "ไฟล์ .docx ไม่มีมาโคร ไม่เกิน 10 MB", en: "A .docx file without macros, up to 10 MB" },
  tooLarge: { th: "ไฟล์ใหญ่เกินกำหนด", en: "This file is too large" },
  drop: { th: "หรือลากไฟล์มาวางที่นี่", en: "or drop it here" },
  back: { th: "กลับ", en: "Back" },
  mayStand: { th: "ช่องที่ใช้ได้กับ", en: "Places that may stand in a template for:" },
  needed: { th: "ต้องมี", en: "needed" },
  noFile: { th: "ยังไม่ได้เลือกไฟล์", en: "No file was chosen" },
  noName: { th: "ต้องกรอกชื่อแม่แบบ", en: "The template needs a name" },
  noKind: { th: "เลือกว่าใช้กับเอกสารชนิดใด", en: "Choose what it is for" },
  noOffice: { th: "บัญชีนี้เพิ่มแม่แบบให้หน่วยงานใดไม่ได้", en: "This account may not add templates for any office" },
  noPlaces: {
    th: "ไม่พบชื่อช่องในไฟล์นี้ พิมพ์ชื่อช่องในวงเล็บปีกกา เช่น {เรื่อง}",
    en: "The file names no places; write their Thai names between braces",
  },
  unknown: (names: readonly string[]): Text => ({
    th: `ไม่รู้จักช่อง ${list(names)} แก้ชื่อให้ตรงกับรายการช่องที่ใช้ได้แล้วส่งใหม่`,
    en: `These places are not known: ${list(names)}. Correct their names after the list of places and send the file again`,
  }),
  added: (name: string, version: number, missing: readonly string[]): Text => ({
    th: `เพิ่มแม่แบบ “${name}” รุ่น ${version} แล้ว${missing.length > 0 ? ` ในไฟล์ไม่มีช่อง ${list(missing)}` : ""}`,
    en: `Template “${name}”, version ${version}, is added${missing.length > 0 ? `. It has no place for ${list(missing)}` : ""}`,
  }),
} as const

const list = (names: readonly string[]): string =>
  names
    .slice(0, 20)
    .map((name) => `{${name}}`)
    .join(", ")
