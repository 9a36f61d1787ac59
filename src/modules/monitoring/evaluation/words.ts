import type { Text } from "#kernel/text.ts"
import type { MoveName } from "./procedure.ts"
import type { DacCriterion, EvaluationDecision, Mark, Part, Quality } from "./rules.ts"
import type { EvaluationItem } from "./queries/read.ts"
import type { Expectation } from "./known.ts"

const states: Readonly<Record<EvaluationItem["state"], Text>> = {
  none: { th: "ยังไม่เริ่ม", en: "Not begun" },
  drafting: { th: "จังหวัดกำลังจัดทำ", en: "Being written" },
  submitted: { th: "รอกระทรวงพิจารณา", en: "With the ministry" },
  returned: { th: "ส่งคืนให้แก้ไข", en: "Returned" },
  accepted: { th: "รับแล้ว", en: "Accepted" },
}

const parts: Readonly<Record<Part, Text>> = {
  results: { th: "ผลเทียบกับที่คาดหวัง", en: "Results against expectation" },
  factors: { th: "ปัจจัยความสำเร็จ", en: "What made it work" },
  problems: { th: "ปัญหาและอุปสรรค", en: "Problems" },
  quality: { th: "คุณภาพของความเป็นหุ้นส่วน", en: "Quality of the partnership" },
  dac: { th: "หลักเกณฑ์หกข้อเมื่อสิ้นวาระ", en: "Six criteria at the end of a term" },
  decision: { th: "จะทำอย่างไรต่อ", en: "What next" },
}

const marks: Readonly<Record<Mark, Text>> = {
  exceeded: { th: "เกินคาด", en: "Exceeded" },
  reached: { th: "บรรลุ", en: "Reached" },
  partly: { th: "บรรลุบางส่วน", en: "Partly" },
  not_reached: { th: "ไม่บรรลุ", en: "Not reached" },
  too_early: { th: "ยังเร็วไปที่จะบอก", en: "Too early to say" },
}

const qualities: Readonly<Record<Quality, Text>> = {
  trust: { th: "ไว้วางใจกัน", en: "Trust" },
  commitment: { th: "ผู้บริหารทั้งสองฝ่ายเอาจริง", en: "Commitment of both leaders" },
  contact: { th: "ติดต่อกันสม่ำเสมอ ตอบกันเร็ว", en: "Regular contact, quick answers" },
  equality: { th: "เท่าเทียม ออกแรงและออกเงินร่วมกัน", en: "Equality: both give effort and money" },
  benefit: { th: "ประชาชนได้ประโยชน์ทั้งสองฝ่าย", en: "People on both sides gain" },
}

const dac: Readonly<Record<DacCriterion, Text>> = {
  relevance: { th: "ความสอดคล้อง: ตรงกับความต้องการหรือไม่", en: "Relevance: does it meet a need?" },
  coherence: { th: "ความเข้ากัน: ไปด้วยกันกับงานอื่นหรือไม่", en: "Coherence: does it fit with other work?" },
  effectiveness: { th: "ประสิทธิผล: บรรลุเป้าหมายหรือไม่", en: "Effectiveness: were the goals reached?" },
  efficiency: { th: "ประสิทธิภาพ: ใช้ทรัพยากรคุ้มหรือไม่", en: "Efficiency: were resources well used?" },
  impact: { th: "ผลกระทบ: เปลี่ยนอะไรไปบ้าง", en: "Impact: what did it change?" },
  sustainability: { th: "ความยั่งยืน: ผลจะอยู่ต่อหรือไม่", en: "Sustainability: will it last?" },
}

const decisions: Readonly<Record<EvaluationDecision, Text>> = {
  go_on: { th: "ดำเนินต่อ", en: "Go on" },
  revive: { th: "ฟื้นความสัมพันธ์", en: "Revive" },
  change: { th: "ปรับแนวทาง", en: "Change" },
  end: { th: "เสนอยุติ", en: "End" },
}

const moves: Readonly<Record<MoveName, Text>> = {
  submit: { th: "ส่งให้กระทรวง", en: "Send to the ministry" },
  recall: { th: "ดึงกลับมาแก้ไข", en: "Take back" },
  return: { th: "ส่งคืนให้จังหวัดแก้ไข", en: "Return to the province" },
  accept: { th: "รับการประเมิน", en: "Accept" },
  reopen: { th: "เปิดให้แก้ไขใหม่", en: "Open again" },
}

