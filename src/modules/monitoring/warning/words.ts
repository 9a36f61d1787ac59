import type { Text } from "#kernel/text.ts"
import type { Assessment } from "./assessment.ts"
import type { Feature } from "./panel.ts"

const features: Readonly<Record<Feature, Text>> = {
  silence: { th: "เวลานับจากกิจกรรมร่วมครั้งหลังสุด", en: "Time since the last joint activity" },
  activity: { th: "จำนวนกิจกรรมร่วมในสองปี", en: "Joint activities in two years" },
  visits: { th: "สัดส่วนที่เป็นเพียงการเยือน", en: "Share that were only visits" },
  local: { th: "สัดส่วนที่องค์กรในพื้นที่จัด", en: "Share organised locally" },
  leader: { th: "เปลี่ยนผู้ว่าราชการจังหวัด", en: "The governor changed" },
  money: { th: "งบประมาณที่ใช้ในสองปี", en: "Money spent in two years" },
  age: { th: "อายุของความสัมพันธ์", en: "Age of the relation" },
}

const methods: Readonly<Record<Assessment["method"], Text>> = {
  model: {
    th: "แบบจำลองทายได้ดีกว่าการเดา และดีกว่าดูเพียงว่าห่างหายไปนานเท่าใด จึงใช้แบบจำลอง",
    en: "On years it had not seen, the model did better than guessing and than looking at silence alone. It is used",
  },
  too_thin: {
    th: "ข้อมูลยังน้อยเกินกว่าจะบอกโอกาสได้ จึงเรียงตามกฎง่าย ๆ: ห่างหายนานกว่าอยู่ก่อน ไม่บอกโอกาสเป็นตัวเลข",
    en: "There is too little data to speak of chances. The plain rule is used: the longer silent, the earlier in the list; no chance is given",
  },
  not_better: {
    th: "แบบจำลองทายได้ไม่ดีกว่ากฎง่าย ๆ จึงไม่ใช้ เรียงตามเวลาที่ห่างหายแทน",
    en: "On years it had not seen, the model did no better than the plain rule. It is not used; the list goes by silence",
  },
  drifted: {
    th: "ปีหลัง ๆ ไม่เป็นไปตามที่แบบจำลองเรียนรู้จากปีก่อนหน้า จึงไม่ใช้ เรียงตามเวลาที่ห่างหายแทน",
    en: "The latest years went otherwise than earlier ones had taught the model. It is not used; the list goes by silence",
  },
}

