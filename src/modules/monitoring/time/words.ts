import type { Text } from "#kernel/text.ts"

/** Texts of where time is lost. */
export const timeWords = {
  title: { th: "เวลาเสียไปที่ใด", en: "Where time is lost" },
  lead: {
    th: "จากประวัติของทุกเรื่อง: แต่ละขั้นตอนและหน่วยงานใช้เวลานานเท่าใด เรื่องย้อนกลับที่ใด และถ้าเปลี่ยนกติกาจะได้อะไร",
    en: "From the history of every case: how long each step and office takes, where cases turn back, and what a change of rule would gain",
  },
  none: {
    th: "ยังไม่มีเรื่องที่ผ่านขั้นตอนใดครบในระบบ เมื่อมี เวลาของแต่ละหน่วยงานจะแสดงที่นี่",
    en: "No case has passed a step here yet. Once some have, the time of each office stands here",
  },
  slowest: (step: Text, office: Text, days: string): Text => ({
    th: `นานที่สุดคือ “${step.th}” ที่${office.th} กลางที่ ${days} วันทำการ`,
    en: `Longest is “${step.en}” with ${office.en}: a median of ${days} working days`,
  }),
  times: { th: "วันทำการกลาง ตามขั้นตอนและหน่วยงาน", en: "Median working days by step and office" },
  step: { th: "ขั้นตอน", en: "Step" },
  office: { th: "หน่วยงาน", en: "Office" },
  count: { th: "ครั้ง", en: "Times" },
  median: { th: "กลาง", en: "Median" },
  quartiles: { th: "ครึ่งกลางอยู่ระหว่าง", en: "Middle half" },
  ninth: { th: "เก้าในสิบไม่เกิน", en: "Nine in ten within" },
  late: { th: "เลยกำหนด", en: "Late" },
  rounds: { th: "รอบแรกเทียบกับรอบหลัง", en: "First round and later ones" },
  round: { th: "รอบ", en: "Round" },
  roundName: (round: number): Text => ({
    th: round > 1 ? "รอบหลัง" : "รอบแรก",
    en: round > 1 ? "Later" : "First",
  }),
  cutShort: (count: number): Text => ({
    th: `ไม่นับครั้งที่อีกหน่วยงานส่งเรื่องคืนก่อนที่หน่วยงานนั้นจะตัดสิน (${count} ครั้ง)`,
    en: `Not counted: where another office sent the case away before this one had decided (${count})`,
  }),
  turns: { th: "เรื่องย้อนกลับที่ใด", en: "Where cases turn back" },
  to: { th: "กลับไป", en: "Back to" },
  share: { th: "สัดส่วน", en: "Share" },
  noTurns: { th: "ยังไม่มีเรื่องที่ถูกส่งคืน", en: "No case has been sent back" },
  reasons: { th: "เหตุผลที่ส่งคืนล่าสุด", en: "Latest reasons for returns" },
  reason: { th: "เหตุผล", en: "Reason" },
  conformance: { th: "เป็นไปตามแนวทางปฏิบัติหรือไม่", en: "Does it go by the procedure?" },
  conforms: (all: number): Text => ({
    th: `เล่นซ้ำทั้ง ${all} เรื่องตามตาราง ทุกการตัดสินใจเป็นไปตามแนวทางปฏิบัติ`,
    en: `All ${all} cases were played again by the table: every decision goes by the procedure`,
  }),
  deviates: (cases: number, all: number): Text => ({
    th: `${cases} จาก ${all} เรื่องมีการตัดสินใจที่ไม่เป็นไปตามตาราง`,
    en: `${cases} of ${all} cases hold decisions that are not by the table`,
  }),
  kinds: {
    not_in_table: { th: "ไม่มีในตาราง", en: "Not in the table" },
    elsewhere: { th: "ไปที่อื่น", en: "Led elsewhere" },
    out_of_turn: { th: "ไม่ใช่ลำดับ", en: "Out of turn" },
  },
  decision: { th: "การตัดสินใจ", en: "Decision" },
  whatIf: { th: "ถ้าเปลี่ยนกติกา", en: "If a rule were changed" },
  whatIfHint: {
    th: "จำลองจากประวัติจริง ไม่เปลี่ยนอะไรในระบบ ตัวเลขสุ่มมีค่าตั้งต้นคงที่ ถามซ้ำได้คำตอบเดิม",
    en: "Simulated from real history; nothing is changed. The random numbers are seeded: the same question has the same answer",
  },
  change: { th: "เปลี่ยนอะไร", en: "What changes" },
  changes: {
    delegate: { th: "มอบอำนาจ: ขั้นตอนนี้ไม่ต้องผ่านหน่วยงานนั้น", en: "Delegated: the step does without that office" },
    deadline: { th: "กำหนดเวลา: หน่วยงานนั้นไม่เกินจำนวนวันนี้", en: "A deadline: that office takes no longer than" },
    reviewer: { th: "เพิ่มผู้พิจารณาอีกหนึ่งที่ใช้เวลาเหมือนหน่วยงานนั้น", en: "One more reviewer, like that office" },
  },
  where: { th: "ขั้นตอนและหน่วยงาน", en: "Step and office" },
  days: { th: "วันทำการ", en: "Working days" },
  daysWrong: {
    th: "กรอกจำนวนวันทำการเป็นเลขเต็ม 0 ถึง 1,000 แล้วจำลองอีกครั้ง",
    en: "Give whole working days from 0 to 1,000, and simulate again",
  },
  simulate: { th: "จำลอง", en: "Simulate" },
  gain: (days: string, low: string, high: string): Text => ({
    th: `เวลากลางของเรื่องเปลี่ยนไป ${days} วันทำการ (ช่วงเชื่อมั่น 95 %: ${low} ถึง ${high})`,
    en: `The median case changes by ${days} working days (95 % interval: ${low} to ${high})`,
  }),
  unsure: {
    th: "ช่วงนี้คร่อมศูนย์: จากประวัติเท่านี้ยังบอกไม่ได้ว่าจะเร็วขึ้นหรือช้าลง",
    en: "The interval holds nought: this history cannot say whether it would be quicker or slower",
  },
  figure: { th: "ตัวเลข", en: "Figure" },
  now: { th: "ขณะนี้", en: "Now" },
  changed: { th: "หลังเปลี่ยน", en: "Changed" },
  medianCase: { th: "วันทำการกลางของเรื่อง", en: "Median working days of a case" },
  returns: { th: "ถูกส่งคืนเฉลี่ย (ครั้ง)", en: "Returns on average" },
  tooFew: (count: number): Text => ({
    th: `มีเรื่องที่จบแล้วเพียง ${count} เรื่อง น้อยเกินกว่าจะจำลองให้เชื่อได้ ต้องมีอย่างน้อย 20 เรื่อง`,
    en: `Only ${count} cases have ended: too few for a simulation that can be believed. It takes at least 20`,
  }),
  validation: { th: "การจำลองตรงกับความจริงเพียงใด", en: "How true is the simulation?" },
  validationSays: (learnt: number, held: number, distance: string): Text => ({
    th: `เรียนจาก ${learnt} เรื่อง เทียบกับอีก ${held} เรื่องที่ไม่เคยเห็น ระยะห่างของการกระจายมากที่สุด ${distance} (0 ตรงกัน 1 ต่างกันสิ้นเชิง)`,
    en: `Learnt from ${learnt} cases and held against ${held} it had not seen. The distributions differ by at most ${distance} (0 alike, 1 wholly apart)`,
  }),
  chance: (most: string): Text => ({
    th: `จากจำนวนเรื่องเท่านี้ ความบังเอิญอย่างเดียวทำให้ห่างกันได้ถึง ${most}`,
    en: `With so many cases, chance alone makes up to ${most}`,
  }),
  real: { th: "จริง", en: "Real" },
  simulated: { th: "จำลอง", en: "Simulated" },
  shares: [
    { th: "หนึ่งในสิบเร็วกว่า", en: "One in ten within" },
    { th: "กลาง", en: "Median" },
    { th: "เก้าในสิบเร็วกว่า", en: "Nine in ten within" },
  ],
}
