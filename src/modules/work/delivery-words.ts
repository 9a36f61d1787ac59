import type { Text } from "#kernel/text.ts"

/** A schedule in words, where it is of a usual kind; as it is written otherwise. */
export const scheduleText = (cron: string): Text => {
  const [minute = "", hour = "", ...rest] = cron.split(" ")
  const days = rest.join(" ")
  if (cron === "* * * * *") return { th: "ทุกนาที", en: "Every minute" }
  if (minute.startsWith("*/") && hour === "*")
    return { th: `ทุก ${minute.slice(2)} นาที`, en: `Every ${minute.slice(2)} minutes` }
  const at = `${hour.padStart(2, "0")}.${minute.padStart(2, "0")}`
  const clock = at.replace(".", ":")
  if (days === "* * *") return { th: `ทุกวัน ${at} น.`, en: `Daily at ${clock}` }
  if (days === "* * 1-5") return { th: `จันทร์–ศุกร์ ${at} น.`, en: `Weekdays at ${clock}` }
  return { th: cron, en: cron }
}

/** Words of the administrator's page on mail and background jobs. */
export const deliveryWords = {
  title: { th: "จดหมายและงานเบื้องหลัง", en: "Mail and background jobs" },
  says: {
    th: "จดหมายที่รอส่งหรือส่งไม่ได้ งานที่ล้มเหลว และสั่งให้ลองใหม่",
    en: "Letters that wait or could not be delivered, jobs that failed, and trying them again",
  },
  administration: { th: "การดูแลระบบ", en: "Administration" },
  mail: { th: "จดหมายขาออก", en: "Outgoing mail" },
  notSet: { th: "ยังไม่ได้ตั้งค่าเซิร์ฟเวอร์จดหมาย", en: "No mail server is set" },
  notSetLead: {
    th: "จดหมายรออยู่ในระบบจนหมดอายุ ผู้ดูแลเครื่องตั้งค่า MAITRI_SMTP_URL และ MAITRI_MAIL_FROM แล้วเริ่มระบบใหม่",
    en: "Letters wait here until they are worth nothing. Whoever runs the machine sets MAITRI_SMTP_URL and MAITRI_MAIL_FROM and starts the program again",
  },
  waiting: { th: "รอส่ง", en: "Waiting" },
  sentLately: { th: "ส่งแล้วใน 24 ชั่วโมง", en: "Sent in the last 24 hours" },
  failed: { th: "ส่งไม่ได้", en: "Undeliverable" },
  lastSent: { th: "ส่งล่าสุด", en: "Last sent" },
  oldest: { th: "รอนานที่สุดตั้งแต่", en: "The oldest waits since" },
  expired: { th: "หมดอายุก่อนได้ส่งใน 30 วัน", en: "Expired unsent in 30 days" },
  uncertain: {
    th: "ครั้งที่ไม่ทราบผลใน 7 วัน ส่งซ้ำด้วยเลขจดหมายเดิม",
    en: "Attempts of unknown outcome in 7 days, repeated under the same Message-ID",
  },
  troubled: { th: "จดหมายที่มีปัญหา", en: "Letters with a problem" },
  noTrouble: { th: "ไม่มีจดหมายที่มีปัญหา", en: "No letter has a problem" },
  to: { th: "ถึง", en: "To" },
  subject: { th: "เรื่อง", en: "Subject" },
  problem: { th: "ปัญหา", en: "Problem" },
  tried: { th: "ครั้ง", en: "Attempts" },
  state: { th: "สถานะ", en: "State" },
  states: {
    waiting: { th: "จะลองใหม่", en: "Will be tried again" },
    failed: { th: "ส่งไม่ได้", en: "Undeliverable" },
  },
  act: { th: "ดำเนินการ", en: "Act" },
  sendAgain: { th: "ส่งอีกครั้ง", en: "Send again" },
  forgotten: { th: "เนื้อความถูกลบแล้ว", en: "What it said is gone" },
  willBeSent: { th: "จะส่งจดหมายนี้อีกครั้ง", en: "The letter will be sent again" },
  mailGone: { th: "ส่งจดหมายนี้อีกไม่ได้แล้ว", en: "This letter cannot be sent any more" },
  jobs: { th: "งานเบื้องหลัง", en: "Background jobs" },
  job: { th: "งาน", en: "Job" },
  toDo: { th: "รอทำ", en: "To do" },
  schedule: { th: "ทำเองเมื่อ", en: "Comes by itself" },
  active: { th: "กำลังทำ", en: "At work" },
  retrying: { th: "รอลองใหม่", en: "To be retried" },
  dead: { th: "ล้มเหลว", en: "Failed" },
  lastDone: { th: "เสร็จล่าสุด", en: "Last done" },
  deadTitle: (count: number): Text => ({
    th: `งานที่ล้มเหลว ${count} งาน`,
    en: count === 1 ? "One job failed for good" : `${count} jobs failed for good`,
  }),
  revive: { th: "ทำงานที่ล้มเหลวอีกครั้ง", en: "Do the failed jobs again" },
  revived: (count: number): Text => ({
    th: `ส่งงาน ${count} งานกลับไปทำใหม่แล้ว`,
    en: count === 1 ? "One job will be done again" : `${count} jobs will be done again`,
  }),
  jobsHealth: (waiting: number, dead: number): Text => ({
    th: `รอทำ ${waiting} งาน ล้มเหลว ${dead} งาน`,
    en: `${waiting} waiting, ${dead} failed for good`,
  }),
} as const
