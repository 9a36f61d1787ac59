import type { Text } from "#kernel/text.ts"

/** Texts of balance and gaps. */
export const balanceWords = {
  title: { th: "ความสมดุลและช่องว่าง", en: "Balance and gaps" },
  lead: {
    th: "คู่ความสัมพันธ์กระจุกอยู่ที่ใด ที่ใดยังไม่มี และคู่ใดหลับ",
    en: "Where relations crowd, where there are none, and which are asleep",
  },
  verdict: (total: string, countries: string, effective: string): Text => ({
    th: `${total} คู่ใน ${countries} ประเทศ กระจุกตัวเท่ากับมีเพียง ${effective} ประเทศที่เท่ากัน`,
    en: `${total} relations in ${countries} countries: as concentrated as ${effective} equal ones`,
  }),
  nothing: { th: "ยังไม่มีคู่ความสัมพันธ์ที่มีผลในทะเบียน", en: "No relation is in force in the register" },
  herfindahl: { th: "ดัชนีเฮอร์ฟินดาห์ล (0 กระจาย ถึง 1 กระจุก)", en: "Herfindahl index (0 spread, 1 all in one)" },
  effective: { th: "เท่ากับกี่ประเทศที่เท่ากัน", en: "As many equal countries" },
  top: { th: "ประเทศที่มากที่สุด", en: "The largest" },
  topThree: { th: "สามประเทศแรก", en: "The three largest" },
  asean: { th: "อาเซียน", en: "ASEAN" },
  aseanSays: (now: string, then: string, year: number): Text => ({
    th: `สัดส่วนอาเซียน ${now} จาก ${then} เมื่อสิ้นปีงบประมาณ ${year}`,
    en: `ASEAN holds ${now}, after ${then} at the end of fiscal year ${year - 543}`,
  }),
  historyTitle: {
    th: "สัดส่วนอาเซียนและประเทศที่มากที่สุด (%)",
    en: "Share of ASEAN and of the largest country (%)",
  },
  largest: { th: "มากที่สุด", en: "Largest" },
  byCountry: { th: "รายประเทศ", en: "By country" },
  byRegion: { th: "รายภูมิภาค", en: "By region" },
  country: { th: "ประเทศ", en: "Country" },
  region: { th: "ภูมิภาค", en: "Region" },
  relations: { th: "คู่", en: "Relations" },
  share: { th: "สัดส่วน", en: "Share" },
  year: { th: "ปีงบประมาณ", en: "Fiscal year" },
  regionSays: (name: string, share: string): Text => ({
    th: `${name} ${share}`,
    en: `${name} holds ${share}`,
  }),
  whatIf: { th: "ถ้ามีเพิ่มอีกหนึ่งคู่", en: "What one more relation would do" },
  whatIfHint: {
    th: "เลือกประเทศของคู่ใหม่ ระบบคิดให้ว่าความสมดุลเปลี่ยนอย่างไร ไม่บันทึกอะไร",
    en: "Choose the country of a new relation to see how the balance changes. Nothing is recorded",
  },
  choose: { th: "เลือกประเทศ", en: "Choose a country" },
  reckon: { th: "คิดให้ดู", en: "Reckon" },
  figure: { th: "ตัวเลข", en: "Figure" },
  now: { th: "ขณะนี้", en: "Now" },
  changed: { th: "หลังเพิ่ม", en: "With one more" },
  moreBalanced: (name: Text): Text => ({
    th: `คู่ใหม่กับ${name.th}ทำให้กระจายมากขึ้น`,
    en: `One more with ${name.en} would spread relations out`,
  }),
  lessBalanced: (name: Text): Text => ({
    th: `คู่ใหม่กับ${name.th}ทำให้กระจุกมากขึ้น`,
    en: `One more with ${name.en} would crowd them further`,
  }),
  borders: { th: "จังหวัดชายแดนที่ยังไม่มีคู่ข้ามพรมแดน", en: "Border provinces without a partner across" },
  bordersSays: (count: number): Text => ({
    th: `${count} ช่วงพรมแดนยังไม่มีคู่ความสัมพันธ์`,
    en: `${count} stretches of border have no partner across them`,
  }),
  noGaps: { th: "ทุกจังหวัดชายแดนมีคู่ข้ามพรมแดนแล้ว", en: "Every border province has a partner across" },
  province: { th: "จังหวัด", en: "Province" },
  neighbour: { th: "ประเทศเพื่อนบ้าน", en: "Neighbour" },
  crossings: { th: "จุดผ่านแดน", en: "Crossings" },
  sleepers: { th: "คู่ที่หลับ", en: "Asleep" },
  sleepersSays: (count: string): Text => ({
    th: `${count} คู่ไม่มีกิจกรรมร่วมเลยในสองปีงบประมาณเต็มที่ผ่านมา`,
    en: `${count} did nothing together in the last two full fiscal years`,
  }),
  noSleepers: { th: "ไม่มีคู่ที่หลับ", en: "None is asleep" },
  unheard: (count: string): Text => ({
    th: `อีก ${count} คู่ยังไม่มีรายงาน จึงบอกไม่ได้ว่าหลับหรือไม่`,
    en: `Of another ${count} nothing was reported: whether they sleep cannot be said`,
  }),
  visits: { th: "คู่ที่มีเพียงการเยือน", en: "Visits only" },
  visitsSays: (count: string): Text => ({
    th: `${count} คู่มีเพียงการเยือน การต้อนรับ หรือการเข้าพบ`,
    en: `${count} had visits, receptions or courtesy calls alone`,
  }),
  noVisits: { th: "ไม่มี", en: "None" },
  dimensions: { th: "มิติที่ไม่เคยใช้", en: "Dimensions never used" },
  dimensionsSays: (year: number): Text => ({
    th: `กิจกรรมที่จัดตั้งแต่ปีงบประมาณ ${year}`,
    en: `Activities held since fiscal year ${year - 543}`,
  }),
  dimension: { th: "มิติ", en: "Dimension" },
  held: { th: "กิจกรรม", en: "Activities" },
  unused: { th: "ไม่เคยใช้", en: "Never used" },
}

/** Parts of the world as the United Nations name them (M49). */
const regions: Readonly<Record<string, string>> = {
  "Eastern Asia": "เอเชียตะวันออก",
  "Southeast Asia": "เอเชียตะวันออกเฉียงใต้",
  Australasia: "ออสตราเลเซีย",
  "Micronesian Region": "ไมโครนีเซีย",
  "Outlying Oceania": "หมู่เกาะรอบนอกของโอเชียเนีย",
  "Southern Asia": "เอเชียใต้",
  "Central Asia": "เอเชียกลาง",
  "Western Asia": "เอเชียตะวันตก",
  "Northern Europe": "ยุโรปเหนือ",
  "Western Europe": "ยุโรปตะวันตก",
  "Eastern Europe": "ยุโรปตะวันออก",
  "Southern Europe": "ยุโรปใต้",
  "Northern America": "อเมริกาเหนือ",
  "Central America": "อเมริกากลาง",
  "South America": "อเมริกาใต้",
  Caribbean: "แคริบเบียน",
  Melanesia: "เมลานีเซีย",
  Polynesia: "พอลินีเซีย",
  "Northern Africa": "แอฟริกาเหนือ",
  "Western Africa": "แอฟริกาตะวันตก",
  "Eastern Africa": "แอฟริกาตะวันออก",
  "Middle Africa": "แอฟริกากลาง",
  "Southern Africa": "แอฟริกาใต้",
}

export const regionName = (name: string): Text => ({ th: regions[name] ?? name, en: name })
