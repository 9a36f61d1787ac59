import type { Text } from "#kernel/text.ts"

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
