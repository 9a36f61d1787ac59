import type { Text } from "#kernel/text.ts"
import type { Fate, Origin, StudyState, Topic } from "./studies/rules.ts"
import type { GateState } from "./outcome/outcome.ts"

const states: Readonly<Record<StudyState, Text>> = {
  open: { th: "กำลังศึกษา", en: "under way" },
  concluded: { th: "สรุปผลแล้ว", en: "concluded" },
  withdrawn: { th: "ยุติแล้ว", en: "withdrawn" },
}

const origins: Readonly<Record<Origin, Text>> = {
  leader: { th: "ผู้บริหารรู้จักคุ้นเคย", en: "a leader’s acquaintance" },
  local_organisation: { th: "องค์กรในพื้นที่เสนอ", en: "proposed by a local organisation" },
  partner: { th: "อีกฝ่ายติดต่อมา", en: "the other side’s approach" },
  suggestion: { th: "ข้อเสนอแนะของระบบ", en: "a suggestion of the register" },
  other: { th: "อื่น ๆ", en: "other" },
}

const fates: Readonly<Record<Fate, Text>> = {
  in_case: { th: "อยู่ระหว่างการสถาปนา", en: "being established" },
  refused: { th: "ไม่ผ่านการพิจารณา", en: "refused in review" },
  ended: { th: "เรื่องปิดโดยไม่ได้ลงนาม", en: "its case ended unsigned" },
  established: { th: "สถาปนาแล้ว", en: "established" },
}

const gateAnswers: Readonly<Record<GateState, Text>> = {
  met: { th: "ผ่าน", en: "met" },
  not_met: { th: "ไม่ผ่าน", en: "not met" },
  unknown: { th: "ยังไม่ทราบ", en: "not known yet" },
}

const topics: Readonly<Record<Topic, Text>> = {
  general: { th: "ข้อมูลทั่วไป", en: "The place in general" },
  administration: { th: "การปกครองและผู้บริหาร", en: "Administration and leaders" },
  economy: { th: "เศรษฐกิจ การค้า และการลงทุน", en: "Economy, trade and investment" },
  tourism: { th: "การท่องเที่ยว", en: "Tourism" },
  education: { th: "การศึกษาและทรัพยากรมนุษย์", en: "Education and human resources" },
  culture: { th: "สังคม วัฒนธรรม และประวัติศาสตร์ร่วม", en: "Society, culture and shared history" },
  connectivity: { th: "ความเชื่อมโยงด้านการเดินทางและขนส่ง", en: "Connections by road, rail, sea and air" },
  existing_ties: { th: "ความสัมพันธ์ที่มีอยู่แล้ว", en: "Ties that exist already" },
  local_demand: { th: "ความต้องการขององค์กรและคนในพื้นที่", en: "What local organisations and people want" },
  capacity: { th: "ศักยภาพและงบประมาณของทั้งสองฝ่าย", en: "Capacity and funds of both sides" },
  expected_benefit: { th: "ประโยชน์ที่คาดว่าจะได้รับ", en: "Expected benefits" },
  concerns: { th: "ข้อห่วงกังวล", en: "Concerns" },
}

/** What things of this module are called, on every page and in the history. */
export const words = {
  navigation: { th: "การคัดเลือกคู่", en: "Choosing partners" },
  studies: { th: "การศึกษาคู่ความสัมพันธ์", en: "Studies of partners" },
  study: { th: "การศึกษา", en: "Study" },
  numbered: (number: number): Text => ({ th: `การศึกษาที่ ${number}`, en: `Study No. ${number}` }),
  studyTitle: { th: "ชื่อการศึกษา", en: "Title" },
  purpose: { th: "วัตถุประสงค์", en: "Purpose" },
  state: { th: "สถานะ", en: "State" },
  states,
  origins,
  origin: { th: "ที่มาของแนวคิด", en: "Where the idea came from" },
  originNote: { th: "รายละเอียดที่มา", en: "More on where it came from" },
  fates,
  fate: { th: "ผลในขั้นต่อไป", en: "What became of it" },
  candidate: { th: "หน่วยที่ศึกษา", en: "Candidate" },
  candidates: { th: "หน่วยที่ศึกษา", en: "Candidates" },
  place: { th: "หน่วยการปกครอง", en: "Place" },
  country: { th: "ประเทศ", en: "Country" },
  background: { th: "ข้อมูลพื้นฐาน", en: "Background study" },
  source: { th: "แหล่งข้อมูล", en: "Source" },
  topics,
  gates: { th: "เงื่อนไขขั้นต้น", en: "Conditions" },
  gateAnswers,
  reason: { th: "เหตุผล", en: "Reason" },
  evidence: { th: "หลักฐาน", en: "Evidence" },
  appraisers: { th: "ผู้ประเมิน", en: "Appraisers" },
  appraisal: { th: "การประเมิน", en: "Appraisal" },
  appraisalStates: {
    asked: { th: "รอประเมิน", en: "asked" },
    submitted: { th: "ส่งผลแล้ว", en: "submitted" },
    withdrawn: { th: "ยกเลิก", en: "withdrawn" },
  },
  withdrawn: { th: "ถอนออกจากการศึกษา", en: "Withdrawn" },
  chosen: { th: "หน่วยที่เสนอ", en: "Candidate to be proposed" },
  conclusion: { th: "ข้อสรุป", en: "Conclusion" },
  result: { th: "ผลการประเมิน", en: "Result" },
  criteria: { th: "เกณฑ์การประเมิน", en: "Criteria" },
  priorities: { th: "ลำดับความสำคัญของประเทศ", en: "Countries that come first" },
  criteriaVersion: (version: number): Text => ({ th: `ฉบับที่ ${version}`, en: `version ${version}` }),
  dueOn: { th: "ภายในวันที่", en: "By" },
  home: { th: "จังหวัด", en: "Province" },
  updated: { th: "แก้ไขล่าสุด", en: "Last change" },
  history: { th: "ประวัติ", en: "History" },
  files: { th: "เอกสารหลักฐาน", en: "Evidence on file" },
} as const
