import { formatNumber } from "#kernel/format.ts"
import type { Text } from "#kernel/text.ts"

const number = (value: number): Text => ({ th: formatNumber(value, "th"), en: formatNumber(value, "en") })
const share = (part: number, whole: number): number => Math.round((100 * part) / whole)

/** Words of the page that holds origins against results. */
export const originWords = {
  title: { th: "ที่มาของแนวคิดกับผลที่เกิดขึ้น", en: "Where ideas came from, and what became of them" },
  navigation: { th: "ที่มาของแนวคิด", en: "Origins of ideas" },
  lead: {
    th: "แต่ละที่มา มีเรื่องที่ไปถึงการลงนามเท่าใด ใช้เวลานานเท่าใด และความสัมพันธ์ยังมีกิจกรรมอยู่หรือไม่",
    en: "Of each origin: how many cases reached the signature, how long it took, and whether the relations are alive",
  },
  sentence: (best: Text, signed: number, decided: number): Text => ({
    th: `แนวคิดที่มาจาก “${best.th}” ไปถึงการลงนามมากที่สุด: ${number(signed).th} จาก ${number(decided).th} เรื่องที่จบแล้ว (ร้อยละ ${share(signed, decided)})`,
    en: `Ideas from “${best.en}” reach the signature most often: ${number(signed).en} of ${number(decided).en} cases that have ended (${share(signed, decided)} %)`,
  }),
  tooFew: {
    th: "ยังมีเรื่องที่จบแล้วน้อยเกินกว่าจะเปรียบเทียบที่มาได้",
    en: "Too few cases have ended for the origins to be compared",
  },
  origin: { th: "ที่มาของแนวคิด", en: "Origin" },
  unknown: { th: "ไม่ได้บันทึกไว้", en: "not recorded" },
  cases: { th: "เรื่อง", en: "Cases" },
  open: { th: "กำลังดำเนินการ", en: "Under way" },
  signed: { th: "ลงนามแล้ว", en: "Signed" },
  rejected: { th: "ไม่ได้รับความเห็นชอบ", en: "Rejected" },
  withdrawn: { th: "ถอนเรื่อง", en: "Withdrawn" },
  reached: { th: "ไปถึงการลงนาม", en: "Reached the signature" },
  reachedShare: (signed: number, decided: number): Text =>
    decided === 0
      ? { th: "ยังไม่มีเรื่องที่จบ", en: "none has ended" }
      : { th: `ร้อยละ ${share(signed, decided)}`, en: `${share(signed, decided)} %` },
  duration: { th: "จากเปิดเรื่องถึงลงนาม (ค่ากลาง)", en: "From opening to signature (median)" },
  days: (days: number): Text => ({ th: `${number(days).th} วัน`, en: `${number(days).en} days` }),
  notKnown: { th: "ไม่ทราบ", en: "not known" },
  active: { th: "ยังมีกิจกรรมร่วม", en: "Alive" },
  activeOf: (active: number, signed: number): Text => ({
    th: `${number(active).th} จาก ${number(signed).th}`,
    en: `${number(active).en} of ${number(signed).en}`,
  }),
  rule: (since: Text): Text => ({
    th: `ยังมีกิจกรรมร่วม หมายถึงมีกิจกรรมที่จัดแล้วร่วมกันสองฝ่าย ไม่นับพิธีลงนาม ตั้งแต่ ${since.th} นับจากที่มีผู้รายงานไว้`,
    en: `Alive: a joint activity that was held and reported, other than the signing, since ${since.en}`,
  }),
  note: { th: "ใคร หรือหน่วยงานใด", en: "Who" },
  case: { th: "เรื่อง", en: "Case" },
  state: { th: "ผล", en: "What became of it" },
  states: {
    open: { th: "กำลังดำเนินการ", en: "under way" },
    completed: { th: "ลงนามแล้ว", en: "signed" },
    rejected: { th: "ไม่ได้รับความเห็นชอบ", en: "rejected" },
    withdrawn: { th: "ถอนเรื่อง", en: "withdrawn" },
  },
  opened: { th: "เปิดเรื่อง", en: "Opened" },
  took: { th: "ใช้เวลา", en: "Took" },
  last: { th: "กิจกรรมร่วมล่าสุด", en: "Last joint activity" },
  none: { th: "ยังไม่มีรายงาน", en: "none reported" },
  noCases: { th: "ยังไม่มีเรื่องการสถาปนา", en: "There is no case yet" },
  numbered: (value: number): Text => ({ th: `เรื่องที่ ${value}`, en: `Case No. ${value}` }),
} as const
