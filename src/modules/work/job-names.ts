import { same, type Text } from "#kernel/text.ts"

/** What kinds of background work are called, by their names in the queue. */
const names: Readonly<Record<string, Text>> = {
  "access.tidy": {
    th: "ล้างเซสชัน ลิงก์ และฉบับร่างที่หมดอายุ",
    en: "Clearing sessions, links and drafts that ran out",
  },
  "activities.read_spreadsheet": {
    th: "อ่านตารางกิจกรรมที่ส่งเข้ามา",
    en: "Reading tables of activities that came in",
  },
  "activities.remind": { th: "เตือนก่อนและหลังกิจกรรม", en: "Reminding before and after activities" },
  "agreements.remind": {
    th: "เตือนก่อนบันทึกความเข้าใจหมดอายุ",
    en: "Reminding before memoranda expire",
  },
  "agreements.signed": {
    th: "ส่งต่อสิ่งที่บันทึกความเข้าใจสัญญาไว้",
    en: "Passing on what memoranda promise",
  },
  "establishment.receive": { th: "รับเรื่องจากบัญชีรายชื่อ", en: "Taking cases over from lists" },
  "files.papers": { th: "พิมพ์เอกสารที่มีผู้ขอ", en: "Printing the papers people asked for" },
  "files.clear_papers": {
    th: "ลบเอกสารที่พิมพ์ไว้ครบกำหนดเก็บ",
    en: "Taking away printed papers that were kept their time",
  },
  "files.sweep": { th: "ล้างไฟล์ที่ไม่มีรายการใดใช้", en: "Clearing files that no record holds" },
  "mail.deliver": { th: "ส่งจดหมาย", en: "Sending letters" },
  "monitoring.evaluations": { th: "ตามผลการประเมินประจำปี", en: "Following up yearly evaluations" },
  "monitoring.warning": { th: "คำนวณการเตือนล่วงหน้า", en: "Computing the early warning" },
  "monitoring.handover": { th: "จัดทำสรุปส่งมอบงาน", en: "Preparing hand-over briefs" },
  "registry.read_spreadsheet": { th: "อ่านตารางที่ส่งเข้ามา", en: "Reading spreadsheets that came in" },
  "registry.tidy": { th: "ล้างการนำเข้าที่ค้างไว้นาน", en: "Clearing imports left long ago" },
  "work.announce": { th: "แจ้งสิ่งที่เพิ่งเกิดขึ้น", en: "Telling what has just happened" },
  "work.digest": { th: "ส่งจดหมายสรุปประจำวัน", en: "Sending the daily digest" },
  "work.remind": { th: "เตือนเรื่องใกล้และเลยกำหนด", en: "Reminding of what is near or late" },
  "work.tidy": { th: "ล้างการแจ้งเตือนเก่า", en: "Clearing old notices" },
}

/** A kind of background work in words. */
export const jobName = (name: string): Text => names[name] ?? same(name)
