import { formatNumber } from "#kernel/format.ts"
import type { Text } from "#kernel/text.ts"

const count = (value: number): Text => ({ th: formatNumber(value, "th"), en: formatNumber(value, "en") })

export const overviewWords = {
  overview: { th: "ภาพรวม", en: "Overview" },
  title: { th: "ความสัมพันธ์เมืองพี่เมืองน้องของไทย", en: "Thailand’s sister-city relations" },
  says: (inForce: number, provinces: number, countries: number, proposed: number): Text => ({
    th: `มีผลอยู่ ${count(inForce).th} คู่ ใน ${count(provinces).th} จังหวัด กับ ${count(countries).th} ประเทศ และอยู่ระหว่างดำเนินการอีก ${count(proposed).th} คู่`,
    en: `${count(inForce).en} relations of ${count(provinces).en} provinces with ${count(countries).en} countries are in force, and ${count(proposed).en} more are in process`,
  }),
  inForce: { th: "คู่ที่มีผลอยู่", en: "relations in force" },
  proposed: { th: "คู่ที่อยู่ระหว่างดำเนินการ", en: "relations in process" },
  provinces: { th: "จังหวัดที่มีความสัมพันธ์", en: "provinces with relations" },
  countries: { th: "ประเทศคู่ความสัมพันธ์", en: "partner countries" },
  inDoubt: { th: "รายการที่มีข้อสงสัย", en: "records in doubt" },
  decideDoubts: (rows: number): Text => ({
    th: `เทียบกับต้นฉบับและตัดสิน ${count(rows).th} แถว`,
    en: `Compare with the source and decide ${count(rows).en} ${rows === 1 ? "row" : "rows"}`,
  }),
  ofThemInDoubt: (doubts: number): Text => ({
    th: `มีข้อสงสัย ${count(doubts).th}`,
    en: `${count(doubts).en} in doubt`,
  }),
  counted: {
    th: "นับจากทะเบียนในขณะนี้ รวมรายการที่ยังมีข้อสงสัย",
    en: "Counted from the register as it is now, records in doubt included",
  },
  meaning: { th: "ความหมายของคำและที่มาของตัวเลข", en: "What the words mean, and where figures come from" },
  ofProvinces: (provinces: number): Text => ({
    th: `ใน ${count(provinces).th} จังหวัด`,
    en: `of ${count(provinces).en} provinces`,
  }),
  ofAllProvinces: { th: "จากทั้งหมด 77 จังหวัด", en: "of all 77" },
  toDecide: { th: "รอเจ้าหน้าที่ตัดสิน", en: "for a person to decide" },
  map: { th: "แผนที่", en: "Map" },
  wholeMap: {
    th: "เปิดแผนที่ใหญ่ ดูทั้งโลก และดูเป็นตาราง",
    en: "Open the large map, the world, and the same as a table",
  },
  attention: { th: "สิ่งที่ต้องดูแล", en: "What needs attention" },
  nothingWaits: { th: "ไม่มีเรื่องค้าง", en: "Nothing waits" },
  doubts: (total: number): Text => ({
    th: `มีข้อสงสัย ${count(total).th} รายการ`,
    en: `${count(total).en} ${total === 1 ? "record is" : "records are"} in doubt`,
  }),
  unsigned: (total: number): Text => ({
    th: `อนุมัติแล้วแต่ยังไม่ลงนาม ${count(total).th} คู่`,
    en: `${count(total).en} ${total === 1 ? "pair is" : "pairs are"} approved and not signed`,
  }),
  undated: (total: number): Text => ({
    th: `ไม่มีวันที่เริ่มดำเนินการ ${count(total).th} คู่`,
    en: `${count(total).en} ${total === 1 ? "pair has" : "pairs have"} no date`,
  }),
  since: (date: Text): Text => ({ th: `ตั้งแต่ ${date.th}`, en: `since ${date.en}` }),
  all: (total: number): Text => ({ th: `ดูทั้ง ${count(total).th}`, en: `See all ${count(total).en}` }),
  newest: { th: "ลงนามล่าสุด", en: "Signed last" },
  changes: { th: "ความเคลื่อนไหวในทะเบียน", en: "Changes of the register" },
  manyRelations: (total: number): Text => ({
    th: `${count(total).th} รายการ`,
    en: `${count(total).en} records`,
  }),
  empty: {
    th: "ทะเบียนยังว่างอยู่ เริ่มได้โดยนำเข้าบัญชีคู่ความสัมพันธ์ หรือลงทะเบียนทีละคู่",
    en: "The register is empty. Begin by importing a list of relations, or register them one by one",
  },
} as const
