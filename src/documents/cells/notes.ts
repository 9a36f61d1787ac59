import { columnName } from "#documents/table.ts"
import type { Text } from "#kernel/text.ts"

/** What is wrong or doubtful in a row; `column` from 0, null where it concerns the row as a whole. */
export type CellNote = { readonly column: number | null; readonly text: Text }

/** "ช่อง C: ..." */
export const cellNote = ({ column, text }: CellNote): Text =>
  column === null
    ? text
    : { th: `ช่อง ${columnName(column)}: ${text.th}`, en: `Cell ${columnName(column)}: ${text.en}` }

/** "แถว 12 ช่อง C: ..." */
export const placedNote = (row: number, { column, text }: CellNote): Text => ({
  th: `แถว ${row}${column === null ? "" : ` ช่อง ${columnName(column)}`}: ${text.th}`,
  en: `Row ${row}${column === null ? "" : `, cell ${columnName(column)}`}: ${text.en}`,
})

const shown = (written: string): string => (written.length > 60 ? `${written.slice(0, 60)}…` : written)

/** What any cell can be wrong in. */
export const cellWords = {
  fault: (code: string): Text => ({
    th: `ช่องนี้เป็นสูตรที่คำนวณไม่ได้ (${shown(code)}) พิมพ์ค่าแทนสูตร`,
    en: `The formula in this cell failed (${shown(code)}); type the value instead`,
  }),
  notAmong: (written: string, known: readonly Text[]): Text => {
    const of = (language: "th" | "en") => known.map((one) => one[language]).join(", ")
    return {
      th: `ไม่รู้จักคำว่า “${written.slice(0, 40)}” ใช้คำใดคำหนึ่งต่อไปนี้: ${of("th")}`,
      en: `“${written.slice(0, 40)}” is not known; use one of: ${of("en")}`,
    }
  },
  sameAsRow: (row: number): Text => ({
    th: `ซ้ำกับแถว ${row} ทุกช่อง จึงไม่นำเข้าอีก`,
    en: `The same as row ${row} in every cell, so it is not brought in again`,
  }),
} as const