/** Texts of early warning. */
export const warningWords = {
  notYet: {
    th: "ระบบกำลังคำนวณครั้งแรกอยู่เบื้องหลัง ผลจะปรากฏที่หน้านี้ภายในไม่กี่นาที",
    en: "The first computation is under way in the background; the result appears here in a few minutes",
  },
  asOf: (day: string, instant: string): Text => ({
    th: `สถานะ ณ ${day} คำนวณเมื่อ ${instant}`,
    en: `As of ${day}, computed ${instant}`,
  }),
  title: { th: "เตือนล่วงหน้า", en: "Early warning" },
  lead: {
    th: "คู่ที่ยังเคลื่อนไหวอยู่ แต่มีทีท่าว่าจะไม่มีกิจกรรมร่วมเลยในสองปีงบประมาณข้างหน้า",
    en: "Relations that are awake, and may do nothing together in the next two fiscal years",
  },
  features,
  methods,
  recent: (years: string, said: string, happened: string): Text => ({
    th: `ปีหลังสุดที่ทดสอบ (${years}) บอกโอกาสไว้เฉลี่ย ${said} หลับจริง ${happened}`,
    en: `In the latest years of the test (${years}) the mean chance given was ${said}; ${happened} fell asleep`,
  }),
  rows: (rows: number, events: number): Text => ({
    th: `เรียนจาก ${rows} ปีของคู่ความสัมพันธ์ที่ทราบผลแล้ว ในนั้นหลับไป ${events}`,
    en: `Learnt from ${rows} relation-years of which the outcome is known; ${events} fell asleep`,
  }),
  tested: (rows: number, events: number): Text => ({
    th: `ทดสอบกับ ${rows} ปีของคู่ความสัมพันธ์ ในนั้นหลับไป ${events}`,
    en: `Tested on ${rows} relation-years; ${events} fell asleep`,
  }),
  list: { th: "ใครใกล้หลับ", en: "Who is near to falling asleep" },
  nobody: { th: "ขณะนี้ไม่มีคู่ที่เคลื่อนไหวให้เตือน", en: "No relation is awake now, so there is nothing to warn of" },
  relation: { th: "คู่ความสัมพันธ์", en: "Relation" },
  chance: { th: "โอกาสหลับใน 2 ปี", en: "Chance to fall asleep within 2 years" },
  silent: { th: "ห่างหายมาแล้ว", en: "Silent for" },
  days: (days: number): Text => ({ th: `${days} วัน`, en: `${days} days` }),
  reasons: { th: "เพราะ", en: "Because of" },
  raises: { th: "เพิ่มความเสี่ยง", en: "raises the risk" },
  lowers: { th: "ลดความเสี่ยง", en: "lowers it" },
  helped: { th: "สิ่งที่ช่วยคู่อื่น", en: "What helped others" },
  helpedSays: (awake: number, atRisk: number): Text => ({
    th: `จาก ${atRisk} ปีของคู่ที่เสี่ยงสูงเช่นกัน ${awake} ไม่หลับ สิ่งแรกที่คู่เหล่านั้นทำคือ`,
    en: `Of ${atRisk} relation-years at like risk, ${awake} stayed awake. What they did first:`,
  }),
  helpedCaution: {
    th: "สิ่งที่ทำมาด้วยกันไม่ใช่ข้อพิสูจน์ว่าเป็นเหตุ",
    en: "What went along with it is no proof of what caused it",
  },
  kind: { th: "กิจกรรม", en: "Activity" },
  times: { th: "ครั้ง", en: "Times" },
  none: { th: "ยังไม่มีตัวอย่าง", en: "No example yet" },
  test: { th: "แบบจำลองนี้เชื่อได้เพียงใด", en: "How far can this be believed?" },
  testSays: (years: string): Text => ({
    th: `ทดสอบกับปีงบประมาณที่แบบจำลองไม่เคยเห็น (${years}) แต่ละปีใช้เฉพาะข้อมูลที่รู้แล้วในตอนนั้น`,
    en: `Tested on fiscal years it had not seen (${years}), each with only what was known then`,
  }),
  noTest: {
    th: "ยังทดสอบไม่ได้ ต้องมีคู่ที่หลับและไม่หลับหลังเคยเคลื่อนไหวมากกว่านี้ อย่างน้อย 100 ปีของคู่ความสัมพันธ์ และ 20 ครั้งที่หลับ",
    en: "It cannot be tested yet: that takes at least 100 relation-years with a known outcome, 20 of them fallen asleep",
  },
  figure: { th: "ตัวเลข", en: "Figure" },
  model: { th: "แบบจำลอง", en: "Model" },
  plain: { th: "กฎง่าย ๆ", en: "Plain rule" },
  auc: { th: "AUC เรียงลำดับถูก (0.5 คือเดา 1 คือถูกหมด)", en: "AUC: ordered rightly (0.5 is guessing, 1 is all)" },
  interval: { th: "ช่วงเชื่อมั่น 95 %", en: "95 % interval" },
  gain: { th: "แบบจำลองดีกว่ากฎง่าย ๆ", en: "The model's gain over the plain rule" },
  brier: { th: "คะแนนเบรียร์ (น้อยดี)", en: "Brier score (less is better)" },
  baseRate: { th: "ทายเท่ากันทุกคู่ตามอัตราฐาน", en: "Always saying the base rate" },
  base: { th: "อัตราฐาน: สัดส่วนที่หลับ", en: "Base rate: share that fell asleep" },
  calibration: { th: "ที่ทายเทียบกับที่เกิดจริง", en: "What was said, and what came" },
  calibrationSays: {
    th: "ถ้าเชื่อได้ สองแท่งในแต่ละกลุ่มจะสูงใกล้กัน (ซ้ายคือที่ทาย ขวาคือที่เกิดจริง)",
    en: "Where it can be believed, the two columns of a group are alike (left: said, right: came)",
  },
  group: { th: "กลุ่ม", en: "Group" },
  count: { th: "จำนวน", en: "Number" },
  said: { th: "ทาย", en: "Said" },
  came: { th: "เกิดจริง", en: "Came" },
  weights: { th: "น้ำหนักของแต่ละเรื่อง", en: "What each thing weighs" },
  weightsSays: {
    th: "ถดถอยโลจิสติก: ค่าบวกเพิ่มความเสี่ยง ต่อหนึ่งส่วนเบี่ยงเบนมาตรฐาน ในหน่วยล็อกออดส์",
    en: "Logistic regression: positive raises the risk, for one standard deviation, in log-odds",
  },
  weight: { th: "น้ำหนัก", en: "Weight" },
  mean: { th: "ค่าเฉลี่ย", en: "Mean" },
  deviation: { th: "ส่วนเบี่ยงเบน", en: "Deviation" },
  unvaried: { th: "ไม่มีความต่างในข้อมูล จึงไม่มีน้ำหนัก", en: "never varies in the data: no weight" },
  recalibrated: (a: string, b: string, from: number): Text => ({
    th: `ปรับโอกาสตามผลของ ${from} การทายก่อนหน้า: ${a} + ${b} × ล็อกออดส์`,
    en: `Chances are adjusted by ${from} earlier predictions: ${a} + ${b} × log-odds`,
  }),
}
