/** Texts of the page on which everything about results begins. */
export const landingWords = {
  title: { th: "ผลงานและการกำกับ", en: "Results" },
  lead: {
    th: "ความสัมพันธ์ได้ผลหรือไม่ ต้องดูแลคู่ใด และเรื่องล่าช้าที่ไหน",
    en: "Was it worth it, which relations need care, and where does time go",
  },
  results: { th: "ผลเป็นอย่างไร", en: "How we do" },
  care: { th: "ต้องดูแลและต้องทำ", en: "What needs care" },
  why: { th: "เพราะอะไร และบอกต่อ", en: "Why, and to tell others" },
  dashboard: {
    th: "ภาพเดียวของปี แนวโน้มห้าปี และคู่ที่หลับ",
    en: "The year in a few pictures, five years of it, and who sleeps",
  },
  own: { th: "ภาพรวมของจังหวัด", en: "Your province" },
  ownHint: {
    th: "คู่ของจังหวัดเทียบกับจังหวัดที่มีจำนวนคู่ใกล้เคียงกัน",
    en: "Your province beside those with about as many relations",
  },
} as const
