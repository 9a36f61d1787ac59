import type { Text } from "#kernel/text.ts"

/** What the pages of the countries that come first say. */
export const priorityWords = {
  title: { th: "ลำดับความสำคัญของประเทศ", en: "Countries that come first" },
  lead: {
    th: "ประเทศที่กระทรวงมหาดไทยส่งเสริมกิจกรรมก่อนและหลังในแต่ละปีงบประมาณ พร้อมเหตุผล",
    en: "Which countries the Ministry of Interior supports first in each fiscal year, and why",
  },
  none: {
    th: "ยังไม่มีบัญชีที่ประกาศ เมื่อกระทรวงประกาศแล้วจะแสดงที่นี่",
    en: "No list has been published yet; it will be here once the ministry does",
  },
  ofYear: (year: number, version: number): Text => ({
    th: `ปีงบประมาณ ${year} ฉบับที่ ${version}`,
    en: `Fiscal year B.E. ${year}, version ${version}`,
  }),
  states: {
    draft: { th: "ร่าง", en: "draft" },
    published: { th: "ประกาศแล้ว", en: "published" },
    superseded: { th: "มีฉบับใหม่แล้ว", en: "superseded" },
  },
  tiers: {
    first: { th: "ส่งเสริมก่อน", en: "Supported first" },
    next: { th: "ส่งเสริมลำดับถัดไป", en: "Supported next" },
    later: { th: "ส่งเสริมภายหลัง", en: "Supported later" },
  },
  tier: { th: "ลำดับการส่งเสริม", en: "When it is supported" },
  country: { th: "ประเทศ", en: "Country" },
  reason: { th: "เหตุผล", en: "Reason" },
  reasonTh: { th: "เหตุผล (ภาษาไทย)", en: "Reason (Thai)" },
  reasonEn: { th: "เหตุผล (ภาษาอังกฤษ)", en: "Reason (English)" },
  score: { th: "คะแนน (จาก 100)", en: "Score (of 100)" },
  place: { th: "อันดับตามคะแนน", en: "Place by score" },
  relations: { th: "คู่ที่มีผลบังคับ", en: "Relations in force" },
  others: { th: "ฉบับอื่น", en: "Other versions" },
  year: { th: "ปีงบประมาณ พ.ศ.", en: "Fiscal year, B.E." },
  prepare: { th: "จัดทำบัญชีของปี", en: "Prepare the list of a year" },
  prepared: { th: "เริ่มร่างบัญชีแล้ว", en: "A draft has begun" },
  addCountry: { th: "เพิ่มประเทศ", en: "Add a country" },
  edit: { th: "แก้ไข", en: "Change" },
  remove: { th: "นำประเทศนี้ออก", en: "Take this country out" },
  keep: { th: "คงไว้", en: "Keep it" },
  publish: { th: "ประกาศบัญชีนี้", en: "Publish this list" },
  publishLead: {
    th: "ประกาศแล้วแก้ไขไม่ได้ และแทนฉบับเดิมของปีเดียวกัน",
    en: "Once published it is final, and takes the place of the year’s earlier version",
  },
  published: { th: "ประกาศแล้ว", en: "Published" },
  evidence: { th: "หลักฐาน", en: "Evidence" },
  criteria: { th: "เกณฑ์ที่ใช้", en: "By these criteria" },
  notScored: { th: "ยังไม่ให้คะแนน", en: "not scored" },
} as const
