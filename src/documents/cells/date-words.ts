import { buddhistYear } from "#kernel/dates.ts"
import type { Text } from "#kernel/text.ts"

const shown = (written: string): string => (written.length > 40 ? `${written.slice(0, 40)}…` : written)

/** Why a cell is no date, and what to write instead. */
export const dateProblems = {
  noDate: (written: string): Text => ({
    th: `อ่าน “${shown(written)}” เป็นวันที่ไม่ได้ เขียนเช่น 4 ม.ค. 2562, 04/01/2562 หรือ 2562`,
    en: `“${shown(written)}” cannot be read as a date; write for example 4 Jan 2019, 04/01/2562 or 2019`,
  }),
  notInCalendar: (written: string): Text => ({
    th: `ไม่มีวันที่ “${shown(written)}” ในปฏิทิน ตรวจวันและเดือน ถ้าทราบเพียงปีให้เขียนเฉพาะปี`,
    en: `The calendar has no “${shown(written)}”; check day and month, or write the year alone`,
  }),
  fault: (code: string): Text => ({
    th: `ช่องนี้เป็นสูตรที่คำนวณไม่ได้ (${shown(code)}) พิมพ์วันที่แทนสูตร`,
    en: `The formula in this cell failed (${shown(code)}); type the date instead`,
  }),
} as const

/** What was assumed of a date. */
export const dateDoubts = {
  about: (written: string): Text => ({
    th: `“${shown(written)}” เป็นวันที่โดยประมาณ`,
    en: `“${shown(written)}” is only an approximate date`,
  }),
  monthFirst: (written: string): Text => ({
    th: `“${shown(written)}” อ่านโดยถือว่าเขียนเดือนก่อนวัน`,
    en: `“${shown(written)}” was read with the month first`,
  }),
  twoDigits:
    (year: number) =>
    (written: string): Text => ({
      th: `ปีสองหลักใน “${shown(written)}” อ่านเป็น พ.ศ. ${buddhistYear(year)} (ค.ศ. ${year})`,
      en: `The two-digit year in “${shown(written)}” was read as ${year} (B.E. ${buddhistYear(year)})`,
    }),
} as const
