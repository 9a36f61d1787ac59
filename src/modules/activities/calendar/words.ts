import type { Text } from "#kernel/text.ts"

const t = (th: string, en: string): Text => ({ th, en })

/** Words of the calendar. */
export const calendarWords = {
  title: t("ปฏิทินกิจกรรม", "Calendar"),
  month: t("เดือน", "Month"),
  list: t("รายการ", "List"),
  year: t("ปี", "Year"),
  views: t("มุมมอง", "Views"),
  previous: t("ก่อนหน้า", "Previous"),
  next: t("ถัดไป", "Next"),
  unit: t("จังหวัด", "Province"),
  allUnits: t("ทุกจังหวัด", "All provinces"),
  show: t("แสดง", "Show"),
  more: (n: number): Text => ({ th: `อีก ${n} รายการ`, en: `${n} more` }),
  nothing: t("ไม่มีกิจกรรมในช่วงนี้", "Nothing in this time"),
  counts: (planned: string, held: string): Text => ({
    th: `วางแผน ${planned} · จัดแล้ว ${held}`,
    en: `${planned} planned · ${held} held`,
  }),
  feeds: t("รับปฏิทินไปไว้ในโทรศัพท์", "Take the calendar into your own"),
  feedsLead: t(
    "คัดลอกลิงก์ไปเพิ่มใน Google Calendar, Outlook หรือปฏิทินในโทรศัพท์ ลิงก์ของคุณเป็นความลับ ผู้ที่มีลิงก์เห็นเท่าที่คุณเห็น",
    "Add the address to Google Calendar, Outlook or a phone. Your addresses are secret: whoever has one sees what you see",
  ),
  publicFeed: t("ปฏิทินสาธารณะ", "Public calendar"),
  own: t("งานในตำแหน่งของฉัน", "What concerns my posts"),
  makeOwn: t("สร้างลิงก์ปฏิทินของฉัน", "Make an address of my own"),
  makeProvince: t("สร้างลิงก์ปฏิทินของจังหวัด", "Make an address of a province"),
  revoke: t("ยกเลิกลิงก์นี้", "Take this address back"),
  revoked: t("ยกเลิกลิงก์แล้ว", "The address was taken back"),
  none: t("ยังไม่มีลิงก์ของคุณ", "You have no address yet"),
  days: [
    t("จ.", "Mon"),
    t("อ.", "Tue"),
    t("พ.", "Wed"),
    t("พฤ.", "Thu"),
    t("ศ.", "Fri"),
    t("ส.", "Sat"),
    t("อา.", "Sun"),
  ],
} as const
