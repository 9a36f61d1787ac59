import { cellWords } from "#documents/cells/notes.ts"
import { type Cell, cellText } from "#documents/table.ts"
import { toArabicNumerals } from "#kernel/numerals.ts"
import type { Text } from "#kernel/text.ts"
import type { OrganiserKind, Side } from "../rules.ts"

/** What a cell says; null where it says nothing. */
export type ValueRead<Value> = { readonly value: Value | null } | { readonly problem: Text }

const key = (text: string): string =>
  text
    .normalize("NFC")
    .replaceAll(/[^\p{L}\p{M}\p{N}]/gu, "")
    .toLowerCase()

/** One of few words, as it is called in Thai or English, or the beginning of it. */
export const readAmong =
  <Value extends string>(known: Readonly<Record<Value, Text>>) =>
  (cell: Cell | undefined): ValueRead<Value> => {
    const written = key(cellText(cell))
    if (written === "") return { value: null }
    const entries = Object.entries(known) as [Value, Text][]
    const names = ([value, { th, en }]: [Value, Text]) => [key(value), key(th), key(en)]
    const found =
      entries.find((entry) => names(entry).includes(written)) ??
      entries.find((entry) => written.length > 3 && names(entry).some((name) => name.includes(written))) ??
      entries.find((entry) => names(entry).some((name) => name.length > 3 && written.includes(name)))
    return found ? { value: found[0] } : { problem: cellWords.notAmong(cellText(cell), Object.values(known)) }
  }

const yes = /^(?:ใช่|จริง|ร่วม|มี|เผยแพร่|yes|y|true|1|x|✓|✔)$/iu
const no = /^(?:ไม่|ไม่ใช่|ไม่มี|ไม่ร่วม|ไม่เผยแพร่|no|n|false|0|-|–)$/iu

export const readYes = (cell: Cell | undefined): ValueRead<boolean> => {
  const text = cellText(cell)
  if (text === "") return { value: null }
  if (yes.test(text)) return { value: true }
  return no.test(text)
    ? { value: false }
    : {
        problem: cellWords.notAmong(text, [
          { th: "ใช่", en: "yes" },
          { th: "ไม่ใช่", en: "no" },
        ]),
      }
}

const numberText = (cell: Cell | undefined): string =>
  toArabicNumerals(cellText(cell)).replaceAll(/[,\s]|บาท|คน|baht|thb|฿/giu, "")

/** How many people: whole numbers, Thai numerals and "120 คน" too. */
export const readPeople = (cell: Cell | undefined): ValueRead<number> => {
  const text = numberText(cell)
  if (text === "" || text === "-") return { value: null }
  return /^\d{1,7}$/.test(text) && Number(text) <= 1_000_000
    ? { value: Number(text) }
    : { problem: sheetProblems.people(cellText(cell)) }
}

/** An amount of baht as text, never a float: "12,500.50", "๑๒๕๐๐ บาท". */
export const readBaht = (cell: Cell | undefined): ValueRead<string> => {
  const text = numberText(cell)
  if (text === "" || text === "-") return { value: null }
  return /^\d{1,16}(\.\d{1,2})?$/.test(text)
    ? { value: text }
    : { problem: sheetProblems.baht(cellText(cell)) }
}

const organiserKinds: readonly (readonly [OrganiserKind, RegExp])[] = [
  ["chamber", /หอการค้า|chamber/iu],
  ["industry", /สภาอุตสาหกรรม|federation of .*industr/iu],
  ["education", /มหาวิทยาลัย|โรงเรียน|วิทยาลัย|สถาบัน|university|school|college/iu],
  ["local_government", /เทศบาล|อบจ|อบต|องค์การบริหารส่วน|เมืองพัทยา|municipal/iu],
  ["company", /บริษัท|บจก|บมจ|ห้างหุ้นส่วน|company|co\.,? ?ltd/iu],
  ["provincial_office", /สำนักงาน(?!จังหวัด).*จังหวัด|provincial .*office/iu],
  ["province", /^จังหวัด|สำนักงานจังหวัด|ศาลากลาง|^province/iu],
  ["central", /กระทรวง|กรม|ministry|department/iu],
  ["civil", /สมาคม|มูลนิธิ|ชมรม|สหกรณ์|association|foundation/iu],
]

/** Names in one cell, one below the other or with a semicolon between; what each is, as far as its name tells. */
export const readOrganisers = (cell: Cell | undefined, side: Side) =>
  cellText(cell)
    .split(/[;\n]/)
    .map((name) => name.trim().slice(0, 200))
    .filter(Boolean)
    .slice(0, 10)
    .map((name) => {
      const known = organiserKinds.find(([, is]) => is.test(name))?.[0]
      const other: OrganiserKind = side === "partner" ? "partner_government" : "other"
      return { side, kind: known === "province" && side === "partner" ? other : (known ?? other), name }
    })

export const sheetProblems = {
  people: (written: string): Text => ({
    th: `“${written.slice(0, 40)}” ไม่ใช่จำนวนคน เขียนเป็นจำนวนเต็ม เช่น 120`,
    en: `“${written.slice(0, 40)}” is no number of people; write a whole number such as 120`,
  }),
  baht: (written: string): Text => ({
    th: `“${written.slice(0, 40)}” ไม่ใช่จำนวนเงิน เขียนเป็นบาท เช่น 12500 หรือ 12500.50`,
    en: `“${written.slice(0, 40)}” is no amount; write baht such as 12500 or 12500.50`,
  }),
  sdg: (written: string): Text => ({
    th: `“${written.slice(0, 40)}” ไม่ใช่เป้าหมาย SDG เขียนเช่น 8 หรือ 17.11`,
    en: `“${written.slice(0, 40)}” is no SDG target; write for example 8 or 17.11`,
  }),
  noTitle: { th: "ไม่มีชื่อกิจกรรม", en: "The name of the activity is missing" },
  noDay: {
    th: "ไม่มีวันเริ่ม บอกอย่างน้อยปี",
    en: "The day of the beginning is missing; the year at least is needed",
  },
  noKind: {
    th: "ไม่ได้บอกประเภท จึงไม่รู้ว่าเป็นผลที่จับต้องได้หรือไม่ จังหวัดต้องยืนยัน",
    en: "The kind is missing, so nobody knows whether it is a tangible result; the province decides",
  },
  noRelation: { th: "ไม่ได้บอกว่าเป็นความสัมพันธ์ใด", en: "It is not said which relation this is about" },
} as const
