import type { Text } from "#kernel/text.ts"

/** What the pages of the criteria say. */
export const criteriaWords = {
  title: { th: "เกณฑ์การประเมิน", en: "Criteria" },
  lead: {
    th: "เกณฑ์ที่ประกาศใช้แล้วแก้ไขไม่ได้ ฉบับใหม่ใช้กับการศึกษาที่เริ่มภายหลัง",
    en: "Criteria that are in force are final; a new version holds for studies that begin later",
  },
  scopes: {
    partner: { th: "ความเหมาะสมของคู่ความสัมพันธ์", en: "Suitability of partners" },
    country: { th: "ลำดับความสำคัญของประเทศ", en: "Priority of countries" },
  },
  states: {
    draft: { th: "ร่าง", en: "draft" },
    in_force: { th: "ใช้อยู่", en: "in force" },
    retired: { th: "เลิกใช้แล้ว", en: "retired" },
  },
  basis: { th: "ที่มา", en: "What it rests on" },
  since: { th: "ใช้ตั้งแต่", en: "In force since" },
  draft: { th: "จัดทำฉบับใหม่", en: "Prepare a new version" },
  drafted: { th: "เริ่มร่างฉบับใหม่แล้ว", en: "A new draft has begun" },
  gates: { th: "เงื่อนไขขั้นต้น", en: "Conditions" },
  addGate: { th: "เพิ่มเงื่อนไข", en: "Add a condition" },
  editGate: { th: "แก้ไขเงื่อนไข", en: "Change a condition" },
  removeGate: { th: "ตัดเงื่อนไขนี้ออก", en: "Take this condition out" },
  gateLead: {
    th: "หน่วยที่ไม่ผ่านเงื่อนไขข้อใดข้อหนึ่งจะไม่ได้รับคะแนน และแสดงเหตุผล ตั้งเป็นคำถามที่ตอบว่าผ่านหรือไม่ผ่าน",
    en: "A candidate that fails one is not scored, and the reason is shown. Put it as a question that is met or not",
  },
  noGates: {
    th: "ยังไม่มีเงื่อนไขขั้นต้น ทุกหน่วยจะได้รับการให้คะแนน",
    en: "No conditions yet: every candidate is scored",
  },
  groups: { th: "กลุ่มเกณฑ์และน้ำหนัก", en: "Groups and their weights" },
  criteria: { th: "เกณฑ์", en: "Criteria" },
  weight: { th: "น้ำหนัก", en: "Weight" },
  share: { th: "ส่วนแบ่งในกลุ่ม", en: "Share in its group" },
  inWhole: { th: "น้ำหนักในภาพรวม", en: "Weight in the whole" },
  scale: { th: "มาตรา", en: "Scale" },
  evidence: { th: "หลักฐานที่ใช้", en: "Evidence" },
  direction: { th: "ทิศทาง", en: "Direction" },
  directions: {
    more_is_better: { th: "ยิ่งมากยิ่งดี", en: "more is better" },
    less_is_better: { th: "ยิ่งน้อยยิ่งดี", en: "less is better" },
  },
  byDirect: { th: "กำหนดน้ำหนักโดยตรง", en: "Weights are set as they stand" },
  byComparisons: {
    th: "น้ำหนักมาจากการเปรียบเทียบทีละคู่ (AHP)",
    en: "Weights follow from comparisons in pairs (AHP)",
  },
  consistency: (ratio: number, most: number): Text =>
    ratio > most
      ? {
          th: `อัตราส่วนความสอดคล้อง (CR) ${ratio.toFixed(3)} เกิน ${most.toFixed(2)} การเปรียบเทียบขัดกันมาก ควรทบทวน`,
          en: `Consistency ratio (CR) ${ratio.toFixed(3)}, above ${most.toFixed(2)}: the comparisons contradict each other; look at them again`,
        }
      : {
          th: `อัตราส่วนความสอดคล้อง (CR) ${ratio.toFixed(3)} ไม่เกิน ${most.toFixed(2)}`,
          en: `Consistency ratio (CR) ${ratio.toFixed(3)}, not above ${most.toFixed(2)}`,
        },
  lookAt: (a: Text, b: Text): Text => ({
    th: `เริ่มทบทวนที่คู่ “${a.th}” กับ “${b.th}”`,
    en: `Begin with “${a.en}” and “${b.en}”`,
  }),
  editWeights: { th: "กำหนดน้ำหนัก", en: "Set the weights" },
  editComparisons: { th: "เปรียบเทียบทีละคู่", en: "Compare in pairs" },
  compareLead: {
    th: "แต่ละคู่ กลุ่มใดสำคัญกว่า และเพียงใด (1 เท่ากัน 3 มากกว่าเล็กน้อย 5 มากกว่า 7 มากกว่ามาก 9 มากที่สุด)",
    en: "Of each pair, which matters more, and how much (1 equally, 3 a little, 5 clearly, 7 much, 9 by far)",
  },
  pair: (a: Text, b: Text): Text => ({
    th: `${a.th} เทียบกับ ${b.th}`,
    en: `${a.en} against ${b.en}`,
  }),
  moreImportant: (name: Text, value: number): Text => ({
    th: `${name.th} สำคัญกว่า ${value} เท่า`,
    en: `${name.en} matters ${value} times as much`,
  }),
  equal: { th: "สำคัญเท่ากัน", en: "Both matter alike" },
  notCompared: { th: "ยังไม่เปรียบเทียบ", en: "Not compared yet" },
  editCriterion: { th: "แก้ไขเกณฑ์", en: "Change the criterion" },
  addCriterion: { th: "เพิ่มเกณฑ์", en: "Add a criterion" },
  editNames: { th: "แก้ไขชื่อและที่มา", en: "Change name and basis" },
  name: { th: "ชื่อ", en: "Name" },
  asks: { th: "คำถาม", en: "What is asked" },
  lowEnd: { th: "ความหมายของปลายต่ำ", en: "What the low end means" },
  highEnd: { th: "ความหมายของปลายสูง", en: "What the high end means" },
  group: { th: "กลุ่ม", en: "Group" },
  remove: { th: "ตัดเกณฑ์นี้ออก", en: "Take this criterion out" },
  publish: { th: "ประกาศใช้ตั้งแต่วันนี้", en: "Bring into force from today" },
  published: { th: "ประกาศใช้เกณฑ์แล้ว", en: "The criteria are in force" },
  inThai: { th: "ภาษาไทย", en: "Thai" },
  inEnglish: { th: "ภาษาอังกฤษ", en: "English" },
} as const
