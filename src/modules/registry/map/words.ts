import type { Text } from "#kernel/text.ts"
import type { ViewName } from "./views.ts"

const view: Readonly<Record<ViewName, Text>> = {
  asia: { th: "เอเชียตะวันออกและอาเซียน", en: "East and South-East Asia" },
  world: { th: "โลก", en: "World" },
  thailand: { th: "จังหวัดของไทย", en: "Thai provinces" },
}

/** Words of the map. */
export const words = {
  view,
  map: { th: "แผนที่", en: "Map" },
  views: { th: "มุมมองของแผนที่", en: "Views of the map" },
  title: {
    asia: { th: "แผนที่ความสัมพันธ์ในเอเชียตะวันออกและอาเซียน", en: "Map of relations in East and South-East Asia" },
    world: { th: "แผนที่ความสัมพันธ์กับประเทศทั่วโลก", en: "Map of relations with countries of the world" },
    thailand: { th: "แผนที่จำนวนความสัมพันธ์ของแต่ละจังหวัด", en: "Map of the number of relations of each province" },
  },
  says: {
    th: "ตารางใต้แผนที่แสดงข้อมูลเดียวกันทั้งหมด",
    en: "The table below the map says all the same",
  },
  smallSays: { th: "รายการในหน้านี้แสดงข้อมูลเดียวกัน", en: "The entries on this page say the same" },
  toTable: { th: "ข้ามแผนที่ไปยังตาราง", en: "Skip the map, go to the table" },
  shown: (total: number, doubt: number): Text => ({
    th: `${total} คู่${doubt > 0 ? ` ในจำนวนนี้มีข้อสงสัย ${doubt} คู่` : ""}`,
    en: `${total} ${total === 1 ? "relation" : "relations"}${doubt > 0 ? `, of which ${doubt} in doubt` : ""}`,
  }),
  outside: (count: number): Text => ({
    th: `อีก ${count} คู่อยู่นอกขอบแผนที่นี้ ดูได้ในแผนที่โลก`,
    en: `${count} more lie beyond this map: see the world`,
  }),
  unplaced: (count: number): Text => ({
    th: `อีก ${count} คู่ยังไม่ทราบว่าเป็นที่ใด จึงไม่มีบนแผนที่`,
    en: `${count} more are not on the map, since their place is not known yet`,
  }),
  legend: { th: "เครื่องหมายบนแผนที่", en: "Key to the map" },
  inDoubt: { th: "มีข้อสงสัย", en: "In doubt" },
  homeDot: { th: "ฝ่ายไทย", en: "Thai side" },
  partnerDot: { th: "คู่ความสัมพันธ์", en: "Partner" },
  shading: { th: "จำนวนคู่ของจังหวัด", en: "Relations of a province" },
  shade: (least: number, most: number | undefined): Text => {
    const range = most === undefined ? `${least}+` : most === least ? `${least}` : `${least}–${most}`
    return { th: range, en: range }
  },
  province: { th: "จังหวัด", en: "Province" },
  place: { th: "คู่ความสัมพันธ์", en: "Partner" },
  count: { th: "จำนวน (คู่)", en: "Relations" },
  narrow: { th: "เลือกประเทศ สถานะ หรือวันที่", en: "Choose a country, a state or a day" },
  all: { th: "ทุกประเทศ", en: "All countries" },
  show: { th: "แสดงบนแผนที่", en: "Show on the map" },
  nothing: {
    th: "ไม่มีความสัมพันธ์ที่ตรงกับเงื่อนไขนี้ ลองลดเงื่อนไข",
    en: "No relation matches; try fewer filters",
  },
  openMap: { th: "เปิดแผนที่เต็ม", en: "Open the full map" },
} as const
