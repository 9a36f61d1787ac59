import { defineRights, type Grant } from "#kernel/rights.ts"

const provinces = ["province", "bangkok"] as const
const offices = ["interior", "foreign_affairs", "council_of_state", "central", "province", "bangkok"] as const

/** A province writes its own; the ministry and administrators may help. */
const write: readonly Grant[] = [
  { who: "administrator" },
  { who: "officer", of: ["interior"] },
  { who: "officer", of: provinces, within: "own_units" },
]
const inOffices: Grant = { who: "post_holder", of: offices }
const published: Grant = { who: "anyone", when: ["published"] }

/** Who may do what with plans, projects and activities (domain.md, "Who may do what"). */
export const activityRights = defineRights(
  {
    "activity.list": [{ who: "anyone" }],
    "activity.read": [published, inOffices, { who: "post_holder", within: "own_organisation" }],
    "activity.record": write,
    "activity.report": [{ who: "local_reporter", of: ["local"], within: "own_units" }],
    "activity.report_by_link": [{ who: "anyone" }],
    "activity.confirm": write,
    "activity.confirm_as_partner": [{ who: "anyone" }],
    "activity.erase_names": write,
    "activity.invite": write,
    "activity.import": write,
    "plan.read": [inOffices],
    "plan.write": write,
    "project.read": [published, inOffices],
    "project.write": write,
    "budget.read": [inOffices],
    "budget.write": write,
    "contact.read": [inOffices],
    "contact.write": write,
    "calendar.subscribe": [{ who: "signed_in", within: "own_account" }],
    "calendar.read_feed": [{ who: "anyone" }],
    "activity.remind": [{ who: "system" }],
    "promise.take_over": [{ who: "system" }],
    "activity.demonstrate": [{ who: "system" }],
  },
  {
    "activity.list": { th: "ดูรายการกิจกรรมที่เผยแพร่", en: "see activities that are published" },
    "activity.read": { th: "อ่านกิจกรรม", en: "read an activity" },
    "activity.record": { th: "บันทึกและแก้ไขกิจกรรม", en: "record and correct activities" },
    "activity.report": { th: "รายงานกิจกรรมของหน่วยงานในพื้นที่", en: "report activities of a local organisation" },
    "activity.report_by_link": { th: "รายงานกิจกรรมด้วยลิงก์ที่ได้รับ", en: "report activities by a link" },
    "activity.confirm": { th: "ยืนยัน สอบถาม หรือรวมรายงานกิจกรรม", en: "confirm, ask about or merge reports" },
    "activity.confirm_as_partner": {
      th: "ยืนยันกิจกรรมในฐานะคู่ความสัมพันธ์ด้วยลิงก์",
      en: "confirm an activity as the partner, by a link",
    },
    "activity.erase_names": {
      th: "ลบชื่อผู้ส่งรายงานและผู้รับรองที่ไม่มีบัญชี",
      en: "erase who, without an account, reported or confirmed",
    },
    "activity.invite": {
      th: "ออกลิงก์ให้หน่วยงานรายงานหรือยืนยัน",
      en: "invite others to report or confirm by a link",
    },
    "activity.import": { th: "นำเข้ากิจกรรมจากตาราง", en: "import activities from a spreadsheet" },
    "plan.read": { th: "อ่านแผนงานประจำปี", en: "read yearly plans" },
    "plan.write": { th: "จัดทำแผนงานประจำปี", en: "write yearly plans" },
    "project.read": { th: "อ่านโครงการ", en: "read projects" },
    "project.write": { th: "จัดทำโครงการ", en: "write projects" },
    "budget.read": { th: "ดูงบประมาณ", en: "see budgets" },
    "budget.write": { th: "บันทึกงบประมาณ", en: "write budgets" },
    "contact.read": { th: "ดูผู้ประสานงานและบันทึกการติดต่อ", en: "see contacts and what was spoken" },
    "contact.write": { th: "บันทึกผู้ประสานงาน การติดต่อ และคำมั่น", en: "write contacts, talks and promises" },
    "calendar.subscribe": { th: "สมัครรับปฏิทินของตน", en: "take the calendar into one’s own" },
    "calendar.read_feed": { th: "อ่านปฏิทินด้วยลิงก์", en: "read a calendar by its address" },
    "activity.remind": { th: "เตือนก่อนและหลังกิจกรรม", en: "remind before and after activities" },
    "promise.take_over": { th: "รับคำมั่นจากบันทึกความเข้าใจ", en: "take over what a memorandum promises" },
    "activity.demonstrate": { th: "สร้างชุดข้อมูลสาธิต", en: "make the demonstration set" },
  },
)
