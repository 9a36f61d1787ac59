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
  work: { th: "งานของฉัน", en: "My work" },
  workLead: {
    th: "เรื่องที่รอท่านและหน่วยงานของท่าน ตามตำแหน่งที่ดำรงอยู่วันนี้",
    en: "What waits for you and your office, by the posts you hold today",
  },
  groups: {
    late: { th: "เลยกำหนด", en: "Late" },
    soon: { th: "ใกล้ครบกำหนด", en: "Due soon" },
    later: { th: "รอดำเนินการ", en: "Waiting" },
    others: { th: "รอหน่วยงานอื่น", en: "With others" },
  },
  groupNotes: {
    late: { th: "วันสุดท้ายผ่านไปแล้ว", en: "the last day has passed" },
    soon: { th: "ภายใน 3 วัน", en: "within 3 days" },
    later: { th: "ยังมีเวลา หรือไม่มีกำหนด", en: "there is time, or no last day" },
    others: { th: "เรื่องที่ท่านหรือหน่วยงานรอผู้อื่น", en: "what you or your office wait for" },
  },
  nothingWaits: {
    th: "ไม่มีเรื่องรอดำเนินการ เมื่อมีเรื่องส่งมาถึงท่าน ตำแหน่ง หรือหน่วยงานของท่าน จะแสดงที่นี่พร้อมวันครบกำหนด",
    en: "Nothing waits. What is sent to you, your post or your office will stand here, with its last day",
  },
  nothingInGroup: { th: "ไม่มีเรื่องในกลุ่มนี้", en: "There is nothing in this group" },
  noPosts: {
    th: "บัญชีนี้ยังไม่ได้ดำรงตำแหน่งใด จึงเห็นเฉพาะเรื่องที่ส่งถึงตัวท่านเอง",
    en: "This account holds no post, so only what is sent to you by name stands here",
  },
  seeAll: (count: number): Text => ({ th: `ดูทั้งหมด ${count} เรื่อง`, en: `See all ${count}` }),
  backToWork: { th: "กลับไปงานของฉัน", en: "Back to my work" },
  waitsFor: { th: "อยู่กับ", en: "With" },
  askedBy: { th: "ผู้รอ", en: "For" },
  noDueDay: { th: "ไม่มีกำหนด", en: "No last day" },
  inMasthead: (waiting: number, late: number): Text => ({
    th: late > 0 ? `รอดำเนินการ ${waiting} เรื่อง เลยกำหนด ${late} เรื่อง` : `รอดำเนินการ ${waiting} เรื่อง`,
    en: late > 0 ? `${waiting} waiting, ${late} late` : `${waiting} waiting`,
  }),
  notices: { th: "การแจ้งเตือน", en: "Notices" },
  noticesShort: { th: "แจ้งเตือน", en: "Notices" },
  noticesUnread: (count: number): Text => ({ th: `ยังไม่ได้อ่าน ${count} เรื่อง`, en: `${count} unread` }),
  noNotices: {
    th: "ยังไม่มีการแจ้งเตือน เมื่อมีเรื่องส่งถึงท่าน ใกล้ครบกำหนด หรือมีผลการพิจารณา จะแจ้งที่นี่",
    en: "Nothing yet. You will be told here when something is sent to you, is nearly due, or was decided",
  },
  unread: { th: "ยังไม่ได้อ่าน", en: "Unread" },
  readAll: { th: "อ่านทั้งหมดแล้ว", en: "Mark all as read" },
  allRead: { th: "ทำเครื่องหมายว่าอ่านทั้งหมดแล้ว", en: "All notices are marked as read" },
  noticeGone: { th: "ไม่พบการแจ้งเตือนนี้", en: "There is no such notice" },
  settings: { th: "ตั้งค่าการแจ้งเตือน", en: "How I am told" },
  byMail: { th: "แจ้งทางอีเมล", en: "By e-mail" },
  byMailChoices: {
    at_once: { th: "ส่งทันทีทีละเรื่อง", en: "At once, one by one" },
    digest: { th: "สรุปวันละครั้ง จันทร์ถึงศุกร์ เวลา 07.30 น.", en: "Once a day, at 07:30 on weekdays" },
    not: { th: "ไม่ส่งอีเมล ดูในระบบเท่านั้น", en: "Not by e-mail; only here" },
  },
  mailLanguage: { th: "ภาษาของอีเมล", en: "Language of the letters" },
  thai: { th: "ไทย", en: "Thai" },
  english: { th: "อังกฤษ", en: "English" },
  kinds: { th: "เรื่องที่ให้ส่งอีเมล", en: "What to send e-mail about" },
  kindsHint: {
    th: "เรื่องที่ไม่เลือกยังแสดงในระบบตามปกติ",
    en: "What is not chosen is still shown here",
  },
  save: { th: "บันทึกการตั้งค่า", en: "Save" },
  saved: { th: "บันทึกการตั้งค่าแล้ว", en: "Your choice is saved" },
  mailOff: { th: "เลิกรับอีเมล", en: "Stop these letters" },
  mailOffOf: (label: Text): Text => ({
    th: `เลิกรับอีเมลเรื่อง “${label.th}”`,
    en: `Send me no more letters about “${label.en}”`,
  }),
  mailOffAll: { th: "เลิกรับอีเมลทั้งหมดจากระบบนี้", en: "Send me no more letters at all" },
  mailOffNote: {
    th: "การแจ้งเตือนในระบบยังมีตามปกติ เปลี่ยนใจได้ในหน้าตั้งค่าการแจ้งเตือน",
    en: "You are still told inside; you can change your mind on the page about notices",
  },
  mailIsOff: { th: "เลิกรับอีเมลนี้แล้ว", en: "You get no more of these letters" },
  wrongLink: {
    th: "ลิงก์นี้ไม่ถูกต้อง ตั้งค่าการรับจดหมายได้ในหน้าการแจ้งเตือนหลังเข้าสู่ระบบ",
    en: "This link is not right; sign in to choose what mail you get, on the page of notices",
  },
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
