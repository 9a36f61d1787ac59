import { defineRights, type Grant } from "#kernel/rights.ts"

const offices = ["interior", "foreign_affairs", "council_of_state", "central", "province", "bangkok"] as const
const inOffices: Grant = { who: "post_holder", of: offices }
const ministry: readonly Grant[] = [{ who: "administrator" }, { who: "officer", of: ["interior"] }]

/** Who may see the figures, keep the simple registers behind them, and close a year. */
export const monitoringRights = defineRights(
  {
    "indicator.read": [inOffices, { who: "system" }],
    "indicator.close_year": ministry,
    "handbook.register": ministry,
    "training.register": [...ministry, { who: "officer", of: ["province", "bangkok"], within: "own_units" }],
    "working_group.register": [
      ...ministry,
      { who: "officer", of: ["province", "bangkok"], within: "own_units" },
      { who: "committee_secretary", of: ["province", "bangkok"], within: "own_units" },
    ],
  },
  {
    "indicator.read": {
      th: "ดูตัวชี้วัดและข้อมูลที่ใช้คำนวณ",
      en: "see the indicators and what they are computed from",
    },
    "indicator.close_year": { th: "ปิดปีงบประมาณของตัวชี้วัด", en: "close a fiscal year of the indicators" },
    "handbook.register": { th: "บันทึกคู่มือและฉบับที่ใช้บังคับ", en: "register versions of the handbook" },
    "training.register": { th: "บันทึกการอบรมเจ้าหน้าที่", en: "register the training of officers" },
    "working_group.register": {
      th: "บันทึกคณะทำงาน การประชุม และงานที่มอบหมาย",
      en: "register working groups, their meetings and tasks",
    },
  },
)
