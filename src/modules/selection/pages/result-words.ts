import { joinTexts, type Text } from "#kernel/text.ts"
import type { Comparison, Contribution } from "../outcome/explain.ts"

const digits = (value: number, places = 1): string => value.toFixed(places).replace(/\.0$/, "")

/** A figure of a hundred; an interval where not everything is known. */
export const points = ({ low, high }: { readonly low: number; readonly high: number }): string => {
  const [from, to] = [digits(100 * low), digits(100 * high)]
  return from === to ? from : `${from}–${to}`
}

export const percent = (share: number): string => `${digits(100 * share)}%`

const share = (value: number): Text => ({
  th: `ร้อยละ ${digits(100 * value)}`,
  en: `${digits(100 * value)} %`,
})

const listed = (contributions: readonly Contribution[], most: number, sign: string): Text =>
  joinTexts(
    contributions.slice(0, most).map(({ criterion, points: found }) => ({
      th: `${criterion.name.th} (${sign}${digits(found)})`,
      en: `${criterion.name.en.toLowerCase()} (${sign}${digits(found)})`,
    })),
    ", ",
  )

/** Why one stands before the next, in sentences. */
export const comparisonSentences = (a: Text, b: Text, comparison: Comparison): Text[] => {
  const { kind, lead, better, worse, open } = comparison
  const sentences: Text[] = []
  if (kind === "first")
    sentences.push({
      th: `${a.th} ได้คะแนนมากกว่า ${b.th} อย่างน้อย ${digits(lead.low)} จาก 100 ไม่ว่าสิ่งที่ยังไม่ทราบจะเป็นอย่างไร`,
      en: `${a.en} is ahead of ${b.en} by at least ${digits(lead.low)} of 100, whatever is not known turns out to be`,
    })
  if (kind === "level")
    sentences.push({ th: `${a.th} กับ ${b.th} ได้คะแนนเท่ากัน`, en: `${a.en} and ${b.en} are level` })
  if (kind === "open")
    sentences.push({
      th: `ยังบอกไม่ได้แน่ว่า ${a.th} อยู่เหนือ ${b.th} เมื่อทราบครบ ${a.th} อาจนำได้ถึง ${digits(lead.high)} คะแนน หรือตามหลังได้ถึง ${digits(Math.max(0, -lead.low))} คะแนน`,
      en: `It is not certain yet that ${a.en} stands before ${b.en}: once all is known, it may be ahead by up to ${digits(lead.high)} or behind by up to ${digits(Math.max(0, -lead.low))}`,
    })
  if (better.length > 0)
    sentences.push({
      th: `${a.th} ดีกว่าแน่นอนในเรื่อง ${listed(better, 4, "+").th}`,
      en: `${a.en} is certainly better in ${listed(better, 4, "+").en}`,
    })
  if (worse.length > 0)
    sentences.push({
      th: `${b.th} ดีกว่าแน่นอนในเรื่อง ${listed(worse, 3, "+").th}`,
      en: `${b.en} is certainly better in ${listed(worse, 3, "+").en}`,
    })
  if (open.length > 0)
    sentences.push({
      th: `สิ่งที่ยังไม่ทราบหรือไม่แน่ชัดของสองหน่วยนี้: ${listed(open, 3, "เปิดไว้ ").th}`,
      en: `Not known or not certain of these two: ${listed(open, 3, "leaves ").en}`,
    })
  return sentences
}

