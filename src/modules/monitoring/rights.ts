import { defineRights, type Grant } from "#kernel/rights.ts"

const offices = ["interior", "foreign_affairs", "council_of_state", "central", "province", "bangkok"] as const
const inOffices: Grant = { who: "post_holder", of: offices }
const provincePeople: readonly Grant[] = [
  { who: "officer", of: ["province", "bangkok"], within: "own_units" },
  { who: "executive", of: ["province", "bangkok"], within: "own_units" },
]
const reviewers: readonly Grant[] = [
  { who: "officer", of: ["interior"] },
  { who: "reviewer", of: ["interior"] },
  { who: "executive", of: ["interior"] },
]
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
    "evaluation.fill": provincePeople,
    "evaluation.submit": provincePeople,
    "evaluation.recall": provincePeople,
    "evaluation.return": reviewers,
    "evaluation.accept": reviewers,
    "evaluation.reopen": reviewers,
    /** Asked of the route through which programs make any move; the move's own right is judged by its command. */
    "evaluation.move": [...provincePeople, ...reviewers],
    "evaluation.remark": [...provincePeople, ...reviewers],
    "evaluation.carry_out": provincePeople,
    "evaluation.ask": [{ who: "system" }],
    "supervision.record": reviewers,
    "handover.make": [{ who: "system" }],
    "handover.read": [
      ...provincePeople,
      ...reviewers,
      { who: "committee_secretary", of: ["province", "bangkok"], within: "own_units" },
    ],
    "handover.answer": [
      { who: "officer", of: ["province", "bangkok"], within: "own_account" },
      { who: "executive", of: ["province", "bangkok"], within: "own_account" },
    ],
    "supervision.follow_up": [...provincePeople, ...reviewers],
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
    "evaluation.fill": { th: "จัดทำการประเมินผลประจำปี", en: "write a yearly evaluation" },
    "evaluation.submit": { th: "ส่งการประเมินผลให้กระทรวง", en: "send an evaluation to the ministry" },
    "evaluation.recall": { th: "ดึงการประเมินผลกลับมาแก้ไข", en: "take an evaluation back" },
    "evaluation.return": { th: "ส่งคืนการประเมินผลให้จังหวัด", en: "return an evaluation to its province" },
    "evaluation.accept": { th: "รับการประเมินผล", en: "accept an evaluation" },
    "evaluation.reopen": { th: "เปิดการประเมินผลที่รับแล้วให้แก้ไข", en: "open an accepted evaluation again" },
    "evaluation.move": { th: "ดำเนินการประเมินผลตามขั้นตอน", en: "take an evaluation on its way" },
    "evaluation.remark": { th: "ให้ข้อสังเกตต่อการประเมินผล", en: "make remarks on an evaluation" },
    "evaluation.carry_out": {
      th: "บันทึกการดำเนินการตามผลการประเมิน",
      en: "record that an evaluation's decision was carried out",
    },
    "evaluation.ask": { th: "แจ้งจังหวัดให้ประเมินผล", en: "ask provinces for evaluations" },
    "handover.make": { th: "จัดชุดส่งมอบงาน", en: "make hand-over packs" },
    "handover.read": { th: "ดูชุดส่งมอบงาน", en: "see hand-over packs" },
    "handover.answer": {
      th: "รับมอบงาน รับหรือไม่รับคำมั่น",
      en: "take over a post: acknowledge, take on or decline promises",
    },
    "supervision.record": {
      th: "บันทึกการนิเทศติดตามและการประชุมรับฟัง",
      en: "record supervision visits and listening meetings",
    },
    "supervision.follow_up": {
      th: "บันทึกผลการติดตามข้อค้นพบ",
      en: "record what was done about a finding",
    },
  },
)
