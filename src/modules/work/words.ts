import { type Day, day } from "#kernel/dates.ts"
import { formatDate } from "#kernel/format.ts"
import type { Text } from "#kernel/text.ts"
import { daysBetween } from "./rules.ts"

/** "ครบกำหนด 25 พ.ย. 2569 เหลือ 4 วัน", "เลยกำหนด 2 วัน": the day, and what it means today. */
export const dueText = (dueOn: string, today: Day): Text => {
  const on = day(dueOn)
  const date = (language: "th" | "en") => formatDate(on, { language, months: "short" })
  const left = daysBetween(today, on)
  if (left === 0) return { th: "ครบกำหนดวันนี้", en: "Due today" }
  if (left < 0)
    return {
      th: `เลยกำหนด ${-left} วัน (${date("th")})`,
      en: `${-left} ${left === -1 ? "day" : "days"} late (${date("en")})`,
    }
  return {
    th: `ครบกำหนด ${date("th")} เหลือ ${left} วัน`,
    en: `Due ${date("en")}, ${left} ${left === 1 ? "day" : "days"} left`,
  }
}

/** Words of this module's pages and letters. */
export const words = {
  openIt: { th: "เปิดเรื่องนี้", en: "Open it" },
  openMyWork: { th: "เปิดงานของฉัน", en: "Open my work" },
  digestSubject: (count: number): Text => ({
    th: `สรุปประจำวัน: มีความเคลื่อนไหว ${count} เรื่อง`,
    en: count === 1 ? "Your day: one thing is new" : `Your day: ${count} things are new`,
  }),
  digestLead: (waiting: number, late: number): Text => ({
    th: `เรื่องที่รอท่านดำเนินการ ${waiting} เรื่อง${late > 0 ? ` ในจำนวนนี้เลยกำหนด ${late} เรื่อง` : ""}`,
    en: `${waiting} ${waiting === 1 ? "matter waits" : "matters wait"} for you${late > 0 ? `, ${late} of them late` : ""}`,
  }),
} as const
