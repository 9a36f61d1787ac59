import type { Text } from "#kernel/text.ts"

/** Words for what is kept about a person, and for what a post brings along. */
export const dataWords = {
  title: { th: "ข้อมูลของฉัน", en: "My data" },
  see: { th: "ระบบเก็บข้อมูลอะไรเกี่ยวกับฉัน และเพราะอะไร", en: "What is kept about me, and why" },
  pageTitle: { th: "ข้อมูลที่ระบบเก็บเกี่ยวกับท่าน", en: "What is kept about you" },
  lead: {
    th: "ตามพระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562 ท่านดูได้ว่าระบบเก็บอะไร เพราะอะไร และนานเท่าใด",
    en: "Under the Personal Data Protection Act B.E. 2562 you can see what is kept, why, and for how long",
  },
  kind: { th: "ข้อมูล", en: "Data" },
  purpose: { th: "เก็บไว้เพื่อ", en: "Purpose" },
  basis: { th: "ฐานทางกฎหมาย", en: "Legal basis" },
  kept: { th: "เก็บนานเท่าใด", en: "Kept for" },
  export: { th: "ดาวน์โหลดข้อมูลของฉัน (JSON)", en: "Download my data (JSON)" },
  wrong: { th: "ข้อมูลไม่ถูกต้อง หรือขอให้ลบ", en: "Something is wrong, or should be erased" },
  wrongHow: {
    th: "แจ้งผู้ดูแลระบบของหน่วยงาน ชื่อและอีเมลแก้ไขได้ทันที และลบได้เมื่อพ้นจากทุกตำแหน่งแล้ว สิ่งที่ท่านทำในหน้าที่ยังอยู่ในประวัติของทางราชการโดยไม่มีชื่อ",
    en: "Tell the administrator. Name and address are corrected at once, and erased once every term has ended. What you did in office stays in the official record, without your name",
  },
  erased: { th: "บุคคลที่ลบข้อมูลแล้ว", en: "a person whose data was erased" },
  inherited: { th: "สิ่งที่รับช่วงมากับตำแหน่ง", en: "What came with the post" },
} as const satisfies Record<string, Text>
