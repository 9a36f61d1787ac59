import { defineRights, type Grant } from "#kernel/rights.ts"

const government = [
  "interior",
  "foreign_affairs",
  "council_of_state",
  "central",
  "province",
  "bangkok",
] as const

/** Inside government studies are open; others see those that they were asked to appraise. */
const readers: readonly Grant[] = [
  { who: "post_holder", of: government },
  { who: "post_holder", within: "own_account" },
]

const province: readonly Grant[] = [
  { who: "officer", of: ["province", "bangkok"], within: "own_units" },
  { who: "committee_secretary", of: ["province", "bangkok"], within: "own_units" },
]
const leaders: readonly Grant[] = [
  ...province,
  { who: "executive", of: ["province", "bangkok"], within: "own_units" },
]
const ministry: readonly Grant[] = [
  { who: "officer", of: ["interior"] },
  { who: "executive", of: ["interior"] },
]

/** Who may do what where partners are chosen. A province studies for itself; the ministry keeps criteria and priorities. */
export const selectionRights = defineRights(
  {
    "study.read": readers,
    "study.begin": province,
    "study.change": province,
    "study.ask": province,
    "study.appraise": [{ who: "post_holder", within: "own_account" }],
    "study.conclude": leaders,
    "study.reopen": leaders,
    "study.withdraw": leaders,
    "suggestion.read": [{ who: "post_holder", of: government }],
    "criteria.read": [{ who: "anyone" }],
    "criteria.read_history": [{ who: "post_holder", of: government }],
    "criteria.install": [{ who: "system" }],
    "criteria.change": ministry,
    "criteria.publish": ministry,
    "priority.read": [{ who: "anyone" }],
    "priority.read_history": [{ who: "post_holder", of: government }],
    "priority.prepare": ministry,
    "priority.publish": ministry,
  },
  {
    "study.read": { th: "ดูการศึกษาคู่ความสัมพันธ์", en: "see studies of partners" },
    "study.begin": { th: "เริ่มการศึกษาคู่ความสัมพันธ์", en: "begin a study of partners" },
    "study.change": { th: "แก้ไขการศึกษาและหน่วยที่ศึกษา", en: "change a study and its candidates" },
    "study.ask": { th: "ขอให้ผู้ประเมินประเมิน", en: "ask appraisers to appraise" },
    "study.appraise": { th: "ประเมินความเหมาะสมด้วยตนเอง", en: "appraise candidates by oneself" },
    "study.conclude": { th: "สรุปผลการศึกษา", en: "conclude a study" },
    "study.reopen": { th: "เปิดการศึกษาอีกครั้ง", en: "take a study up again" },
    "study.withdraw": { th: "ยุติการศึกษา", en: "withdraw a study" },
    "suggestion.read": { th: "ดูข้อเสนอแนะคู่ความสัมพันธ์", en: "see suggestions of partners" },
    "criteria.read": { th: "ดูเกณฑ์การประเมิน", en: "see the criteria" },
    "criteria.read_history": { th: "ดูประวัติของเกณฑ์", en: "see the history of criteria" },
    "criteria.install": { th: "ติดตั้งเกณฑ์เริ่มต้น", en: "install the first criteria" },
    "criteria.change": { th: "จัดทำเกณฑ์ฉบับใหม่", en: "prepare new criteria" },
    "criteria.publish": { th: "ประกาศใช้เกณฑ์", en: "bring criteria into force" },
    "priority.read": { th: "ดูลำดับความสำคัญของประเทศ", en: "see which countries come first" },
    "priority.read_history": { th: "ดูประวัติลำดับความสำคัญ", en: "see the history of priorities" },
    "priority.prepare": { th: "จัดลำดับความสำคัญของประเทศ", en: "prepare which countries come first" },
    "priority.publish": { th: "ประกาศลำดับความสำคัญของประเทศ", en: "publish which countries come first" },
  },
)
