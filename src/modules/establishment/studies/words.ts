import type { Text } from "#kernel/text.ts"

/** Words of studies that cases take up. */
export const studyWords = {
  title: { th: "การศึกษาและผลการประเมิน", en: "Study and appraisal" },
  none: {
    th: "เรื่องนี้ยังไม่ได้นำการศึกษามาใช้ เมื่อเลือกแล้ว เมืองที่เสนอและผลการศึกษาจะมาอยู่ในเรื่อง และคณะกรรมการจะเห็นผลการประเมิน",
    en: "This case has taken up no study yet. Once one is chosen, its proposal and findings come into the case, and the committee sees the appraisal",
  },
  choose: { th: "เลือกการศึกษา", en: "Choose a study" },
  change: { th: "เปลี่ยนการศึกษา", en: "Choose another study" },
  begin: { th: "เริ่มการศึกษาใหม่", en: "Begin a study" },
  chooseLead: {
    th: "เลือกการศึกษาที่สรุปผลแล้ว เมืองที่เสนอ ผลการศึกษา และเหตุผลจะมาอยู่ในเรื่อง ข้อที่กรอกไว้แล้วไม่ถูกเขียนทับ",
    en: "Choose a study that was concluded. Its proposal, findings and reasons come into the case; what was written already stays",
  },
  ask: { th: "การศึกษาใด", en: "Which study?" },
  take: { th: "นำการศึกษานี้มาใช้", en: "Take this study up" },
  noneConcluded: {
    th: "จังหวัดยังไม่มีการศึกษาที่สรุปผลและเสนอหน่วยหนึ่งแล้ว",
    en: "The province has no study yet that was concluded with a proposal",
  },
  proposes: (name: Text): Text => ({ th: `เสนอ ${name.th}`, en: `proposes ${name.en}` }),
  otherPlace: {
    th: "เมืองที่เสนอในเรื่องนี้ไม่ได้มาจากการศึกษา",
    en: "The place that this case proposes is not one of the study",
  },
  whole: { th: "ดูผลการประเมินทั้งหมดตามที่ส่งพิจารณา", en: "The whole result, as it was sent for review" },
  now: { th: "ดูการศึกษา", en: "See the study" },
  asOf: (when: string): Text => ({ th: `ผลการประเมิน ณ ${when}`, en: `The result as of ${when}` }),
  cases: { th: "เรื่องที่ใช้การศึกษานี้", en: "Cases on this study" },
  openCase: { th: "เปิดเรื่องการสถาปนาจากการศึกษานี้", en: "Open a case on this study" },
  next: { th: "ไปต่อกับเมืองใด", en: "Go on with which place?" },
  nextHint: {
    th: "เรียงตามผลการประเมินของการศึกษาเดิม หน่วยที่ถูกปฏิเสธหรือไม่ผ่านเงื่อนไขไม่อยู่ในรายการ",
    en: "In the order of the study’s result; what was refused or fails a condition is left out",
  },
  later: { th: "ยังไม่เลือก จะเลือกภายหลัง", en: "Choose later" },
  score: (score: string): Text => ({ th: `คะแนน ${score} จาก 100`, en: `score ${score} of 100` }),
  notScored: { th: "ยังไม่มีคะแนน", en: "not scored yet" },
} as const