/** What the result page says. */
export const resultWords = {
  title: { th: "ผลการประเมิน", en: "Result" },
  paper: { th: "เอกสารเสนอคณะกรรมการ", en: "Paper for the committee" },
  nobodyYet: {
    th: "ยังไม่มีผู้ประเมินส่งผล ผลจะแสดงที่นี่เมื่อมีผู้ส่งอย่างน้อยหนึ่งราย",
    en: "Nobody has submitted an appraisal yet; the result will be here once one is in",
  },
  first: (name: Text, by: number): Text => ({
    th: `${name.th} เป็นอันดับหนึ่งแน่นอน จากผู้ประเมิน ${by} ราย`,
    en: `${name.en} comes first for certain, by ${by === 1 ? "one appraiser" : `${by} appraisers`}`,
  }),
  open: (name: Text): Text => ({
    th: `ยังตัดสินอันดับหนึ่งไม่ได้ สิ่งที่ยืนยันได้แล้วของ ${name.th} มากที่สุด แต่สิ่งที่ยังไม่ทราบเปลี่ยนอันดับได้`,
    en: `The first place is still open: most is proven of ${name.en}, but what is not known can change the order`,
  }),
  only: (name: Text): Text => ({
    th: `มีหน่วยที่ให้คะแนนได้เพียงหน่วยเดียว คือ ${name.th} จึงไม่มีอันดับให้เทียบ`,
    en: `Only ${name.en} could be scored, so there is nothing to compare it with`,
  }),
  scores: { th: "คะแนนของแต่ละหน่วย", en: "The scores" },
  scoresSays: {
    th: "แถบทึบคือคะแนนที่ยืนยันได้แล้ว แถบลายคือส่วนที่ยังไม่ทราบ คะแนนจริงอยู่ในช่วงลาย เต็ม 100",
    en: "Solid: what is proven. Hatched: what is not known; the score lies somewhere in it. Out of 100",
  },
  place: (best: number, worst: number): Text =>
    best === worst
      ? { th: `อันดับ ${best}`, en: `place ${best}` }
      : { th: `อันดับ ${best}–${worst}`, en: `place ${best}–${worst}` },
  coverage: (known: number): Text => ({
    th: `ทราบแล้ว${share(known).th}`,
    en: `${share(known).en} known`,
  }),
  openGates: (names: Text): Text => ({
    th: `ยังไม่ทราบเงื่อนไข: ${names.th}`,
    en: `Conditions not known yet: ${names.en}`,
  }),
  failed: { th: "ไม่ผ่านเงื่อนไขขั้นต้น จึงไม่ให้คะแนน", en: "Fail a condition, so they are not scored" },
  why: { th: "เหตุใดจึงเรียงตามนี้", en: "Why they stand in this order" },
  table: { th: "คะแนนรายเกณฑ์", en: "Scores by criterion" },
  tableSays: {
    th: "ค่าเฉลี่ยของผู้ประเมินบนมาตราของเกณฑ์ ช่วงคือส่วนที่ไม่ทราบหรือไม่แน่ใจ",
    en: "The appraisers’ mean on each scale; a range is what is not known or not certain",
  },
  weight: { th: "น้ำหนัก", en: "Weight" },
  lessIsBetter: { th: "ยิ่งน้อยยิ่งดี", en: "less is better" },
  sensitivity: { th: "ถ้าให้น้ำหนักต่างไป ผลเปลี่ยนหรือไม่", en: "Would other weights change the result?" },
  level: {
    th: "อันดับหนึ่งเท่ากันตามที่ยืนยันได้ จึงไม่มีน้ำหนักใดที่เป็นจุดเปลี่ยน",
    en: "The first place is shared by what is proven, so no weight is a turning point",
  },
  firm: {
    th: "ไม่ว่าจะเปลี่ยนน้ำหนักของกลุ่มหรือเกณฑ์ใดเพียงหนึ่งข้อไปเท่าใด อันดับหนึ่งไม่เปลี่ยน",
    en: "Whatever weight one takes for any one group or criterion, the first stays first",
  },
  nearest: (name: Text, from: number, to: number, rival: Text, certain: boolean): Text => ({
    th: `จุดเปลี่ยนที่ใกล้ที่สุด: ${to > from ? "เพิ่ม" : "ลด"}น้ำหนักของ “${name.th}” จาก${share(from).th} เป็น${share(to).th} แล้ว ${rival.th} ${certain ? "จะไม่ตามหลังแน่นอนอีก" : "จะขึ้นมานำ"}`,
    en: `The nearest turning point: ${to > from ? "raise" : "lower"} the weight of “${name.en.toLowerCase()}” from ${share(from).en} to ${share(to).en}, and ${rival.en} ${certain ? "is no longer certain to be behind" : "takes the lead"}`,
  }),
  judgedByProven: {
    th: "เพราะอันดับหนึ่งยังไม่แน่นอน ส่วนนี้เทียบจากคะแนนที่ยืนยันได้แล้วของแต่ละหน่วย",
    en: "Since the first place is still open, this compares what is proven of each so far",
  },
  turn: { th: "น้ำหนักที่ผลเปลี่ยน", en: "Weight that turns it" },
  others: {
    th: "น้ำหนักที่มีจุดเปลี่ยน เรียงจากใกล้ที่สุด น้ำหนักที่ไม่อยู่ในตารางเปลี่ยนไปเท่าใดก็ไม่เปลี่ยนอันดับหนึ่ง",
    en: "Weights with a turning point, the nearest first; whatever one makes of the others, the first stays first",
  },
  random: { th: "ถ้าไม่มีความเห็นเรื่องน้ำหนักเลย", en: "If nobody had an opinion on the weights" },
  randomSays: (runs: number, seed: number): Text => ({
    th: `สุ่มน้ำหนักทุกแบบเท่า ๆ กัน ${runs} ครั้ง (ค่าเริ่ม ${seed} ใครคำนวณก็ได้เท่ากัน) แต่ละหน่วยได้อันดับใดกี่ครั้ง สิ่งที่ไม่ทราบลองทุกค่าที่เป็นไปได้`,
    en: `Weights were drawn evenly ${runs} times (seed ${seed}: whoever computes gets the same). How often each took which place; what is not known was drawn from all that it may be`,
  }),
  firstShare: (name: Text, value: number): Text => ({
    th: `${name.th} เป็นอันดับหนึ่ง${share(value).th}`,
    en: `${name.en} comes first in ${share(value).en}`,
  }),
  placeColumn: (place: number): Text => ({ th: `อันดับ ${place}`, en: `Place ${place}` }),
  topsis: { th: "วิธีที่สอง: TOPSIS", en: "A second method: TOPSIS" },
  topsisSame: (name: Text): Text => ({
    th: `เมื่อวัดความใกล้กับคู่ในอุดมคติ (TOPSIS) ${name.th} เป็นอันดับหนึ่งเช่นกัน`,
    en: `By closeness to an ideal partner (TOPSIS), ${name.en} comes first as well`,
  }),
  topsisOther: (name: Text): Text => ({
    th: `เมื่อวัดความใกล้กับคู่ในอุดมคติ (TOPSIS) ${name.th} เป็นอันดับหนึ่ง ต่างจากผลรวมถ่วงน้ำหนัก ควรดูว่าหน่วยใดสมดุลกว่า`,
    en: `By closeness to an ideal partner (TOPSIS), ${name.en} comes first: other than by the weighted sum. Look at which is the more even`,
  }),
  topsisOpen: {
    th: "เมื่อวัดความใกล้กับคู่ในอุดมคติ (TOPSIS) อันดับหนึ่งยังไม่แน่นอน",
    en: "By closeness to an ideal partner (TOPSIS), the first place is still open",
  },
  placeLabel: { th: "อันดับ", en: "Place" },
  closeness: { th: "ความใกล้อุดมคติ", en: "Closeness" },
  classic: { th: "TOPSIS แบบเวกเตอร์", en: "TOPSIS, vector form" },
  appraisers: { th: "ผู้ประเมินแต่ละราย", en: "Each appraiser" },
  ofThem: (same: number, all: number, name: Text): Text => ({
    th: `ผู้ประเมิน ${same} จาก ${all} รายให้ ${name.th} เป็นอันดับหนึ่ง`,
    en: `${same} of ${all} appraisers put ${name.en} first`,
  }),
  agreement: (alpha: number, says: Text): Text => ({
    th: `ค่าความเห็นพ้อง (Krippendorff’s alpha) ${alpha.toFixed(2)}: ${says.th}`,
    en: `Agreement (Krippendorff’s alpha) ${alpha.toFixed(2)}: ${says.en}`,
  }),
  apart: (name: Text, criterion: Text, steps: number): Text => ({
    th: `${criterion.th} ของ ${name.th} ต่างกัน ${digits(steps)} ขั้น`,
    en: `${criterion.en} of ${name.en}: ${digits(steps)} steps apart`,
  }),
  mostApart: { th: "ที่เห็นต่างกันมากที่สุด", en: "Where they differ most" },
  appraiser: { th: "ผู้ประเมิน", en: "Appraiser" },
  remark: { th: "ความเห็น", en: "Remark" },
  method: {
    th: "คะแนนรวม = ผลรวมของน้ำหนัก × คะแนนที่ปรับเป็น 0–1 บนมาตราของเกณฑ์ สิ่งที่ไม่ทราบนับเป็นช่วงทั้งมาตรา ไม่ใช่ศูนย์และไม่เติมค่าแทน",
    en: "Score = sum of weight × score brought to 0–1 on its scale. What is not known counts as the whole scale: not as zero, and not filled in",
  },
} as const