const from: Readonly<Record<Expectation["from"], Text>> = {
  intention: { th: "แผนงานประจำปี", en: "Yearly plan" },
  indicator: { th: "ตัวชี้วัดโครงการ", en: "Indicator of a project" },
  case: { th: "ผลที่คาดไว้เมื่อขอสถาปนา", en: "Expected when it was proposed" },
}

/** Texts of evaluations. */
export const evaluationWords = {
  title: { th: "การประเมินผลประจำปี", en: "Yearly evaluations" },
  titleOf: (year: number): Text => ({
    th: `การประเมินผล ปีงบประมาณ พ.ศ. ${year}`,
    en: `Evaluation, fiscal year ${year - 543} (B.E. ${year})`,
  }),
  lead: {
    th: "จังหวัดประเมินแต่ละคู่ปีละครั้ง ระบบเติมสิ่งที่บันทึกไว้แล้วให้ก่อน กระทรวงพิจารณาเป็นรอบ",
    en: "Each province looks back on each relation once a year. What the records know is filled in; the ministry reviews by rounds",
  },
  states,
  parts,
  marks,
  qualities,
  dac,
  decisions,
  moves,
  from,
  state: { th: "สถานะ", en: "State" },
  office: { th: "หน่วยงาน", en: "Office" },
  allStates: { th: "ทุกสถานะ", en: "Every state" },
  filter: { th: "แสดง", en: "Show" },
  relation: { th: "คู่ความสัมพันธ์", en: "Relation" },
  allProvinces: { th: "ทุกจังหวัด", en: "Every province" },
  province: { th: "จังหวัด", en: "Province" },
  quality: { th: "คุณภาพเฉลี่ย", en: "Mean quality" },
  decision: { th: "ผลการตัดสินใจ", en: "Decision" },
  round: (round: number): Text => ({ th: `รอบที่ ${round}`, en: `Round ${round}` }),
  nothing: { th: "ไม่มีคู่ความสัมพันธ์ที่ต้องประเมินในปีนี้", en: "No relation is to be evaluated for this year" },
  doneOf: (done: number, all: number): Text => ({
    th: `รับแล้ว ${done} จาก ${all} คู่`,
    en: `${done} of ${all} accepted`,
  }),
  known: { th: "ที่บันทึกไว้แล้วของปีนี้", en: "What the records know of this year" },
  knownSays: {
    th: "นับจากกิจกรรม แผนงาน และโครงการในระบบ แก้ไขได้ที่รายการนั้น",
    en: "Counted from activities, plans and projects; corrected where they are kept",
  },
  held: { th: "กิจกรรมที่จัด", en: "Activities held" },
  ofWhichJoint: (joint: number): Text => ({ th: `ร่วมกันสองฝ่าย ${joint}`, en: `${joint} joint` }),
  tangible: { th: "ที่เป็นรูปธรรม (ไม่ใช่เพียงการเยือน)", en: "Tangible (more than visits)" },
  local: { th: "จัดโดยองค์กรในพื้นที่", en: "Organised locally" },
  fellThrough: { th: "ยกเลิกหรือเลื่อน", en: "Cancelled or postponed" },
  people: { th: "ผู้เข้าร่วม", en: "People who took part" },
  dimensions: { th: "มิติความร่วมมือ", en: "Dimensions" },
  evidence: { th: "มีรายงานผล", en: "With a report" },
  lastContact: { th: "กิจกรรมร่วมครั้งหลังสุด", en: "Last joint activity" },
  money: { th: "งบประมาณที่ใช้ / ที่วางแผน (บาท)", en: "Money spent / planned (baht)" },
  none: { th: "ไม่มี", en: "None" },
  unknown: { th: "ไม่ทราบ", en: "Not known" },
  begin: { th: "เริ่มประเมิน", en: "Begin" },
  goOn: { th: "ทำต่อ", en: "Go on with it" },
  fill: { th: "กรอก", en: "Fill in" },
  mend: { th: "แก้ไข", en: "Change" },
  complete: { th: "ครบแล้ว", en: "Complete" },
  incomplete: { th: "ยังไม่ครบ", en: "Not complete" },
  notAsked: { th: "ปีนี้ไม่ต้องกรอก", en: "Not asked this year" },
  missing: (count: number): Text => ({
    th: `ยังส่งไม่ได้ ขาดอีก ${count} ส่วน`,
    en: `Not ready to send: ${count} ${count === 1 ? "part is" : "parts are"} missing`,
  }),
  notOver: (year: number): Text => ({
    th: `ปีงบประมาณ ${year} ยังไม่สิ้นสุด เตรียมไว้ก่อนได้ ส่งได้หลังวันที่ 30 กันยายน ${year}`,
    en: `Fiscal year ${year - 543} is not over. It can be prepared, and sent after 30 September ${year - 543}`,
  }),
  results: { th: "ปีนี้เกิดผลอะไรขึ้นบ้าง", en: "What came of this year?" },
  resultsHint: {
    th: "เขียนผลที่เกิดกับคนและพื้นที่ ไม่ใช่เพียงจำนวนกิจกรรม",
    en: "Say what changed for people and places, not only how many activities",
  },
  planned: { th: "แผนงานหรือคำมั่น", en: "Planned or promised" },
  expected: { th: "ที่คาดหวัง", en: "Expected" },
  came: { th: "ที่เกิดขึ้น", en: "What came of it" },
  markOf: { th: "บรรลุเพียงใด", en: "How far was it reached?" },
  note: { th: "หมายเหตุ", en: "Note" },
  noExpectations: {
    th: "ยังไม่มีแผนงาน โครงการ หรือผลที่คาดไว้ในระบบสำหรับปีนี้",
    en: "No plan, project or expected result is recorded for this year",
  },
  factors: { th: "อะไรทำให้ได้ผล", en: "What made it work?" },
  problems: { th: "ติดขัดเรื่องใด", en: "What stood in the way?" },
  moreAbout: { th: "อธิบายเพิ่มเติม", en: "Say more" },
  qualityHint: { th: "1 น้อยที่สุด ถึง 5 มากที่สุด ตามที่จังหวัดเห็น", en: "1 least to 5 most, as the province sees it" },
  choose: { th: "เลือก", en: "Choose" },
  score: { th: "คะแนน 1 ถึง 5", en: "Score, 1 to 5" },
  why: { th: "เหตุผลและหลักฐาน", en: "Why, with evidence" },
  termEnds: { th: "บันทึกความเข้าใจครบวาระในปีนี้", en: "The agreement's term ends with this year" },
  termEndsHint: { th: "ถ้าครบวาระ จะต้องประเมินตามหลักเกณฑ์หกข้อด้วย", en: "Then the six criteria are asked too" },
  decide: { th: "เสนอให้ทำอย่างไรต่อ", en: "What is proposed?" },
  decisionReason: { th: "เหตุผล", en: "Why" },
  decisionReasonHint: { th: "ต้องมีเมื่อไม่ใช่การดำเนินต่อ", en: "Needed unless it simply goes on" },
  nextYear: { th: "สิ่งที่จะทำในปีต่อไป", en: "What will be done next year" },
  save: { th: "บันทึกแล้วไปส่วนถัดไป", en: "Save and go to the next part" },
  saveLater: { th: "บันทึกไว้ทำต่อภายหลัง", en: "Save and go on later" },
  saved: { th: "บันทึกแล้ว", en: "Saved" },
  cancel: { th: "ยกเลิก", en: "Cancel" },
  check: { th: "ตรวจแล้วส่งให้กระทรวง", en: "Check, and send to the ministry" },
  reason: { th: "เหตุผล", en: "Reason" },
  reasonReturn: { th: "ขอให้แก้ไขเรื่องใด", en: "What is to be mended?" },
  message: { th: "ข้อความถึงอีกฝ่าย", en: "Words for the other side" },
  reasonNeeded: { th: "ต้องบอกเหตุผล", en: "Say why" },
  sent: { th: "ดำเนินการแล้ว", en: "Done" },
  rounds: { th: "รอบการพิจารณา", en: "Rounds of review" },
  noRounds: {
    th: "เมื่อส่งให้กระทรวง สำเนาของแต่ละรอบและความเห็นจะอยู่ที่นี่",
    en: "Once it is sent, each round's copy and remarks stand here",
  },
  copy: { th: "สำเนาที่ส่ง", en: "The copy that was sent" },
  copyOf: (round: number): Text => ({ th: `สำเนารอบที่ ${round}`, en: `Copy of round ${round}` }),
  frozen: (day: string): Text => ({
    th: `สำเนานี้เก็บตามที่ส่งเมื่อ ${day} ไม่เปลี่ยนตามการแก้ไขภายหลัง`,
    en: `As it was sent on ${day}; later changes do not touch it`,
  }),
  recalled: { th: "จังหวัดดึงกลับก่อนพิจารณา", en: "Taken back before review" },
  remark: { th: "ให้ข้อสังเกต", en: "Make a remark" },
  remarkOn: { th: "ข้อสังเกตเรื่อง", en: "Remark on" },
  whole: { th: "ทั้งฉบับ", en: "The whole" },
  body: { th: "ข้อสังเกต", en: "Remark" },
  remarkKinds: {
    remark: { th: "ข้อสังเกต", en: "Remark" },
    returned: { th: "ส่งคืน", en: "Returned" },
    accepted: { th: "รับแล้ว", en: "Accepted" },
    reopened: { th: "เปิดให้แก้ไขใหม่", en: "Opened again" },
    recalled: { th: "ดึงกลับ", en: "Taken back" },
  },
  carryOut: { th: "บันทึกว่าดำเนินการตามผลแล้ว", en: "Record that it was carried out" },
  carriedOut: { th: "ดำเนินการตามผลแล้ว", en: "Carried out" },
  notCarriedOut: { th: "ยังไม่ได้ดำเนินการตามผล", en: "Not carried out yet" },
  carriedOutNote: { th: "ได้ทำอะไรไปแล้ว", en: "What was done" },
  on: { th: "วันที่", en: "Day" },
  scoreWrong: { th: "คะแนนต้องเป็นตัวเลข 1 ถึง 5", en: "A score is a number from 1 to 5" },
  noSuchChoice: { th: "ไม่มีตัวเลือกนี้ในรายการ", en: "There is no such choice in the list" },
  noSuch: { th: "ไม่พบความสัมพันธ์ที่จะประเมินในปีนี้", en: "There is no relation to evaluate for this year" },
  noSuchRound: { th: "ไม่พบสำเนาของรอบนี้", en: "There is no copy of that round" },
  moved: {
    th: "มีผู้อื่นบันทึกการประเมินนี้ไปแล้ว สิ่งที่คุณกรอกยังอยู่ด้านล่าง ตรวจแล้วบันทึกอีกครั้ง",
    en: "Somebody else saved this evaluation meanwhile. What you typed is still below; check it and save again",
  },
  wrongState: (state: Text, move: Text): Text => ({
    th: `ทำ “${move.th}” ไม่ได้ เพราะการประเมินอยู่ในสถานะ “${state.th}”`,
    en: `“${move.en}” is not possible: the evaluation is “${state.en}”`,
  }),
  notFillable: (state: Text): Text => ({
    th: `แก้ไขไม่ได้ขณะที่การประเมิน “${state.th}”`,
    en: `It cannot be changed while it is “${state.en}”`,
  }),
  future: { th: "ปีนี้ยังมาไม่ถึง", en: "That year has not come yet" },
  alreadyCarriedOut: { th: "บันทึกไว้แล้วว่าได้ดำเนินการ", en: "This is recorded already" },
  nothingToCarryOut: { th: "ยังไม่มีผลที่ต้องดำเนินการ", en: "Nothing was decided that is to be carried out" },
  matterFill: (pair: string, year: number): Text => ({
    th: `ประเมินผล ${pair} ปีงบประมาณ ${year}`,
    en: `Evaluate ${pair}, fiscal year ${year - 543}`,
  }),
  matterReview: (pair: string, year: number): Text => ({
    th: `พิจารณาการประเมินผล ${pair} ปีงบประมาณ ${year}`,
    en: `Review the evaluation of ${pair}, fiscal year ${year - 543}`,
  }),
  matterFollow: (pair: string, decision: Text): Text => ({
    th: `ดำเนินการตามผลการประเมิน ${pair}: ${decision.th}`,
    en: `Carry out what was decided on ${pair}: ${decision.en}`,
  }),
  taxonomyNote: {
    th: "หมวดเดียวกันทั้งประเทศ จากงานวิจัยและข้อสรุปของกระทรวง จึงนับรวมและเทียบกันได้",
    en: "The same list for the whole country, from research and the ministry's findings, so that it can be counted",
  },
}
